import type { Field } from "../metadata/schema.ts";
import type { FieldValue } from "../org.ts";

/** A value as a column holds it: booleans 0 or 1, datetimes ISO in UTC with milliseconds, ids 18 characters. */
export type Stored = string | number | null;

/** One row by column name; fields without a column are absent. */
export type StoredRow = Record<string, Stored>;

/** The value as formulas and the API know it. */
export function fieldValue(field: Field, stored: Stored | undefined): FieldValue {
  if (stored === undefined || stored === null) return null;
  return field.type === "boolean" ? stored === 1 : stored;
}

export function storedValue(value: FieldValue): Stored {
  return typeof value === "boolean" ? Number(value) : value;
}
