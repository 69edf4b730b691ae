import type { Decimal } from "./number.ts";

/**
 * A value inside the engine, by type:
 * text, picklists: string, blank is ""; number: Decimal; boolean: boolean; date: days since 1970-01-01;
 * datetime: milliseconds since then; time: milliseconds since midnight. Blank of all but text: null.
 */
export type Value = string | Decimal | boolean | number | null;

/** Null, or blank text. */
export function isBlank(value: Value): boolean {
  return value === null || value === "";
}
