import { SalesforceError } from "../../errors.ts";
import type { FieldValue, FieldValues } from "../../org.ts";

/** A record as clients send it: values, `attributes`, and parents named by external id. */
export type RecordBody = Readonly<Record<string, unknown>>;

export function isRecordBody(value: unknown): value is RecordBody {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The values of a record body: without `attributes`, and with `{Rel__r: {Ext__c: v}}` flattened to
 * `Rel__r.Ext__c`.
 * @throws SalesforceError JSON_PARSER_ERROR where the body is no object or a value is a list
 */
export function fieldValues(body: unknown): FieldValues {
  if (!isRecordBody(body)) {
    throw new SalesforceError("JSON_PARSER_ERROR", "The body must be a JSON object of field values");
  }
  const values: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name.toLowerCase() === "attributes") continue;
    if (isRecordBody(value)) Object.assign(values, parentReference(name, value));
    else values[name] = scalar(name, value);
  }
  return values;
}

function parentReference(relationship: string, parent: RecordBody): FieldValues {
  const keys = Object.entries(parent).filter(([name]) => name.toLowerCase() !== "attributes");
  const [first] = keys;
  if (keys.length !== 1 || first === undefined) {
    const message = `${relationship}: a parent is named by exactly one external id field`;
    throw new SalesforceError("INVALID_FIELD", message);
  }
  return { [`${relationship}.${first[0]}`]: scalar(first[0], first[1]) };
}

function scalar(name: string, value: unknown): FieldValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  throw new SalesforceError("JSON_PARSER_ERROR", `${name}: a list or object stands for a value`);
}

/** @throws SalesforceError INVALID_FIELD where a body names the field that the address already names */
export function refuseField(values: FieldValues, field: string): void {
  const named = Object.keys(values).some((name) => name.toLowerCase() === field.toLowerCase());
  if (!named) return;
  const message = `The ${field} field should not be specified in the sobject data.`;
  throw new SalesforceError("INVALID_FIELD", message, { fields: [field] });
}
