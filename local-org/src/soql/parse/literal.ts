import type { LiteralType } from "@jetstreamapp/soql-parser-js";
import { malformed } from "../query-error.ts";

/** A value written in a query. */
export type Literal =
  /** `pattern`: the same for LIKE with `\\` as escape character. */
  | { readonly kind: "string"; readonly value: string; readonly pattern: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "date"; readonly value: string }
  /** ISO 8601 in UTC with milliseconds. */
  | { readonly kind: "datetime"; readonly value: string }
  | { readonly kind: "dateLiteral"; readonly name: string; readonly count: number }
  | { readonly kind: "null" };

/** Reads the values of a comparison: one, or the list of IN, INCLUDES and EXCLUDES. */
export function literalsOf(
  value: string | readonly string[],
  types: LiteralType | readonly LiteralType[] | undefined
): Literal[] {
  const values = Array.isArray(value) ? (value as readonly string[]) : [value as string];
  return values.map((text, index) =>
    literal(text, (Array.isArray(types) ? types[index] : types) as LiteralType | undefined)
  );
}

function literal(text: string, type: LiteralType | undefined): Literal {
  switch (type) {
    case "STRING":
      return {
        kind: "string",
        value: unescaped(text.slice(1, -1), VALUE_ESCAPES),
        pattern: unescaped(text.slice(1, -1), PATTERN_ESCAPES)
      };
    case "INTEGER":
    case "DECIMAL":
      return { kind: "number", value: Number(text) };
    case "INTEGER_WITH_CURRENCY_PREFIX":
    case "DECIMAL_WITH_CURRENCY_PREFIX":
      return { kind: "number", value: Number(text.slice(3)) };
    case "BOOLEAN":
      return { kind: "boolean", value: text.toUpperCase() === "TRUE" };
    case "NULL":
      return { kind: "null" };
    case "DATE":
      return { kind: "date", value: calendarDay(text) };
    case "DATETIME":
      return { kind: "datetime", value: instant(text) };
    case "DATE_LITERAL":
    case "DATE_N_LITERAL":
      return dateLiteral(text);
    default:
      throw malformed(`unexpected token: '${text}'`);
  }
}

function dateLiteral(text: string): Literal {
  const [name = "", count = "0"] = text.toUpperCase().split(":");
  return { kind: "dateLiteral", name: name.trim(), count: Number(count) };
}

function calendarDay(text: string): string {
  if (new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) !== text)
    throw malformed(`Invalid date: ${text}`);
  return text;
}

function instant(text: string): string {
  const moment = new Date(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  if (Number.isNaN(moment.getTime())) throw malformed(`Invalid datetime: ${text}`);
  return moment.toISOString();
}

type Escapes = Readonly<Record<string, string>>;

const VALUE_ESCAPES: Escapes = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
  "\\": "\\",
  "'": "'",
  '"': '"',
  _: "_",
  "%": "%"
};

const PATTERN_ESCAPES: Escapes = { ...VALUE_ESCAPES, "\\": "\\\\", _: "\\_", "%": "\\%" };

function unescaped(text: string, escapes: Escapes): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (sequence, code: string) => {
    if (code.length === 5) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    const character = escapes[code.toLowerCase()];
    if (character === undefined) throw malformed(`Illegal escape sequence ${sequence}`);
    return character;
  });
}
