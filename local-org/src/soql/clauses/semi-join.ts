import type { Query } from "@jetstreamapp/soql-parser-js";
import { conditionTree } from "../parse/condition-tree.ts";
import { errorAt, malformed } from "../query-error.ts";
import { fieldOperand } from "../resolve/operand-of.ts";
import type { Operand } from "../resolve/operand.ts";
import { objectNamed, queryContext, type QueryContext } from "../resolve/query-context.ts";
import { and, isIn, isNotNull, not, type Expression } from "../sql/expression.ts";
import { conditions } from "./conditions.ts";
import { writtenPath } from "./select-item.ts";

/** `Id IN (SELECT AccountId FROM Contact …)` and its NOT IN, under the user's sharing of the inner object. */
export function semiJoin(
  outer: QueryContext,
  operand: Operand,
  operator: string,
  query: Query
): Expression {
  const { compilation } = outer;
  refuseOtherFields(compilation.soql, operand);
  const inner = queryContext(
    compilation,
    objectNamed(compilation, query.sObject ?? ""),
    query.sObjectAlias
  );
  const selected = innerField(inner, query);
  if (
    inner.scope.root.object === outer.scope.root.object &&
    operand.type === "id" &&
    selected.type === "id"
  )
    throw malformed("The inner and outer selects should not be on the same object type");
  const where =
    query.where &&
    conditions(inner, conditionTree(query.where), { aggregates: false, semiJoins: false });
  const joined = isIn(operand.expression, {
    columns: [selected.expression],
    from: inner.scope.from,
    joins: inner.scope.joins,
    where: and(
      isNotNull(selected.expression),
      where,
      inner.scope.restriction(compilation)
    ) as Expression,
    groupBy: [],
    orderBy: []
  });
  return operator.toUpperCase() === "NOT IN" ? not(joined) : joined;
}

function refuseOtherFields(soql: string, operand: Operand): void {
  if (isId(operand)) return;
  throw errorAt(
    soql,
    operand.label,
    "MALFORMED_QUERY",
    `Invalid field: '${operand.label}'. The left operand of a semi join must be an id or reference field`
  );
}

function innerField(inner: QueryContext, query: Query): Operand {
  const [item, ...others] = query.fields ?? [];
  const path = item && writtenPath(item);
  if (path === undefined || others.length > 0)
    throw malformed("A semi join sub-select must select exactly one field");
  const operand = fieldOperand(inner, path);
  if (!isId(operand)) throw malformed(`Semi join sub-select must select an id field: ${path}`);
  return operand;
}

function isId({ type }: Operand): boolean {
  return type === "id" || type === "reference";
}
