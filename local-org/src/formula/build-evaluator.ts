import type { Checked } from "./checking/checked.ts";
import type { FormulaField, FormulaScope } from "./contract.ts";
import type { Evaluator } from "./evaluation.ts";
import { functionTable } from "./functions/function-table.ts";
import { operatorOf } from "./operators/operator-table.ts";
import type { Tree } from "./syntax/tree.ts";
import { readValue } from "./values/border.ts";
import { Decimal, ZERO } from "./values/number.ts";

/** Turns a checked formula into one function of a row. */
export function buildEvaluator(checked: Checked, scope: FormulaScope): Evaluator {
  const { tree, parts, field } = checked;
  const evaluators = parts.map((part) => buildEvaluator(part, scope));
  switch (tree.kind) {
    case "number":
      return constant(new Decimal(tree.text));
    case "text":
    case "boolean":
      return constant(tree.value);
    case "null":
      return constant(null);
    case "reference":
      return buildReference(field as FormulaField, scope);
    case "unary":
      return buildUnary(tree, evaluators[0] as Evaluator);
    case "binary":
      return operatorOf(tree.operator).build(
        parts as unknown as readonly [Checked, Checked],
        evaluators[0] as Evaluator,
        evaluators[1] as Evaluator
      );
    case "call":
      return (
        functionTable.get(tree.name) as NonNullable<ReturnType<typeof functionTable.get>>
      ).build(parts, evaluators);
  }
}

function constant(value: ReturnType<Evaluator>): Evaluator {
  return () => value;
}

/** Numbers of blank fields are zero where the formula says so. */
function buildReference(field: FormulaField, scope: FormulaScope): Evaluator {
  const { type, path } = field;
  const isNumber = type === "number" || type === "percent";
  if (!isNumber || !scope.blankAsZero) return (context) => readValue(type, context.value(path));
  return (context) => readValue(type, context.value(path)) ?? ZERO;
}

function buildUnary(tree: Extract<Tree, { kind: "unary" }>, operand: Evaluator): Evaluator {
  if (tree.operator === "+") return operand;
  if (tree.operator === "!")
    return (context) => {
      const value = operand(context);
      return value === null ? null : value !== true;
    };
  return (context) => {
    const value = operand(context);
    return value === null ? null : (value as Decimal).neg();
  };
}
