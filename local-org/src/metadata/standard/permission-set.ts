import type { SObject } from "../schema.ts";
import { checkbox, dateTime, lookup, ownedBy, picklist, text, textArea } from "./field-makers.ts";
import { standardObject } from "./standard-object.ts";
import { systemPermissionFields } from "./system-permissions.ts";

export const profile: SObject = standardObject(
  "Profile",
  "00e",
  ["Profile", "Profiles"],
  { setup: true },
  [
    text("Name", "Name", 255, { required: true, nameField: true }),
    ...systemPermissionFields(),
    picklist("UserType", "User Type", "*Standard|Guest"),
    textArea("Description", "Description", 255)
  ]
);

export const permissionSet: SObject = standardObject(
  "PermissionSet",
  "0PS",
  ["Permission Set", "Permission Sets"],
  { setup: true },
  [
    text("Name", "Permission Set Name", 80, { required: true, nameField: true }),
    text("Label", "Permission Set Label", 80, { required: true }),
    lookup("ProfileId", "Profile ID", "Profile", { onDelete: "cascade" }),
    checkbox("IsOwnedByProfile", "Is Owned By Profile"),
    checkbox("IsCustom", "Custom"),
    picklist("Type", "Type", "*Regular|Profile|Group|Standard"),
    ...systemPermissionFields(),
    textArea("Description", "Description", 255),
    text("NamespacePrefix", "Namespace Prefix", 15),
    checkbox("HasActivationRequired", "Session Activation Required"),
    lookup("PermissionSetGroupId", "Permission Set Group ID", "PermissionSetGroup")
  ]
);

export const permissionSetGroup: SObject = standardObject(
  "PermissionSetGroup",
  "0PG",
  ["Permission Set Group", "Permission Set Groups"],
  { setup: true, isDeleted: true },
  [
    text("DeveloperName", "API Name", 80, { required: true, nameField: true }),
    text("MasterLabel", "Label", 80, { required: true }),
    picklist("Language", "Master Language", "*en_US|fr"),
    text("NamespacePrefix", "Namespace Prefix", 15),
    textArea("Description", "Description", 255),
    picklist("Status", "Status", "*Updated|Outdated|Updating|Failed"),
    checkbox("HasActivationRequired", "Session Activation Required")
  ]
);

export const permissionSetGroupComponent: SObject = standardObject(
  "PermissionSetGroupComponent",
  "0PM",
  ["Permission Set Group Component", "Permission Set Group Components"],
  { setup: true, isDeleted: true },
  [
    ownedBy("PermissionSetGroupId", "Permission Set Group ID", "PermissionSetGroup", {
      children: "PermissionSetGroupComponents"
    }),
    ownedBy("PermissionSetId", "Permission Set ID", "PermissionSet", {
      children: "PermissionSetGroupComponents"
    })
  ]
);

/** The one setup object that users' administrators write through the data APIs. */
export const permissionSetAssignment: SObject = standardObject(
  "PermissionSetAssignment",
  "0Pa",
  ["Permission Set Assignment", "Permission Set Assignments"],
  { isDeleted: false, uiApi: false, updateable: false },
  [
    ownedBy("PermissionSetId", "Permission Set ID", "PermissionSet", {
      required: false,
      children: "Assignments"
    }),
    lookup("PermissionSetGroupId", "Permission Set Group ID", "PermissionSetGroup", {
      createOnly: true,
      onDelete: "cascade",
      children: "Assignments"
    }),
    ownedBy("AssigneeId", "Assigned To ID", "User", { children: "PermissionSetAssignments" }),
    checkbox("IsActive", "Active", { readOnly: true, defaultFormula: "true" }),
    dateTime("ExpirationDate", "Expiration Date")
  ]
);
