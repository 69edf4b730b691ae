import type { Field, Schema } from "../metadata/schema.ts";
import type { Session } from "../org.ts";
import { columnField } from "./column-field.ts";

interface Filter {
  readonly field: string;
  readonly operation: string;
  readonly value?: string;
}

interface Filtered {
  readonly filterScope?: string;
  readonly filters: readonly Filter[];
  readonly booleanFilter?: string;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  equals: "=",
  notEqual: "!=",
  lessThan: "<",
  greaterThan: ">",
  lessOrEqual: "<=",
  greaterOrEqual: ">="
};
const BARE = new Set(["int", "double", "currency", "percent", "date", "datetime", "boolean"]);

/** SOQL condition of a list view: its scope and filters, joined as its filter logic says. */
export function listViewCondition(
  schema: Schema,
  session: Session,
  object: string,
  view: Filtered
): string {
  const mine = view.filterScope === "Mine" ? [`OwnerId = '${session.userId}'`] : [];
  const filters = view.filters.map((filter) => {
    const field = columnField(schema, object, filter.field);
    return field === undefined ? "Id = null" : condition(field, filter);
  });
  const logic = view.booleanFilter?.replace(/\d+/g, (number) => filters[Number(number) - 1] ?? "");
  const joined = logic === undefined ? filters : [`(${logic})`];
  return [...mine, ...joined].join(" AND ");
}

function condition(field: Field, { operation, value = "" }: Filter): string {
  const values = value === "" ? [""] : value.split(",").map((one) => one.trim());
  const single = (one: string): string => comparison(field, operation, one);
  const joiner = operation.startsWith("not") ? " AND " : " OR ";
  const conditions = values.map(single).join(joiner);
  return values.length > 1 ? `(${conditions})` : conditions;
}

function comparison(field: Field, operation: string, value: string): string {
  const quoted = (text: string): string =>
    `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  if (operation === "contains") return `${field.name} LIKE ${quoted(`%${value}%`)}`;
  if (operation === "startsWith") return `${field.name} LIKE ${quoted(`${value}%`)}`;
  if (operation === "notContain") return `(NOT ${field.name} LIKE ${quoted(`%${value}%`)})`;
  if (operation === "includes") return `${field.name} INCLUDES (${quoted(value)})`;
  return `${field.name} ${COMPARISONS[operation] ?? "="} ${literal(field, value, quoted)}`;
}

function literal(field: Field, value: string, quoted: (text: string) => string): string {
  if (value === "") return "null";
  if (field.type === "boolean") return value === "1" || /^true$/i.test(value) ? "true" : "false";
  if (!BARE.has(field.type)) return quoted(value);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(value);
  if (american === null) return value;
  const [, month = "", day = "", year = ""] = american;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
