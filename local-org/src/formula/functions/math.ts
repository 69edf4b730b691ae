import { EvaluationError } from "../evaluation.ts";
import { Decimal, roundTo, roundWhole } from "../values/number.ts";
import type { FunctionDefinition } from "./function-definition.ts";
import { checkCount, checkType, plain } from "./function-definition.ts";

/** Number functions. Those through doubles have 15 to 17 good digits, as on the platform. */
export const mathFunctions: Readonly<Record<string, FunctionDefinition>> = {
  ABS: unary((value) => value.abs()),
  CEILING: unary((value) => roundWhole(value, Decimal.ROUND_UP)),
  FLOOR: unary((value) => roundWhole(value, Decimal.ROUND_DOWN)),
  MCEILING: unary((value) => roundWhole(value, Decimal.ROUND_CEIL)),
  MFLOOR: unary((value) => roundWhole(value, Decimal.ROUND_FLOOR)),
  EXP: double("EXP", Math.exp),
  LN: double("LN", Math.log),
  LOG: double("LOG", Math.log10),
  SQRT: double("SQRT", Math.sqrt),
  SIN: double("SIN", Math.sin),
  COS: double("COS", Math.cos),
  TAN: double("TAN", Math.tan),
  ASIN: double("ASIN", Math.asin),
  ACOS: double("ACOS", Math.acos),
  ATAN: double("ATAN", Math.atan),
  ATAN2: binary((y, x) => finite("ATAN2", Math.atan2(y.toNumber(), x.toNumber()))),
  MOD: binary((value, divisor) => remainder(value, divisor)),
  ROUND: binary((value, digits) => roundTo(value, digits.trunc().toNumber())),
  TRUNC: plain({
    parameters: ["number", "number"],
    optional: 1,
    result: "number",
    evaluate: ([value, digits]) =>
      roundTo(
        value as Decimal,
        digits === undefined ? 0 : (digits as Decimal).trunc().toNumber(),
        Decimal.ROUND_DOWN
      )
  }),
  PI: plain({ parameters: [], result: "number", evaluate: () => new Decimal(String(Math.PI)) }),
  MAX: extreme((next, best) => next.gt(best)),
  MIN: extreme((next, best) => next.lt(best))
};

function unary(compute: (value: Decimal) => Decimal): FunctionDefinition {
  return plain({
    parameters: ["number"],
    result: "number",
    evaluate: ([value]) => compute(value as Decimal)
  });
}

function binary(compute: (left: Decimal, right: Decimal) => Decimal): FunctionDefinition {
  return plain({
    parameters: ["number", "number"],
    result: "number",
    evaluate: ([left, right]) => compute(left as Decimal, right as Decimal)
  });
}

function double(name: string, compute: (value: number) => number): FunctionDefinition {
  return unary((value) => finite(name, compute(value.toNumber())));
}

function finite(name: string, value: number): Decimal {
  if (!Number.isFinite(value)) throw new EvaluationError(`Out of range argument to ${name}()`);
  return new Decimal(value);
}

function remainder(value: Decimal, divisor: Decimal): Decimal {
  if (divisor.isZero()) throw new EvaluationError("Division by zero in MOD()");
  return value.mod(divisor);
}

/** MAX and MIN: any number of numbers; one blank makes the result blank. */
function extreme(isBetter: (next: Decimal, best: Decimal) => boolean): FunctionDefinition {
  return {
    check: (check) => {
      checkCount(check, 1, Infinity);
      for (const arg of check.args) checkType(check, arg, "number");
      return "number";
    },
    build: (_, evaluators) => (context) => {
      const values = evaluators.map((evaluator) => evaluator(context));
      if (values.includes(null)) return null;
      return (values as Decimal[]).reduce((best, next) => (isBetter(next, best) ? next : best));
    }
  };
}
