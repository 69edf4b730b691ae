import type { FieldType, GroupByClause, Query } from "@jetstreamapp/soql-parser-js";
import { notSupported } from "../../errors.ts";
import { writtenAlias, writtenPath } from "../clauses/select-item.ts";
import { errorAt, malformed } from "../query-error.ts";
import { isAggregateFunction } from "../resolve/aggregate.ts";
import { operandOf } from "../resolve/operand-of.ts";
import type { Operand } from "../resolve/operand.ts";
import type { QueryContext } from "../resolve/query-context.ts";
import type { Expression } from "../sql/expression.ts";
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

export interface Grouping {
  readonly expressions: readonly Expression[];
  readonly keys: ReadonlySet<string>;
}

const UNGROUPED_LENGTH = 255;

/** Compiles GROUP BY. */
export function groupingOf(context: QueryContext, clause: Query["groupBy"]): Grouping {
  const clauses = clause === undefined ? [] : Array.isArray(clause) ? clause : [clause];
  const operands = (clauses as GroupByClause[]).map((item) => {
    if ("field" in item) return operandOf(context, item.field);
    const name = item.fn.functionName?.toUpperCase() ?? "";
    if (name === "ROLLUP" || name === "CUBE") throw notSupported(`GROUP BY ${name}`);
    return operandOf(context, item.fn);
  });
  for (const operand of operands) refuseUngroupable(context, operand);
  return {
    expressions: operands.map((operand) => operand.expression),
    keys: new Set(operands.map(groupKey))
  };
}

function refuseUngroupable(context: QueryContext, { type, field, name, label }: Operand): void {
  const fraction = ["double", "currency", "percent"].includes(type) && (field?.scale ?? 0) > 0;
  const long = type === "textarea" && (field?.length ?? 0) > UNGROUPED_LENGTH;
  if (fraction || long || type === "datetime" || type === "multipicklist")
    throw errorAt(
      context.compilation.soql,
      label,
      "INVALID_FIELD",
      `field '${name}' can not be grouped in a query call`
    );
}

/** Two items are the same group when they read the same SQL. */
function groupKey({ expression }: Operand): string {
  return JSON.stringify(expression, (_key, item: unknown) =>
    typeof item === "function" ? item.toString() : item
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
    if (!operand.aggregate && !grouping.keys.has(groupKey(operand)))
      throw malformed(`Field must be grouped or aggregated: ${operand.label}`);
    const name = writtenAlias(item) ?? (isFunction ? `expr${unnamed++}` : operand.name);
    selection.add(operand, name);
  }
  return selection;
}
