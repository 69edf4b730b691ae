import type { OperatorCheck, OperatorDefinition } from "./operator-definition.ts";
import type { FormulaType } from "../contract.ts";

/** `&&` and `||`; the right side is evaluated only where it decides, and unknown counts as false. */
export const logicOperators: Readonly<Record<string, OperatorDefinition>> = {
  "&&": {
    check: checkBooleans,
    build: (_, left, right) => (context) => left(context) === true && right(context) === true
  },
  "||": {
    check: checkBooleans,
    build: (_, left, right) => (context) => left(context) === true || right(context) === true
  }
};

function checkBooleans({ tree, left, right, problems }: OperatorCheck): FormulaType {
  for (const part of [left, right])
    if (part.type !== "boolean" && part.type !== "blank")
      throw problems.wrongType(tree, part, ["boolean"]);
  return "boolean";
}
