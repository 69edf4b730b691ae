import type { Field, Schema, SObject } from "../metadata/schema.ts";
import type { RecordError } from "../org.ts";

/** The platform's errors on one record: codes, wording and the fields they name. */
const error = (
  statusCode: string,
  message: string,
  fields: readonly string[] = []
): RecordError => ({ statusCode, message, fields });

/** A field's label in the user's language, as messages name it. */
export function fieldLabel(
  schema: Schema,
  language: string,
  object: SObject,
  field: Field
): string {
  return schema.translate(language, `CustomField:${object.name}.${field.name}`, field.label);
}

export const requiredMissing = (fields: readonly string[]): RecordError =>
  error("REQUIRED_FIELD_MISSING", `Required fields are missing: [${fields.join(", ")}]`, fields);

export const unknownField = (field: string, object: string): RecordError =>
  error("INVALID_FIELD", `No such column '${field}' on sobject of type ${object}`);

export const notWritable = (fields: readonly string[]): RecordError =>
  error(
    "INVALID_FIELD_FOR_INSERT_UPDATE",
    `Unable to create/update fields: ${fields.join(", ")}. Please check the security settings of ` +
      "this field and verify that it is read/write for your profile or permission set.",
    fields
  );

export const idInInsert = (): RecordError =>
  error("INVALID_FIELD_FOR_INSERT_UPDATE", "cannot specify Id in an insert call", ["Id"]);

export const idMissing = (): RecordError =>
  error("MISSING_ARGUMENT", "Id not specified in an update call", ["Id"]);

export const argumentMissing = (field: string): RecordError =>
  error("MISSING_ARGUMENT", `${field} not specified`, [field]);

export const tooLong = (label: string, value: string, field: Field): RecordError => {
  const shown = value.length > 255 ? `${value.slice(0, 252)}...` : value;
  const message = `${label}: data value too large: ${shown} (max length=${field.length})`;
  return error("STRING_TOO_LONG", message, [field.name]);
};

export const badPicklistValue = (label: string, value: string, field: string): RecordError =>
  error(
    "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
    `${label}: bad value for restricted picklist field: ${value}`,
    [field]
  );

export const outOfRange = (label: string, value: string | number, field: string): RecordError =>
  error(
    "NUMBER_OUTSIDE_VALID_RANGE",
    `${label}: value outside of valid range on numeric field: ${value}`,
    [field]
  );

export const badEmail = (label: string, value: string, field: string): RecordError =>
  error("INVALID_EMAIL_ADDRESS", `${label}: invalid email address: ${value}`, [field]);

/** JSON carried another type than the field's. */
export const badJsonType = (type: string, value: unknown, field: string): RecordError =>
  error(
    "JSON_PARSER_ERROR",
    `Cannot deserialize instance of ${type} from ${jsonToken(value)} value ${String(value)} or ` +
      "request may be missing a required field",
    [field]
  );

/** CSV text that does not convert. */
export const badTextForType = (label: string, value: string, field: string): RecordError =>
  error("INVALID_TYPE_ON_FIELD_IN_RECORD", `${label}: value not of required type: ${value}`, [
    field
  ]);

export const badReferenceId = (label: string, value: string, field: string): RecordError =>
  error("MALFORMED_ID", `${label}: id value of incorrect type: ${value}`, [field]);

export const wrongReferenceType = (label: string, id: string, field: string): RecordError =>
  error("FIELD_INTEGRITY_EXCEPTION", `${label}: id value of incorrect type: ${id}`, [field]);

export const foreignKeyNotFound = (value: string, field: string, object: string): RecordError =>
  error(
    "INVALID_FIELD",
    `Foreign key external ID: ${value} not found for field ${field} in entity ${object}`
  );

export const badId = (id: unknown): RecordError => error("MALFORMED_ID", `bad id ${String(id)}`);

export const unknownReference = (fields: readonly string[] = []): RecordError =>
  error("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", fields);

export const deletedEntity = (fields: readonly string[] = []): RecordError =>
  error("ENTITY_IS_DELETED", "entity is deleted", fields);

export const referenceNotAccessible = (id?: string, fields: readonly string[] = []): RecordError =>
  error(
    "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY",
    `insufficient access rights on cross-reference id${id === undefined ? "" : `: ${id}`}`,
    fields
  );

export const notEditable = (): RecordError =>
  error("INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id");

export const notInsertable = (object: string): RecordError =>
  error("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", `entity type cannot be inserted: ${object}`);

export const notUpdatable = (object: string): RecordError =>
  error("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", `entity type cannot be updated: ${object}`);

export const notDeletable = (object: string): RecordError =>
  error("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", `entity type cannot be deleted: ${object}`);

export const inactiveOwner = (userId: string, object: string): RecordError =>
  error(
    "INACTIVE_OWNER_OR_USER",
    `operation performed with inactive user [${userId}] as owner of ${object}`,
    ["OwnerId"]
  );

/** Without `id` the other record is one the user cannot see: neither field nor id is told, as on the platform. */
export const duplicateValue = (field: string, id?: string): RecordError =>
  id === undefined
    ? error(
        "DUPLICATE_VALUE",
        "duplicate value found: <unknown> duplicates value on record with id: <unknown>"
      )
    : error(
        "DUPLICATE_VALUE",
        `duplicate value found: ${field} duplicates value on record with id: ${id.slice(0, 15)}`,
        [field]
      );

export const duplicateExternalId = (value: string, field: string): RecordError =>
  error("DUPLICATE_VALUE", `Duplicate external id specified: ${value}`, [field]);

export const ambiguousExternalId = (field: string, value: string): RecordError =>
  error("DUPLICATE_EXTERNAL_ID", `${field}: more than one record found for external id: ${value}`, [
    field
  ]);

export const duplicateId = (id: string): RecordError =>
  error("DUPLICATE_VALUE", `Duplicate id in list: ${id}`, ["Id"]);

export const ruleViolated = (message: string, field: string | undefined): RecordError =>
  error("FIELD_CUSTOM_VALIDATION_EXCEPTION", message, field === undefined ? [] : [field]);

export const deleteBlocked = (name: string, plural: string, names: string): RecordError =>
  error(
    "DELETE_FAILED",
    `Your attempt to delete ${name} could not be completed because it is associated with the ` +
      `following ${plural.toLowerCase()}.${names === "" ? "" : `: ${names}`}`
  );

export const rolledBack = (): RecordError =>
  error(
    "ALL_OR_NONE_OPERATION_ROLLED_BACK",
    "Record rolled back because not all records were valid and the request was using AllOrNone header"
  );

function jsonToken(value: unknown): string {
  if (value === true) return "VALUE_TRUE";
  if (value === false) return "VALUE_FALSE";
  if (typeof value === "number")
    return Number.isInteger(value) ? "VALUE_NUMBER_INT" : "VALUE_NUMBER_FLOAT";
  return typeof value === "string" ? "VALUE_STRING" : "START_OBJECT";
}
