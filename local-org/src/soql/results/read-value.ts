import type { FieldType } from "../../metadata/schema.ts";

export type RawValue = string | number | null;
export type JsonValue = string | number | boolean | null;

/** Turns a value as SQLite keeps it into the REST API's JSON. */
export type ReadValue = (raw: RawValue) => JsonValue;

const SIGNIFICANT_DIGITS = 15;

/** How to read values of a type; numbers are rounded to `scale` digits where one is given. */
export function readerOf(type: FieldType, scale: number | undefined): ReadValue {
  switch (type) {
    case "boolean":
      return (raw) => (raw === null ? null : raw === 1);
    case "datetime":
      return (raw) => (typeof raw === "string" ? raw.replace(/Z$/, "+0000") : raw);
    case "int":
    case "double":
    case "currency":
    case "percent":
      return (raw) => (typeof raw === "number" ? rounded(raw, scale) : raw);
    default:
      return (raw) => raw;
  }
}

function rounded(value: number, scale: number | undefined): number {
  const plain = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return scale === undefined ? plain : Number(plain.toFixed(scale));
}
