import type { BinaryOperator } from "../syntax/tree.ts";
import { additionOperators } from "./addition.ts";
import { arithmeticOperators } from "./arithmetic.ts";
import { comparisonOperators } from "./comparison.ts";
import { concatenationOperators } from "./concatenation.ts";
import { logicOperators } from "./logic.ts";
import type { OperatorDefinition } from "./operator-definition.ts";

const operators: Readonly<Record<string, OperatorDefinition>> = {
  ...additionOperators,
  ...arithmeticOperators,
  ...comparisonOperators,
  ...concatenationOperators,
  ...logicOperators
};

export function operatorOf(operator: BinaryOperator): OperatorDefinition {
  return operators[operator] as OperatorDefinition;
}
