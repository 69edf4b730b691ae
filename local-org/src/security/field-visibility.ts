import type { Field, SObject } from "../metadata/schema.ts";
import { isSetupObject } from "./setup-objects.ts";

const SYSTEM_FIELDS: ReadonlySet<string> = new Set([
  "Id",
  "IsDeleted",
  "OwnerId",
  "Name",
  "CreatedDate",
  "CreatedById",
  "LastModifiedDate",
  "LastModifiedById",
  "SystemModstamp",
  "RecordTypeId",
  "LastActivityDate",
  "LastViewedDate",
  "LastReferencedDate"
]);

/**
 * Fields that no permission set can grant or withhold: seen with their object. Required and master-detail
 * fields, the name, system fields, and every field of Setup objects.
 */
export function isAlwaysVisible(object: SObject, field: Field): boolean {
  return (
    (field.required && field.type !== "boolean") ||
    field.masterDetail ||
    field.nameField ||
    (!field.custom && SYSTEM_FIELDS.has(field.name)) ||
    isSetupObject(object) ||
    object.name.endsWith("Share")
  );
}
