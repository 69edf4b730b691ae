import { EvaluationError } from "../evaluation.ts";
import { Decimal, ZERO } from "../values/number.ts";
import type { FormulaType } from "../contract.ts";
import type { OperatorCheck, OperatorDefinition } from "./operator-definition.ts";

/** A power beyond this many digits is out of range. */
const MOST_DIGITS = 64;
const POWER_DIGITS = 18;
const SMALLEST = new Decimal("1e-39");

/** Arithmetic of numbers alone; blank on one side gives blank. */
export const arithmeticOperators: Readonly<Record<string, OperatorDefinition>> = {
  "*": numeric((left, right) => left.mul(right)),
  "/": numeric(divide),
  "^": numeric(power)
};

function numeric(compute: (left: Decimal, right: Decimal) => Decimal): OperatorDefinition {
  return {
    check: checkNumbers,
    build: (_, left, right) => (context) => {
      const first = left(context);
      const second = right(context);
      if (first === null || second === null) return null;
      return compute(first as Decimal, second as Decimal);
    }
  };
}

function checkNumbers({ tree, left, right, problems }: OperatorCheck): FormulaType {
  for (const part of [left, right])
    if (part.type !== "number" && part.type !== "blank")
      throw problems.wrongType(tree, part, ["number"]);
  return "number";
}

function divide(dividend: Decimal, divisor: Decimal): Decimal {
  if (divisor.isZero()) throw new EvaluationError("Division by zero");
  return dividend.div(divisor);
}

/** Whole exponents only, 18 digits: what the platform computes. */
function power(base: Decimal, exponent: Decimal): Decimal {
  const digits = base.isZero() ? 0 : base.abs().log(10).mul(exponent).toNumber();
  if (!exponent.isInteger() || digits > MOST_DIGITS || (base.isZero() && exponent.isNegative()))
    throw new EvaluationError("Out of range argument to POWER() function");
  const result = base.pow(exponent).toSignificantDigits(POWER_DIGITS);
  return result.abs().lt(SMALLEST) ? ZERO : result;
}
