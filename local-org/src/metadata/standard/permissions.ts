import type { SObject } from "../schema.ts";
import { checkbox, lookup, ownedBy, picklist, text, textArea } from "./field-makers.ts";
import { standardObject } from "./standard-object.ts";

const parent = (children: string) =>
  ownedBy("ParentId", "Parent ID", "PermissionSet", { children });

export const objectPermissions: SObject = standardObject(
  "ObjectPermissions",
  "110",
  ["Object Permissions", "Object Permissions"],
  { setup: true },
  [
    parent("ObjectPerms"),
    text("SobjectType", "Object Type Name", 255, { required: true }),
    checkbox("PermissionsCreate", "Create Records"),
    checkbox("PermissionsRead", "Read Records"),
    checkbox("PermissionsEdit", "Edit Records"),
    checkbox("PermissionsDelete", "Delete Records"),
    checkbox("PermissionsViewAllRecords", "Read All Records"),
    checkbox("PermissionsModifyAllRecords", "Edit All Records"),
    checkbox("PermissionsViewAllFields", "View All Fields")
  ]
);

/** `Field` is `Object.Field`. */
export const fieldPermissions: SObject = standardObject(
  "FieldPermissions",
  "01k",
  ["Field Permissions", "Field Permissions"],
  { setup: true },
  [
    parent("FieldPerms"),
    text("SobjectType", "Object Type Name", 255, { required: true }),
    text("Field", "Field Name", 255, { required: true }),
    checkbox("PermissionsEdit", "Edit Field"),
    checkbox("PermissionsRead", "Read Field")
  ]
);

/** Grants of custom permissions (`CustomPermission`) and apps (`TabSet`). */
export const setupEntityAccess: SObject = standardObject(
  "SetupEntityAccess",
  "0J0",
  ["Setup Entity Access", "Setup Entity Access"],
  { setup: true },
  [
    parent("SetupEntityAccessItems"),
    lookup("SetupEntityId", "Setup Entity ID", "CustomPermission|AppDefinition", {
      required: true,
      onDelete: "cascade"
    }),
    picklist("SetupEntityType", "Setup Entity Type", "CustomPermission|TabSet", { required: true })
  ]
);

/** `Name` is the tab: `standard-Account`, `Renewal_Negotiation__c`. */
export const permissionSetTabSetting: SObject = standardObject(
  "PermissionSetTabSetting",
  "01P",
  ["Permission Set Tab Setting", "Permission Set Tab Settings"],
  { setup: true },
  [
    parent("PermissionSetTabSettings"),
    text("Name", "Name", 255, { required: true, nameField: true }),
    picklist("Visibility", "Visibility", "DefaultOff|DefaultOn", { required: true })
  ]
);

export const customPermission: SObject = standardObject(
  "CustomPermission",
  "0CP",
  ["Custom Permission", "Custom Permissions"],
  { setup: true, isDeleted: true },
  [
    text("DeveloperName", "API Name", 80, { required: true, nameField: true }),
    text("MasterLabel", "Label", 80, { required: true }),
    text("NamespacePrefix", "Namespace Prefix", 15),
    textArea("Description", "Description", 255)
  ]
);
