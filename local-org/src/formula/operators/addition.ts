import type { Checked } from "../checking/checked.ts";
import type { FormulaType } from "../contract.ts";
import type { Evaluator } from "../evaluation.ts";
import { withinDay } from "../values/clock-time.ts";
import { DAY } from "../values/calendar.ts";
import { Decimal } from "../values/number.ts";
import type { Value } from "../values/value.ts";
import type { OperatorCheck, OperatorDefinition } from "./operator-definition.ts";

type Rule = {
  readonly result: FormulaType;
  readonly compute: (left: never, right: never) => Value;
};

const rule = <L, R>(result: FormulaType, compute: (left: L, right: R) => Value): Rule => ({
  result,
  compute: compute
});

const days = (value: Decimal): number => value.trunc().toNumber();
/** A date-time moves by days and whole seconds. */
const instantDays = (value: Decimal): number =>
  value.mul(86_400).toDecimalPlaces(0).mul(1000).toNumber();
const milliseconds = (value: Decimal): number => value.trunc().toNumber();

/** What `left + right` gives, by types. */
const SUMS: Readonly<Record<string, Rule>> = {
  "number number": rule("number", (left: Decimal, right: Decimal) => left.add(right)),
  "number date": rule("date", (left: Decimal, right: number) => right + days(left)),
  "date number": rule("date", (left: number, right: Decimal) => left + days(right)),
  "number datetime": rule("datetime", (left: Decimal, right: number) => right + instantDays(left)),
  "datetime number": rule("datetime", (left: number, right: Decimal) => left + instantDays(right)),
  "time number": rule("time", (left: number, right: Decimal) =>
    withinDay(left + milliseconds(right))
  ),
  "text text": rule("text", (left: string, right: string) => left + right)
};

/** What `left - right` gives, by types. */
const DIFFERENCES: Readonly<Record<string, Rule>> = {
  "number number": rule("number", (left: Decimal, right: Decimal) => left.sub(right)),
  "date number": rule("date", (left: number, right: Decimal) => left - days(right)),
  "date date": rule("number", (left: number, right: number) => new Decimal(left - right)),
  "datetime number": rule("datetime", (left: number, right: Decimal) => left - instantDays(right)),
  "datetime datetime": rule("number", (left: number, right: number) =>
    new Decimal(left - right).div(DAY)
  ),
  "time number": rule("time", (left: number, right: Decimal) =>
    withinDay(left - milliseconds(right))
  ),
  "time time": rule("number", (left: number, right: number) => new Decimal(withinDay(left - right)))
};

/** `+` and `-`, of numbers, dates, times and (`+` only) texts. */
export const additionOperators: Readonly<Record<string, OperatorDefinition>> = {
  "+": operator(SUMS),
  "-": operator(DIFFERENCES)
};

function operator(rules: Readonly<Record<string, Rule>>): OperatorDefinition {
  return {
    check: (check) => checkAddition(rules, check),
    build: (parts, left, right) => buildAddition(rules, parts, left, right)
  };
}

function checkAddition(
  rules: Readonly<Record<string, Rule>>,
  { tree, left, right, problems }: OperatorCheck
): FormulaType {
  if (left.type === "blank" || right.type === "blank") return "blank";
  const found = rules[`${left.type} ${right.type}`];
  if (found) return found.result;
  const startsWell = Object.keys(rules).some((types) => types.startsWith(`${left.type} `));
  const wanted: readonly FormulaType[] =
    left.type === "text" && startsWell ? ["text"] : ["number", "date", "datetime"];
  throw problems.wrongType(tree, startsWell ? right : left, wanted);
}

function buildAddition(
  rules: Readonly<Record<string, Rule>>,
  [leftPart, rightPart]: readonly [Checked, Checked],
  left: Evaluator,
  right: Evaluator
): Evaluator {
  const compute = rules[`${leftPart.type} ${rightPart.type}`]?.compute;
  if (!compute) return () => null;
  return (context) => {
    const first = left(context);
    const second = right(context);
    return first === null || second === null ? null : compute(first as never, second as never);
  };
}
