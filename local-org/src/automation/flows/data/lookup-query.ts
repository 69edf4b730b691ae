import type { FieldValue } from "../../../org.ts";
import type { Field, SObject } from "../../../metadata/schema.ts";
import { FlowFault } from "../flow-fault.ts";
import type { RecordFilter } from "../program/flow-program.ts";
import type { Interview } from "../running/interview.ts";
import { isCollection, scalar } from "../values/flow-value.ts";
import type { FlowValue } from "../values/flow-value.ts";
import { resolveValue } from "../values/resolve-value.ts";

export interface LookupOrder {
  readonly sortField?: string;
  readonly sortOrder?: string;
  readonly limit?: number;
}

/** SOQL for the ids of the records that filters find; undefined where they can find none. */
export function lookupQuery(
  interview: Interview,
  object: SObject,
  logic: string | undefined,
  filters: readonly RecordFilter[],
  { sortField, sortOrder, limit }: LookupOrder = {}
): string | undefined {
  const conditions = filters.map((filter) => condition(interview, object, filter));
  const where = whereOf(logic, conditions);
  if (where === undefined) return undefined;
  const order = sortField
    ? ` ORDER BY ${sortField} ${sortOrder === "Desc" ? "DESC NULLS LAST" : "ASC NULLS FIRST"}, Id`
    : " ORDER BY Id";
  const rows = limit === undefined ? "" : ` LIMIT ${limit}`;
  return `SELECT Id FROM ${object.name}${where}${order}${rows}`;
}

/** `undefined` stands for a condition that nothing meets. */
function whereOf(
  logic: string | undefined,
  conditions: readonly (string | undefined)[]
): string | undefined {
  if (conditions.length === 0) return "";
  const word = (logic ?? "and").trim().toLowerCase();
  const texts = conditions.map((each) => each ?? "Id = null");
  if (word === "and" || word === "")
    return conditions.includes(undefined) ? undefined : ` WHERE ${texts.join(" AND ")}`;
  if (word === "or") return ` WHERE ${texts.join(" OR ")}`;
  return ` WHERE ${word.toUpperCase().replace(/\d+/g, (place) => `(${texts[Number(place) - 1]})`)}`;
}

const SIGNS: Readonly<Record<string, string>> = {
  EqualTo: "=",
  NotEqualTo: "!=",
  GreaterThan: ">",
  GreaterThanOrEqualTo: ">=",
  LessThan: "<",
  LessThanOrEqualTo: "<="
};

function condition(
  interview: Interview,
  object: SObject,
  filter: RecordFilter
): string | undefined {
  const { field: name = "", operator = "EqualTo" } = filter;
  const field = interview.context.schema.fieldOf(object.name, name);
  if (!field) throw new FlowFault(`${object.name} has no field ${name}`);
  const wanted = resolveValue(interview, filter.value);
  if (operator === "IsNull") return `${name} ${scalar(wanted) === false ? "!=" : "="} null`;
  if (operator === "In" || operator === "NotIn") return listCondition(field, operator, wanted);
  const value = scalar(wanted);
  const pattern = likePattern(operator, value);
  if (pattern !== undefined) return `${name} LIKE ${quotedText(pattern)}`;
  const sign = SIGNS[operator];
  if (!sign) throw new FlowFault(`The operator ${operator} is not supported by the local org`);
  return `${name} ${sign} ${literal(field, value)}`;
}

function listCondition(field: Field, operator: string, wanted: FlowValue): string | undefined {
  const values = isCollection(wanted) ? wanted.map(scalar) : [scalar(wanted)];
  if (values.length === 0) return operator === "In" ? undefined : `Id != null`;
  const list = values.map((value) => literal(field, value)).join(", ");
  return `${field.name} ${operator === "In" ? "IN" : "NOT IN"} (${list})`;
}

function likePattern(operator: string, value: FieldValue): string | undefined {
  const text = String(value ?? "").replace(/[%_]/g, "\\$&");
  if (operator === "StartsWith") return `${text}%`;
  if (operator === "EndsWith") return `%${text}`;
  return operator === "Contains" ? `%${text}%` : undefined;
}

const NUMBERS: ReadonlySet<string> = new Set(["int", "double", "currency", "percent"]);

function literal(field: Field, value: FieldValue): string {
  if (value === null || value === "") return "null";
  if (field.type === "boolean") return String(value === true || value === "true");
  if (NUMBERS.has(field.type)) return String(Number(value));
  if (field.type === "date") return String(value).slice(0, 10);
  if (field.type === "datetime") return new Date(String(value)).toISOString();
  return quotedText(String(value));
}

function quotedText(text: string): string {
  return `'${text.replace(/\\(?![%_])/g, "\\\\").replaceAll("'", "\\'")}'`;
}
