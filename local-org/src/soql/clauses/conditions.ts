import { literalsOf } from "../parse/literal.ts";
import type { Comparison, ConditionTree } from "../parse/condition-tree.ts";
import { errorAt, malformed } from "../query-error.ts";
import { operandOf } from "../resolve/operand-of.ts";
import type { Operand } from "../resolve/operand.ts";
import type { QueryContext } from "../resolve/query-context.ts";
import { and, not, or, ZERO, type Expression } from "../sql/expression.ts";
import { comparison } from "./comparison.ts";
import { semiJoin } from "./semi-join.ts";

export interface ConditionRules {
  /** HAVING compares aggregates; WHERE may not. */
  readonly aggregates: boolean;
  /** Semi-joins do not nest. */
  readonly semiJoins: boolean;
}

/** Compiles the tree of WHERE or HAVING. */
export function conditions(
  context: QueryContext,
  tree: ConditionTree,
  rules: ConditionRules
): Expression {
  switch (tree.kind) {
    case "and":
      return and(...tree.operands.map((item) => conditions(context, item, rules))) ?? ZERO;
    case "or":
      return or(...tree.operands.map((item) => alternative(context, item, rules))) ?? ZERO;
    case "not":
      return not(conditions(context, tree.operand, rules));
    case "comparison":
      return condition(context, tree.comparison, rules);
  }
}

function alternative(
  context: QueryContext,
  tree: ConditionTree,
  rules: ConditionRules
): Expression {
  if (tree.kind === "comparison" && "valueQuery" in tree.comparison)
    throw malformed("Semi join sub-selects are not allowed with the 'OR' operator");
  return conditions(context, tree, rules);
}

function condition(context: QueryContext, compared: Comparison, rules: ConditionRules): Expression {
  const operand = operandOf(context, "fn" in compared ? compared.fn : compared.field);
  refuseUnfit(context, operand, rules);
  if ("valueQuery" in compared) {
    if (!rules.semiJoins) throw malformed("Nesting of semi join sub-selects is not supported");
    return semiJoin(context, operand, compared.operator, compared.valueQuery);
  }
  const literals = literalsOf(compared.value, compared.literalType);
  return comparison(context.compilation.soql, operand, compared.operator.toUpperCase(), literals);
}

/** Longer text areas cannot be filtered. */
const FILTERABLE_LENGTH = 255;

function refuseUnfit(context: QueryContext, operand: Operand, rules: ConditionRules): void {
  const { soql } = context.compilation;
  const { field, label } = operand;
  if (operand.aggregate && !rules.aggregates)
    throw errorAt(
      soql,
      label,
      "MALFORMED_QUERY",
      `Aggregate expressions are not allowed in WHERE: ${label}`
    );
  const long = operand.type === "textarea" && (field?.length ?? 0) > FILTERABLE_LENGTH;
  if (long || operand.type === "address" || operand.type === "base64")
    throw errorAt(
      soql,
      label,
      "INVALID_FIELD",
      `field '${operand.name}' can not be filtered in a query call`
    );
}
