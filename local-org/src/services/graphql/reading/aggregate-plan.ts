import type { GraphQLResolveInfo } from "graphql";
import type { AggregateFunction } from "../model/aggregate-functions.ts";
import { AGGREGATE_FUNCTIONS, isAggregateFunction } from "../model/aggregate-functions.ts";
import type { VisibleObject } from "../model/visible-object.ts";
import { GraphqlFailure } from "../request/graphql-failure.ts";
import { resolvedSelection, selectedAlong, selectedBelow } from "../request/selection.ts";
import { direction } from "../soql/order.ts";

type Input = Readonly<Record<string, unknown>>;

/** A query of groups. */
export interface AggregatePlan {
  /** SOQL select items. */
  readonly items: readonly string[];
  readonly groupBy: readonly string[];
  readonly orderBy: readonly string[];
  /** The key in SOQL's rows of a grouped field, and of a function of a field as `sum Amount__c`. */
  readonly keys: ReadonlyMap<string, string>;
}

export function aggregatePlan(
  object: VisibleObject,
  args: Input,
  info: GraphQLResolveInfo
): AggregatePlan {
  const groups = groupsOf((args["groupBy"] ?? {}) as Input);
  const functions = selectedFunctions(info);
  const items: string[] = [];
  const keys = new Map<string, string>();
  for (const { field, expression } of groups) {
    const plain = expression === field;
    const key = plain ? field : `group${items.length}`;
    items.push(plain ? field : `${expression} ${key}`);
    keys.set(field, key);
  }
  for (const { field, name } of functions) {
    const key = `value${items.length}`;
    items.push(`${AGGREGATE_FUNCTIONS[name]}(${field}) ${key}`);
    keys.set(`${name} ${field}`, key);
  }
  if (items.length === 0) items.push("COUNT(Id) rows");
  const expressions = groups.map(({ expression }) => expression);
  const orderBy = orderOf(object, (args["orderBy"] ?? {}) as Input, groups);
  return { items, groupBy: expressions, orderBy, keys };
}

interface Grouping {
  readonly field: string;
  /** The field, or a date function of it. */
  readonly expression: string;
}

function groupsOf(groupBy: Input): Grouping[] {
  return Object.entries(groupBy).flatMap(([field, clause]) => {
    const { group, function: name } = (clause ?? {}) as Input;
    if (typeof name === "string") return [{ field, expression: `${name}(${field})` }];
    return group === true ? [{ field, expression: field }] : [];
  });
}

/** `aggregate { Amount__c { sum { value } } }` of `edges { node }`, without repeats. */
function selectedFunctions(info: GraphQLResolveInfo): { field: string; name: AggregateFunction }[] {
  const fields = selectedAlong([resolvedSelection(info, {})], ["edges", "node", "aggregate"], info);
  const functions = fields.flatMap((selected) =>
    selectedBelow(selected, info).flatMap(({ field: { name } }) =>
      isAggregateFunction(name) ? [{ field: selected.field.name, name }] : []
    )
  );
  return [...new Map(functions.map((one) => [`${one.name} ${one.field}`, one])).values()];
}

function orderOf(object: VisibleObject, orderBy: Input, groups: readonly Grouping[]): string[] {
  return Object.entries(orderBy).flatMap(([field, given]) => {
    if (given === null || given === undefined || !object.fields.has(field)) return [];
    const clause = given as Input;
    if (typeof clause["function"] === "string")
      return [direction(`${clause["function"]}(${field})`, clause)];
    const group = groups.find((one) => one.field === field);
    if (!group)
      throw new GraphqlFailure(`${field}: groups are sorted by a grouped field or by a function`);
    return [direction(group.expression, clause)];
  });
}
