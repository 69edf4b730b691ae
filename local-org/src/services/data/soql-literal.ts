import { SalesforceError } from "../../errors.ts";
import type { Field } from "../../metadata/schema.ts";

const NUMERIC = new Set(["int", "double", "currency", "percent"]);
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "'": "\\'",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t"
};

/** A text of an address as a SOQL string. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\'\n\r\t]/g, (character) => ESCAPES[character] ?? character)}'`;
}

/**
 * A text of an address as a literal of the field's type.
 * @throws SalesforceError INVALID_FIELD for a number field and no number
 */
export function literalFor(field: Field, text: string): string {
  if (!NUMERIC.has(field.type)) return quoted(text);
  if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  throw new SalesforceError("INVALID_FIELD", `${field.name}: ${text} is not a number`);
}

/** The JSON value behind a text of an address. */
export function valueFor(field: Field, text: string): string | number {
  return NUMERIC.has(field.type) ? Number(literalFor(field, text)) : text;
}
