import type { Field } from "../../../metadata/schema.ts";
import type { VisibleObject } from "../model/visible-object.ts";
import type { Viewer } from "../request/viewer.ts";
import { objectFor } from "../request/viewer.ts";
import { GraphqlFailure } from "../request/graphql-failure.ts";
import { DATE_FUNCTIONS } from "../types/date-input.ts";
import { kindOf } from "../types/field-kind.ts";
import { quoted } from "../../data/soql-literal.ts";
import { digits, instant } from "./literal.ts";

type Input = Readonly<Record<string, unknown>>;
type Objects = Pick<Viewer, "objects">;

const COMPARISONS: Readonly<Record<string, string>> = {
  eq: "=",
  ne: "!=",
  lt: "<",
  lte: "<=",
  gt: ">",
  gte: ">=",
  like: "LIKE"
};

/** No record has this condition: what an empty list of wanted values, or an empty `or`, comes to. */
const NOTHING = "Id = null";

/** A `where` argument as a SOQL condition; undefined where it demands nothing. */
export function filterCondition(
  viewer: Objects,
  object: VisibleObject,
  filter: Input,
  prefix = ""
): string | undefined {
  const conditions = Object.entries(filter)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => memberCondition(viewer, object, name, value, prefix));
  return joined(conditions, "AND");
}

function memberCondition(
  viewer: Objects,
  object: VisibleObject,
  name: string,
  value: unknown,
  prefix: string
): string | undefined {
  const deeper = (part: unknown): string | undefined =>
    filterCondition(viewer, object, part as Input, prefix);
  if (name === "and") return joined((value as unknown[]).map(deeper), "AND");
  if (name === "or") return joined((value as unknown[]).map(deeper), "OR") ?? NOTHING;
  if (name === "not") {
    const inner = deeper(value);
    return inner && `(NOT (${inner}))`;
  }
  const field = object.fields.get(name);
  if (field) return fieldCondition(viewer, field, `${prefix}${name}`, value as Input);
  return parentCondition(viewer, object, name, value as Input, prefix);
}

function parentCondition(
  viewer: Objects,
  object: VisibleObject,
  name: string,
  filter: Input,
  prefix: string
): string | undefined {
  const targets = object.parents.get(name)?.objects ?? [];
  const path = `${prefix}${name}.`;
  if (targets.length === 1)
    return filterCondition(viewer, objectFor(viewer, targets[0] ?? ""), filter, path);
  const perTarget = Object.entries(filter).map(([target, part]) =>
    filterCondition(viewer, objectFor(viewer, target), part as Input, path)
  );
  return joined(perTarget, "AND");
}

function fieldCondition(
  viewer: Objects,
  field: Field,
  path: string,
  operators: Input
): string | undefined {
  const conditions = Object.entries(operators).map(([operator, value]) => {
    if (operator === "inq" || operator === "ninq")
      return joinCondition(viewer, path, operator, value);
    if (DATE_FUNCTIONS.includes(operator)) return functionCondition(operator, path, value as Input);
    return comparison(field, path, operator, value);
  });
  return joined(conditions, "AND");
}

function comparison(field: Field, path: string, operator: string, value: unknown): string {
  const symbol = COMPARISONS[operator];
  if (symbol) return `${path} ${symbol} ${literal(field, value)}`;
  const values = (value ?? []) as unknown[];
  const list = values.map((one) => literal(field, one)).join(", ");
  if (operator === "includes" || operator === "excludes")
    return `${path} ${operator.toUpperCase()} (${list})`;
  if (values.length === 0) return operator === "in" ? NOTHING : "Id != null";
  return `${path} ${operator === "in" ? "IN" : "NOT IN"} (${list})`;
}

function literal(field: Field, value: unknown): string {
  if (value === null || value === undefined) return "null";
  const { filters, name } = kindOf(field);
  if (filters === "date") return dateLiteral(name, value as Input);
  if (typeof value === "number") return digits(value);
  if (typeof value === "boolean") return String(value).toUpperCase();
  return name === "Time" ? String(value) : quoted(String(value));
}

function dateLiteral(kind: string, { literal, range, value }: Input): string {
  if (typeof literal === "string") return literal;
  if (typeof value === "string") return kind === "DateTime" ? instant(value) : value;
  const [name, count] = Object.entries((range ?? {}) as Input)[0] ?? [];
  return name ? `${name.toUpperCase()}:${String(count)}` : "null";
}

/** `{CALENDAR_YEAR: {value: {eq: 2026}}}` */
function functionCondition(name: string, path: string, input: Input): string | undefined {
  const conditions = Object.entries(input).flatMap(([where, operators]) => {
    const part = where === "value" ? path : `convertTimezone(${path})`;
    return Object.entries(operators as Input).map(([operator, value]) => {
      const list = Array.isArray(value);
      const text = list ? `(${value.map(Number).map(digits).join(", ")})` : digits(Number(value));
      const symbol = list ? { in: "IN", nin: "NOT IN" }[operator] : COMPARISONS[operator];
      return `${name}(${part}) ${symbol} ${text}`;
    });
  });
  return joined(conditions, "AND");
}

/** `{inq: {Contact: {…}, ApiName: "AccountId"}}` */
function joinCondition(viewer: Objects, path: string, operator: string, value: unknown): string {
  const { ApiName, ...filters } = value as Input;
  const [[name, filter] = [undefined, undefined], ...others] = Object.entries(filters);
  const object = name === undefined ? undefined : objectFor(viewer, name);
  const field = object?.fields.get(String(ApiName));
  if (!object || !field || others.length > 0)
    throw new GraphqlFailure(
      `A ${operator} filter names one object and, as ApiName, one of its fields`
    );
  const where = filterCondition(viewer, object, (filter ?? {}) as Input);
  const select = `SELECT ${field.name} FROM ${object.sobject.name}${where ? ` WHERE ${where}` : ""}`;
  return `${path} ${operator === "inq" ? "IN" : "NOT IN"} (${select})`;
}

function joined(parts: readonly (string | undefined)[], word: "AND" | "OR"): string | undefined {
  const given = parts.filter((part) => part !== undefined);
  if (given.length < 2) return given[0];
  return `(${given.join(` ${word} `)})`;
}
