import type { GraphQLResolveInfo } from "graphql";
import type { Field } from "../../../metadata/schema.ts";
import type { QueryRecord } from "../../../org.ts";
import type { AggregateFunction } from "../model/aggregate-functions.ts";
import type { VisibleObject } from "../model/visible-object.ts";
import type { Viewer } from "../request/viewer.ts";
import { filterCondition } from "../soql/filter.ts";
import { quoted } from "../../data/soql-literal.ts";
import type { OutputValue } from "../types/value-types.ts";
import { aggregatePlan } from "./aggregate-plan.ts";
import type { Connection } from "./connection.ts";
import { connectionOf } from "./connection.ts";
import { outputValue } from "./output-value.ts";
import { pageRequest } from "./page-request.ts";

/** One row of an aggregate query. */
export interface Group {
  readonly row: QueryRecord;
  readonly keys: ReadonlyMap<string, string>;
}

/** What a group says of one field. */
export interface AggregateValue {
  readonly grouped: () => OutputValue;
  readonly computed: (name: AggregateFunction) => OutputValue;
}

type Args = Readonly<Record<string, unknown>>;

export function runAggregate(
  viewer: Viewer,
  object: VisibleObject,
  args: Args,
  info: GraphQLResolveInfo
): Connection<Group> {
  viewer.subqueries.take();
  const page = pageRequest(args);
  const { items, groupBy, orderBy, keys } = aggregatePlan(object, args, info);
  const conditions = [
    ...(args["scope"] === "MINE" ? [`OwnerId = ${quoted(viewer.session.userId)}`] : []),
    ...(args["where"] ? [filterCondition(viewer, object, args["where"] as Args)] : [])
  ].filter((condition) => condition !== undefined);
  const soql = [
    `SELECT ${items.join(", ")} FROM ${object.sobject.name}`,
    ...clause("WHERE", conditions, " AND "),
    ...clause("GROUP BY", groupBy, ", "),
    ...clause("ORDER BY", orderBy, ", ")
  ].join(" ");
  const { records } = viewer.org.queries.query(viewer.session, soql);
  const groups = records.map((row): Group => ({ row, keys }));
  return connectionOf(groups.slice(page.offset), page, () => groups.length);
}

function clause(word: string, parts: readonly string[], separator: string): string[] {
  return parts.length > 0 ? [`${word} ${parts.join(separator)}`] : [];
}

/** Reads a field's values out of a group. */
export function aggregateValue(
  viewer: Viewer,
  { sobject }: VisibleObject,
  field: Field,
  { row, keys }: Group
): AggregateValue {
  const groupKey = keys.get(field.name);
  const isPart = groupKey !== undefined && groupKey !== field.name;
  return {
    grouped: () => {
      const value = groupKey === undefined ? null : (row[groupKey] ?? null);
      return isPart ? plainValue(value) : outputValue(viewer, sobject.name, field, value);
    },
    computed: (name) => {
      const value = row[keys.get(`${name} ${field.name}`) ?? ""] ?? null;
      const counts = name === "count" || name === "countDistinct";
      return counts ? plainValue(value) : outputValue(viewer, sobject.name, field, value);
    }
  };
}

/** A number that says nothing of its field's format: a count, a part of a date. */
function plainValue(value: unknown): OutputValue {
  const display = (): string | null => (value === null ? null : String(value));
  return { value: value as OutputValue["value"], display, label: () => null };
}
