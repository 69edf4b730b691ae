import type { FunctionExp, GroupByClause, Query } from "@jetstreamapp/soql-parser-js";
import { errorAt, malformed } from "../query-error.ts";
import { operandOf } from "../resolve/operand-of.ts";
import type { Operand } from "../resolve/operand.ts";
import type { QueryContext } from "../resolve/query-context.ts";
import type { Expression } from "../sql/expression.ts";
import { keyOf } from "../sql/replace.ts";

export interface Grouping {
  readonly expressions: readonly Expression[];
  /** Keys of `expressions`: what may be selected beside aggregates. */
  readonly keys: ReadonlySet<string>;
  /** ROLLUP and CUBE: the subsets of `expressions` that are grouped by, finest first. */
  readonly sets?: readonly (readonly Expression[])[];
}

/** Compiles GROUP BY. */
export function groupingOf(context: QueryContext, clause: Query["groupBy"]): Grouping {
  const clauses = (
    clause === undefined ? [] : Array.isArray(clause) ? clause : [clause]
  ) as readonly GroupByClause[];
  const combined = clauses.map(subtotals).find((found) => found !== undefined);
  if (combined && clauses.length > 1)
    throw malformed("GROUP BY ROLLUP and CUBE cannot be combined with other groupings");
  const items = combined
    ? combined.parameters
    : clauses.map((item) => ("field" in item ? item.field : item.fn));
  const operands = items.map((item) => operandOf(context, item));
  for (const operand of operands) refuseUngroupable(context, operand);
  const expressions = operands.map((operand) => operand.expression);
  const keys = new Set(expressions.map(keyOf));
  return combined
    ? { expressions, keys, sets: combined.setsOf(expressions) }
    : { expressions, keys };
}

interface Subtotals {
  readonly parameters: readonly (string | FunctionExp)[];
  setsOf(expressions: readonly Expression[]): (readonly Expression[])[];
}

const MAX_SUBTOTAL_FIELDS = 3;

function subtotals(clause: GroupByClause): Subtotals | undefined {
  if ("field" in clause) return undefined;
  const { functionName, parameters = [] } = clause.fn;
  const name = functionName?.toUpperCase();
  if (name !== "ROLLUP" && name !== "CUBE") return undefined;
  if (parameters.length > MAX_SUBTOTAL_FIELDS)
    throw malformed(`GROUP BY ${name} takes at most ${MAX_SUBTOTAL_FIELDS} fields`);
  return { parameters, setsOf: name === "ROLLUP" ? prefixes : subsets };
}

function prefixes(expressions: readonly Expression[]): (readonly Expression[])[] {
  return [...expressions.keys(), expressions.length]
    .map((length) => expressions.slice(0, length))
    .reverse();
}

function subsets(expressions: readonly Expression[]): (readonly Expression[])[] {
  const all = Array.from({ length: 2 ** expressions.length }, (_, bits) =>
    expressions.filter((_expression, index) => (bits & (1 << index)) !== 0)
  );
  return all.sort((a, b) => b.length - a.length);
}

const UNGROUPED_LENGTH = 255;

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
