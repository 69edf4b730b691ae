import { context } from "./context.ts";
import type { FieldInfo, ObjectInfo, PicklistsByField } from "./object-info.ts";

/** A value as pages show it. */
export interface Cell {
  readonly kind: "text" | "number" | "link" | "email" | "phone" | "url" | "checkbox" | "lines";
  readonly text: string;
  readonly href?: string;
  readonly checked?: boolean;
}

export interface CellSource {
  readonly info: ObjectInfo;
  readonly field: string;
  readonly value: unknown;
  /** Name of the record that a lookup points to. */
  readonly referenceName?: string | undefined;
  /** What the server shows, where it knows better: a picklist value's label. */
  readonly displayValue?: string | null | undefined;
}

const locale = String(context.i18n["locale"]);
const timeZone = String(context.i18n["timeZone"]);
/** Ids of users, who have no page. */
const USER_PREFIX = "005";
const EMPTY: Cell = { kind: "text", text: "" };

const number = (value: unknown, options: Intl.NumberFormatOptions): Cell => ({
  kind: "number",
  text: new Intl.NumberFormat(locale, options).format(Number(value)).replace("-", "\u2212")
});
const digits = (scale: number) => ({ minimumFractionDigits: scale, maximumFractionDigits: scale });
const date = (value: unknown, options: Intl.DateTimeFormatOptions): Cell => ({
  kind: "text",
  text: new Intl.DateTimeFormat(locale, options).format(new Date(String(value)))
});

/** `12/31/2026`, `31/12/2026`: the platform's short date has four digits of the year. */
const DAY = { year: "numeric", month: "numeric", day: "numeric" } as const;

type Formatter = (value: unknown, field: FieldInfo, source: CellSource) => Cell;

const FORMATTERS: Readonly<Record<string, Formatter>> = {
  Boolean: (value) => ({ kind: "checkbox", text: "", checked: value === true }),
  Currency: (value, { scale }) =>
    number(value, { style: "currency", currency: String(context.i18n["currency"]), ...digits(scale) }),
  Date: (value) => date(value, { ...DAY, timeZone: "UTC" }),
  DateTime: (value) => date(value, { ...DAY, hour: "numeric", minute: "2-digit", timeZone }),
  Double: (value, { scale }) => number(value, digits(scale)),
  Int: (value) => number(value, digits(0)),
  Percent: (value, { scale }) => number(Number(value) / 100, { style: "percent", ...digits(scale) }),
  Email: (value) => ({ kind: "email", text: String(value), href: `mailto:${value}` }),
  Phone: (value) => ({ kind: "phone", text: String(value), href: `tel:${value}` }),
  Url: (value) => ({ kind: "url", text: String(value), href: webAddress(String(value)) }),
  TextArea: (value) => ({ kind: "lines", text: String(value) }),
  Reference: reference
};

/** How a field's value shows. */
export function cellOf(source: CellSource): Cell {
  const field = source.info.fields[source.field];
  if (field === undefined) return EMPTY;
  const { value } = source;
  if ((value === null || value === undefined || value === "") && field.dataType !== "Boolean") return EMPTY;
  const formatter = FORMATTERS[field.dataType];
  if (formatter !== undefined) return formatter(value, field, source);
  return { kind: "text", text: source.displayValue ?? String(value) };
}

function reference(value: unknown, field: FieldInfo, source: CellSource): Cell {
  const text = source.referenceName ?? source.displayValue ?? String(value);
  const target = field.referenceToInfos.length === 1 ? field.referenceToInfos[0]?.apiName : undefined;
  if (target === "User" || String(value).startsWith(USER_PREFIX)) return { kind: "text", text };
  const href = target ? `/lightning/r/${target}/${value}/view` : `/lightning/r/${value}/view`;
  return { kind: "link", text, href };
}

/** Only web addresses become links: a stored `javascript:` address must not run. */
function webAddress(value: string): string {
  return /^https?:\/\//i.test(value) ? value : `https://${value}`;
}

/** Label of a picklist value, several separated by semicolons. */
export function picklistLabel(
  picklists: PicklistsByField | undefined,
  field: string,
  value: unknown
): string | undefined {
  const known = picklists?.picklistFieldValues[field]?.values;
  if (known === undefined || typeof value !== "string") return undefined;
  const label = (one: string): string => known.find((entry) => entry.value === one)?.label ?? one;
  return value.split(";").map(label).join("; ");
}

export const isNumeric = (field: FieldInfo | undefined): boolean =>
  field !== undefined && ["Currency", "Double", "Int", "Percent"].includes(field.dataType);
