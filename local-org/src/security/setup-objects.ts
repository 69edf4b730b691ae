import type { SObject } from "../metadata/schema.ts";

/** Objects of Setup: everyone signed in may read them, as with "View Setup and Configuration". */
const SETUP_OBJECTS: ReadonlySet<string> = new Set([
  "AppDefinition",
  "CustomPermission",
  "EntityDefinition",
  "FieldDefinition",
  "FieldPermissions",
  "Group",
  "GroupMember",
  "ObjectPermissions",
  "Organization",
  "PermissionSet",
  "PermissionSetAssignment",
  "PermissionSetGroup",
  "PermissionSetGroupComponent",
  "PermissionSetTabSetting",
  "Profile",
  "RecordType",
  "SetupEntityAccess",
  "StaticResource",
  "User",
  "UserRole"
]);

export function isSetupObject(object: SObject): boolean {
  return SETUP_OBJECTS.has(object.name) || object.customMetadata;
}

/** The object whose sharing rows these are: `Account` for `AccountShare`, `X__c` for `X__Share`. */
export function sharedObjectName(name: string): string | undefined {
  if (name.endsWith("__Share")) return `${name.slice(0, -"__Share".length)}__c`;
  return name.endsWith("Share") ? name.slice(0, -"Share".length) : undefined;
}
