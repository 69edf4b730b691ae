import type { FieldType, Query } from "@jetstreamapp/soql-parser-js";
import { writtenAlias, writtenPath } from "../clauses/select-item.ts";
import { malformed } from "../query-error.ts";
import { isAggregateFunction } from "../resolve/aggregate.ts";
import { operandOf } from "../resolve/operand-of.ts";
import type { QueryContext } from "../resolve/query-context.ts";
import { keyOf } from "../sql/replace.ts";
import type { Grouping } from "./grouping.ts";
import { Selection } from "./selection.ts";

/** Whether a query returns groups instead of records. */
export function isAggregateQuery({ fields, groupBy }: Pick<Query, "fields" | "groupBy">): boolean {
  const aggregates = (fields ?? []).some(
    (item) => item.type === "FieldFunctionExpression" && isAggregateFunction(item.functionName)
  );
  return aggregates || groupBy !== undefined;
}

/** `SELECT COUNT() FROM …`, whose answer is the total alone. */
export function isCountQuery({ fields }: Pick<Query, "fields">): boolean {
  const [item, ...others] = fields ?? [];
  return (
    others.length === 0 &&
    item?.type === "FieldFunctionExpression" &&
    item.functionName.toUpperCase() === "COUNT" &&
    item.parameters.length === 0
  );
}

/** Compiles the field list of a query that returns groups. */
export function selectAggregates(
  context: QueryContext,
  fields: readonly FieldType[],
  grouping: Grouping
): Selection {
  const selection = new Selection({ type: "AggregateResult" });
  let unnamed = 0;
  for (const item of fields) {
    const isFunction = item.type === "FieldFunctionExpression";
    const path = writtenPath(item);
    if (!isFunction && path === undefined)
      throw malformed("Grouped query cannot use child relationships in the SELECT list");
    const operand = operandOf(context, isFunction ? item : (path ?? ""));
    if (!operand.aggregate && !grouping.keys.has(keyOf(operand.expression)))
      throw malformed(`Field must be grouped or aggregated: ${operand.label}`);
    const name = writtenAlias(item) ?? (isFunction ? `expr${unnamed++}` : operand.name);
    selection.add(operand, name);
  }
  return selection;
}
