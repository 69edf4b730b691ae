import type { Schema, SObject } from "../../metadata/schema.ts";
import type { StoredRow } from "../../automation/stored-row.ts";
import { isAlwaysVisible } from "../field-visibility.ts";
import { isSetupObject, sharedObjectName } from "../setup-objects.ts";
import type { AddRow } from "./platform-rows.ts";

/** Standard objects that the Standard User profile only reads. */
const CATALOGUE: ReadonlySet<string> = new Set(["Product2", "Pricebook2", "PricebookEntry"]);

const STANDARD_USER_PERMISSIONS: ReadonlySet<string> = new Set([
  "PermissionsActivateContract",
  "PermissionsApiEnabled",
  "PermissionsConvertLeads",
  "PermissionsCreateCustomizeReports",
  "PermissionsEditEvent",
  "PermissionsEditMyReports",
  "PermissionsEditOppLineItemUnitPrice",
  "PermissionsEditTask",
  "PermissionsExportReport",
  "PermissionsLightningExperienceUser",
  "PermissionsRunFlow",
  "PermissionsRunReports",
  "PermissionsViewRoles",
  "PermissionsViewSetup"
]);

export interface StandardProfiles {
  readonly administrator: string;
  readonly standardUser: string;
}

/**
 * The two standard profiles, each owning a permission set: system permissions, the standard objects and
 * all of their standard fields. Custom fields that come later are in neither, as on the platform.
 */
export function addProfiles(schema: Schema, add: AddRow): StandardProfiles {
  const all = permissionColumns(schema);
  const some = all.filter((column) => STANDARD_USER_PERMISSIONS.has(column));
  return {
    administrator: addProfile(schema, add, "System Administrator", all, () => true),
    standardUser: addProfile(
      schema,
      add,
      "Standard User",
      some,
      (object) => !CATALOGUE.has(object.name)
    )
  };
}

function permissionColumns(schema: Schema): string[] {
  const names = [...(schema.objectOf("PermissionSet")?.fields.keys() ?? [])];
  return names.filter((name) => name.startsWith("Permissions"));
}

function addProfile(
  schema: Schema,
  add: AddRow,
  name: string,
  permissions: readonly string[],
  mayWrite: (object: SObject) => boolean
): string {
  const administers = permissions.includes("PermissionsModifyAllData");
  const granted: StoredRow = Object.fromEntries(permissions.map((column) => [column, 1]));
  const profile = add("Profile", { Name: name, UserType: "Standard", ...granted });
  const set = add("PermissionSet", {
    Name: `X${profile.slice(0, 15)}`,
    Label: name,
    ProfileId: profile,
    IsOwnedByProfile: 1,
    Type: "Profile",
    ...granted
  });
  for (const object of businessObjects(schema))
    grantObject(add, set, object, mayWrite(object), administers);
  return profile;
}

function businessObjects(schema: Schema): SObject[] {
  return [...schema.objects.values()].filter(
    (object) => !object.custom && !isSetupObject(object) && !sharedObjectName(object.name)
  );
}

function grantObject(
  add: AddRow,
  set: string,
  object: SObject,
  mayWrite: boolean,
  administers: boolean
): void {
  const write = Number(mayWrite);
  add("ObjectPermissions", {
    ParentId: set,
    SobjectType: object.name,
    PermissionsRead: 1,
    PermissionsCreate: write,
    PermissionsEdit: write,
    PermissionsDelete: write,
    PermissionsViewAllRecords: Number(administers),
    PermissionsModifyAllRecords: Number(administers)
  });
  for (const field of object.fields.values()) {
    if (field.custom || isAlwaysVisible(object, field)) continue;
    add("FieldPermissions", {
      ParentId: set,
      SobjectType: object.name,
      Field: `${object.name}.${field.name}`,
      PermissionsRead: 1,
      PermissionsEdit: Number(mayWrite && !field.readOnly)
    });
  }
}
