import { GROUPING_FUNCTION } from "../resolve/aggregate.ts";
import { column, NULL, ONE, ZERO, type Expression } from "../sql/expression.ts";
import { keyOf, replaced } from "../sql/replace.ts";
import type { Ordering, Select } from "../sql/select.ts";

/** One SELECT a grouping set, one after the other, ordered together; `alias` names the whole. */
export function withSubtotals(
  select: Select,
  sets: readonly (readonly Expression[])[],
  alias: string
): Select {
  const sortKeys = select.orderBy.map(({ expression }) => expression);
  const detailed: Select = { ...select, columns: [...select.columns, ...sortKeys], orderBy: [] };
  const columnAt = (index: number): Expression => column(alias, `c${index}`);
  const orderBy = select.orderBy.map((ordering, index): Ordering => ({
    ...ordering,
    expression: columnAt(select.columns.length + index)
  }));
  return {
    columns: select.columns.map((_, index) => columnAt(index)),
    from: { kind: "union", selects: sets.map((set) => setSelect(detailed, set)), alias },
    joins: [],
    groupBy: [],
    orderBy
  };
}

function setSelect(select: Select, set: readonly Expression[]): Select {
  const kept = new Set(set.map(keyOf));
  const dropped = new Set(select.groupBy.map(keyOf).filter((key) => !kept.has(key)));
  const inSet = (expression: Expression): Expression => subtotal(expression, dropped);
  return {
    ...select,
    columns: select.columns.map(inSet),
    groupBy: set,
    ...(select.having ? { having: inSet(select.having) } : {})
  };
}

/** An expression in a row that is a subtotal over the dropped groups: these are null, outside aggregates. */
function subtotal(expression: Expression, dropped: ReadonlySet<string>): Expression {
  return replaced(expression, (node) => {
    if (node.kind === "call" && AGGREGATES.has(node.name)) return node;
    if (node.kind === "call" && node.name === GROUPING_FUNCTION)
      return dropped.has(keyOf(node.args[0] ?? NULL)) ? ONE : ZERO;
    return dropped.has(keyOf(node)) ? NULL : undefined;
  });
}

const AGGREGATES = new Set(["count", "sum", "avg", "min", "max"]);
