import { SalesforceError } from "../../../errors.ts";
import type { Field, SObject } from "../../../metadata/schema.ts";
import type { FieldValue, FieldValues } from "../../../org.ts";
import type { Viewer } from "../viewer.ts";

const NUMBERS = new Set(["int", "double", "currency", "percent"]);

/**
 * Values of a record input. Forms send text for numbers and checkboxes, and `''` for none: read as the
 * field's type; what is no number stays text, for the records engine to refuse.
 * @throws SalesforceError JSON_PARSER_ERROR
 */
export function fieldInput({ org }: Viewer, object: SObject, fields: unknown): FieldValues {
  if (typeof fields !== "object" || fields === null || Array.isArray(fields))
    throw new SalesforceError("JSON_PARSER_ERROR", "fields must be an object of field values");
  const values: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = org.schema().fieldOf(object.name, name);
    values[field?.name ?? name] = typed(name, value, field);
  }
  return values;
}

function typed(name: string, value: unknown, field: Field | undefined): FieldValue {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string")
    throw new SalesforceError("JSON_PARSER_ERROR", `${name}: a list or object stands for a value`);
  if (field && NUMBERS.has(field.type) && value.trim() !== "" && Number.isFinite(Number(value)))
    return Number(value);
  if (field?.type === "boolean" && /^(true|false)$/i.test(value))
    return value.toLowerCase() === "true";
  return value;
}
