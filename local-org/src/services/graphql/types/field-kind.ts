import type { Field } from "../../../metadata/schema.ts";
import type { ScalarName } from "./scalars.ts";

/** How a field appears in the API: `CurrencyValue` to read, `CurrencyOperators` to filter, a scalar to write. */
export interface FieldKind {
  readonly name: string;
  readonly scalar: ScalarName;
  readonly filters: "ordered" | "text" | "equal" | "date" | "multiple" | "none";
  /** Aggregate functions beyond counting. */
  readonly aggregates: "numeric" | "extremes" | "none";
}

const KINDS = {
  ID: kind("ID", "ID", "ordered", "extremes"),
  String: kind("String", "String", "text", "extremes"),
  TextArea: kind("TextArea", "TextArea", "text", "extremes"),
  LongTextArea: kind("LongTextArea", "LongTextArea", "none", "none"),
  Picklist: kind("Picklist", "Picklist", "text", "extremes"),
  MultiPicklist: kind("MultiPicklist", "MultiPicklist", "multiple", "none"),
  Boolean: kind("Boolean", "Boolean", "equal", "none"),
  Int: kind("Int", "Int", "ordered", "numeric"),
  Double: kind("Double", "Double", "ordered", "numeric"),
  Currency: kind("Currency", "Currency", "ordered", "numeric"),
  Percent: kind("Percent", "Percent", "ordered", "numeric"),
  Date: kind("Date", "Date", "date", "extremes"),
  DateTime: kind("DateTime", "DateTime", "date", "extremes"),
  Time: kind("Time", "Time", "ordered", "none"),
  Email: kind("Email", "Email", "text", "extremes"),
  PhoneNumber: kind("PhoneNumber", "PhoneNumber", "text", "extremes"),
  Url: kind("Url", "Url", "text", "extremes"),
  Base64: kind("Base64", "Base64", "none", "none")
} as const;

export type KindName = keyof typeof KINDS;

/** The longest text that can be filtered and sorted by. */
const LONGEST_FILTERABLE = 255;

const BY_TYPE: Readonly<Record<Field["type"], KindName>> = {
  id: "ID",
  reference: "ID",
  string: "String",
  textarea: "TextArea",
  picklist: "Picklist",
  multipicklist: "MultiPicklist",
  boolean: "Boolean",
  int: "Int",
  double: "Double",
  currency: "Currency",
  percent: "Percent",
  date: "Date",
  datetime: "DateTime",
  time: "Time",
  email: "Email",
  phone: "PhoneNumber",
  url: "Url",
  address: "TextArea",
  base64: "Base64"
};

export const fieldKinds: readonly FieldKind[] = Object.values(KINDS);

export function kindOf({ type, length }: Pick<Field, "type" | "length">): FieldKind {
  if (type === "textarea" && length > LONGEST_FILTERABLE) return KINDS.LongTextArea;
  return KINDS[BY_TYPE[type]];
}

function kind(
  name: string,
  scalar: ScalarName,
  filters: FieldKind["filters"],
  aggregates: FieldKind["aggregates"]
): FieldKind {
  return { name, scalar, filters, aggregates };
}
