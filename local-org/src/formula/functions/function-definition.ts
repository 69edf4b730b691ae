import type { Checked } from "../checking/checked.ts";
import type { Problems } from "../checking/problems.ts";
import type { FormulaContext, FormulaKind, FormulaType } from "../contract.ts";
import type { Evaluator } from "../evaluation.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Value } from "../values/value.ts";

/** What the check of a call may ask. */
export interface CallCheck {
  readonly call: Tree;
  readonly args: readonly Checked[];
  readonly problems: Problems;
}

/** One function of the formula language. */
export interface FunctionDefinition {
  /** Kinds of formula that know it; absent: all. */
  readonly kinds?: readonly FormulaKind[];
  /** The type of the call. @throws FormulaError where arguments do not fit */
  check(check: CallCheck): FormulaType;
  /** The call's evaluator, from its checked arguments and their evaluators. */
  build(args: readonly Checked[], evaluators: readonly Evaluator[]): Evaluator;
}

/** A parameter's accepted types; the first is the one named first in messages. */
export type Parameter = FormulaType | readonly FormulaType[];

export interface PlainFunction {
  readonly parameters: readonly Parameter[];
  /** How many of the last parameters may be left out. */
  readonly optional?: number;
  readonly result: FormulaType;
  readonly kinds?: readonly FormulaKind[];
  /** Called with every argument; a left-out argument is undefined. */
  readonly evaluate: (args: readonly Value[], context: FormulaContext) => Value;
}

/** A function of fixed types that evaluates all its arguments; a null argument makes the result blank. */
export function plain(definition: PlainFunction): FunctionDefinition {
  const { evaluate } = definition;
  return tolerant({
    ...definition,
    evaluate: (args, context) => (args.includes(null) ? null : evaluate(args, context))
  });
}

/** As `plain`, but null arguments reach `evaluate`. */
export function tolerant(definition: PlainFunction): FunctionDefinition {
  const { parameters, optional = 0, result, evaluate, kinds } = definition;
  return {
    ...(kinds ? { kinds } : {}),
    check: (check) => {
      checkCount(check, parameters.length - optional, parameters.length);
      check.args.forEach((arg, index) => checkType(check, arg, parameters[index] ?? []));
      return result;
    },
    build: (_, evaluators) => (context) =>
      evaluate(
        evaluators.map((evaluator) => evaluator(context)),
        context
      )
  };
}

export function checkCount({ call, args, problems }: CallCheck, least: number, most = least): void {
  if (args.length >= least && args.length <= most) return;
  throw problems.wrongCount(call, args.length < least ? least : most, args.length);
}

export function checkType({ call, problems }: CallCheck, arg: Checked, parameter: Parameter): void {
  const expected = typeof parameter === "string" ? [parameter] : parameter;
  if (arg.type !== "blank" && !expected.includes(arg.type))
    throw problems.wrongType(call, arg, expected);
}
