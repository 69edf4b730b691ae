import type { Checked } from "../checking/checked.ts";
import { commonType } from "../checking/common-type.ts";
import type { FormulaType } from "../contract.ts";
import type { Evaluator } from "../evaluation.ts";
import { equals } from "../values/equals.ts";
import type { Value } from "../values/value.ts";
import type { CallCheck, FunctionDefinition } from "./function-definition.ts";
import { checkCount, checkType } from "./function-definition.ts";

/** Functions that decide; they evaluate only the arguments they need. An unknown condition counts as false. */
export const conditionFunctions: Readonly<Record<string, FunctionDefinition>> = {
  AND: junction((truths, context) => truths.every((truth) => truth(context) === true)),
  OR: junction((truths, context) => truths.some((truth) => truth(context) === true)),
  IF: {
    check: checkIf,
    build:
      (_, [condition, yes, no]) =>
      (context) =>
        (condition?.(context) === true ? yes : no)?.(context) ?? null
  },
  CASE: { check: checkCase, build: (_, evaluators) => buildCase(evaluators) }
};

function junction(
  decide: (truths: readonly Evaluator[], context: Parameters<Evaluator>[0]) => boolean
): FunctionDefinition {
  return {
    check: (check) => {
      checkCount(check, 1, Infinity);
      for (const arg of check.args) checkType(check, arg, "boolean");
      return "boolean";
    },
    build: (_, evaluators) => (context) => decide(evaluators, context)
  };
}

function checkIf(check: CallCheck): FormulaType {
  checkCount(check, 3);
  const [condition, yes, no] = check.args as [Checked, Checked, Checked];
  checkType(check, condition, "boolean");
  refuseTypes(check, yes, ["picklist", "multipicklist"]);
  return joined(check, yes.type, no);
}

/** CASE(value, when, then, …, else): all `when` of the value's type, all results of one type. */
function checkCase(check: CallCheck): FormulaType {
  const { args, problems, call } = check;
  if (args.length < 4) throw problems.wrongCount(call, 4, args.length);
  if (args.length % 2) throw problems.wrongCount(call, args.length - 1, args.length);
  const [value, ...rest] = args as [Checked, ...Checked[]];
  refuseTypes(check, value, ["boolean", "multipicklist"]);
  const results = rest.filter((_, index) => index % 2 === 1 || index === rest.length - 1);
  for (const when of rest) if (!results.includes(when)) checkWhen(check, value, when);
  return results.reduce<FormulaType>((type, result) => {
    refuseTypes(check, result, ["boolean", "picklist", "multipicklist"]);
    return joined(check, type, result);
  }, "blank");
}

function checkWhen(check: CallCheck, value: Checked, when: Checked): void {
  refuseTypes(check, when, ["boolean"]);
  if (value.type !== "picklist") joined(check, value.type, when);
  // Picklists compare with written values only.
  else if (when.tree.kind !== "text" && when.type !== "blank")
    throw check.problems.wrongType(check.call, when, ["text"]);
}

function refuseTypes(check: CallCheck, part: Checked, types: readonly FormulaType[]): void {
  if (types.includes(part.type)) throw check.problems.illegalType(check.call, part);
}

function joined(check: CallCheck, type: FormulaType, part: Checked): FormulaType {
  const common = commonType(type, part.type);
  if (!common) throw check.problems.wrongType(check.call, part, [type]);
  return common;
}

function buildCase(evaluators: readonly Evaluator[]): Evaluator {
  const otherwise = evaluators.at(-1);
  return (context) => {
    const value = evaluators[0]?.(context) ?? null;
    for (let index = 1; index < evaluators.length - 1; index += 2)
      if (equals(value, evaluators[index]?.(context) ?? null) === true)
        return evaluators[index + 1]?.(context) as Value;
    return otherwise?.(context) ?? null;
  };
}
