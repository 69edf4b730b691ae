import { commonType, fits } from "../checking/common-type.ts";
import type { FormulaType } from "../contract.ts";
import { compare, equals } from "../values/equals.ts";
import type { OperatorCheck, OperatorDefinition } from "./operator-definition.ts";

const ORDERED: readonly FormulaType[] = ["number", "text", "date", "datetime", "time"];

/** Comparisons. With a blank on one side the answer is unknown (null), except that blank texts are equal. */
export const comparisonOperators: Readonly<Record<string, OperatorDefinition>> = {
  "=": equality((equal) => equal),
  "<>": equality((equal) => (equal === null ? null : !equal)),
  "<": order((sign) => sign < 0),
  "<=": order((sign) => sign <= 0),
  ">": order((sign) => sign > 0),
  ">=": order((sign) => sign >= 0)
};

function equality(answer: (equal: boolean | null) => boolean | null): OperatorDefinition {
  return {
    check: checkComparable,
    build: (_, left, right) => (context) => answer(equals(left(context), right(context)))
  };
}

function order(answer: (sign: number) => boolean): OperatorDefinition {
  return {
    check: (check) => {
      for (const part of [check.left, check.right])
        if (!fits(part.type, ORDERED))
          throw check.problems.wrongType(check.tree, part, ["number", "date", "datetime"]);
      return checkComparable(check);
    },
    build: (_, left, right) => (context) => {
      const sign = compare(left(context), right(context));
      return sign === null ? null : answer(sign);
    }
  };
}

function checkComparable({ tree, left, right, problems }: OperatorCheck): FormulaType {
  for (const part of [left, right])
    if (part.type === "picklist" || part.type === "multipicklist")
      throw problems.illegalType(tree, part);
  if (!commonType(left.type, right.type)) throw problems.wrongType(tree, right, [left.type]);
  return "boolean";
}
