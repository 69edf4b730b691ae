import type { SObject } from "../schema.ts";
import { account, accountShare } from "./account.ts";
import { event, task } from "./activity.ts";
import { asset } from "./asset.ts";
import { contact } from "./contact.ts";
import { contract } from "./contract.ts";
import {
  appDefinition,
  entityDefinition,
  fieldDefinition,
  recordType,
  staticResource
} from "./definitions.ts";
import { opportunity, opportunityLineItem } from "./opportunity.ts";
import { organization } from "./organization.ts";
import {
  permissionSet,
  permissionSetAssignment,
  permissionSetGroup,
  permissionSetGroupComponent,
  profile
} from "./permission-set.ts";
import {
  customPermission,
  fieldPermissions,
  objectPermissions,
  permissionSetTabSetting,
  setupEntityAccess
} from "./permissions.ts";
import { priceBook, priceBookEntry, product } from "./product.ts";
import { group, groupMember, user, userRole } from "./user.ts";

/**
 * The standard objects that every org has here, with Salesforce's API names, key prefixes and relationships.
 * A selection of each object's fields: those that the extension, its users and the clients touch.
 * Sources: Object Reference; the typed field lists that jsforce ships.
 */
export const standardObjects: readonly SObject[] = [
  account,
  accountShare,
  asset,
  contact,
  contract,
  event,
  opportunity,
  opportunityLineItem,
  priceBook,
  priceBookEntry,
  product,
  task,
  user,
  userRole,
  group,
  groupMember,
  organization,
  profile,
  permissionSet,
  permissionSetAssignment,
  permissionSetGroup,
  permissionSetGroupComponent,
  permissionSetTabSetting,
  objectPermissions,
  fieldPermissions,
  setupEntityAccess,
  customPermission,
  appDefinition,
  entityDefinition,
  fieldDefinition,
  recordType,
  staticResource
];
