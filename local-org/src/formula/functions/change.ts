import type { Checked } from "../checking/checked.ts";
import type { FormulaContext } from "../contract.ts";
import type { Evaluator } from "../evaluation.ts";
import { equals } from "../values/equals.ts";
import { isBlank } from "../values/value.ts";
import type { CallCheck, FunctionDefinition } from "./function-definition.ts";
import { checkCount } from "./function-definition.ts";

const KINDS = ["rule", "flow"] as const;

/** Functions that look at the record before the change. A new record has no other prior values than its own. */
export const changeFunctions: Readonly<Record<string, FunctionDefinition>> = {
  ISNEW: {
    kinds: KINDS,
    check: (check) => {
      checkCount(check, 0);
      return "boolean";
    },
    build: () => (context) => context.isNew === true
  },
  ISCHANGED: {
    kinds: KINDS,
    check: (check) => {
      ownField(check);
      return "boolean";
    },
    build: (_, [evaluate]) => (evaluate ? isChanged(evaluate) : () => false)
  },
  PRIORVALUE: {
    kinds: KINDS,
    check: (check) => ownField(check).type,
    build:
      (_, [evaluate]) =>
      (context) =>
        evaluate?.(before(context)) ?? null
  }
};

/** The one argument, a field of the record itself. */
function ownField(check: CallCheck): Checked {
  checkCount(check, 1);
  const [arg] = check.args as [Checked];
  if (arg.tree.kind !== "reference") throw check.problems.illegalType(check.call, arg);
  if ((arg.field?.path.length ?? 0) > 1)
    throw check.problems.at(
      arg.tree,
      `The ${check.call.kind === "call" ? check.call.name : ""} function cannot reference the ${arg.tree.name} field.`
    );
  return arg;
}

function isChanged(evaluate: Evaluator): Evaluator {
  return (context) => {
    if (context.isNew || !context.prior) return false;
    const now = evaluate(context);
    const then = evaluate(before(context));
    if (isBlank(now) || isBlank(then)) return isBlank(now) !== isBlank(then);
    if (typeof now === "string" && typeof then === "string")
      return now.replaceAll("\r\n", "\n") !== then.replaceAll("\r\n", "\n");
    return equals(now, then) !== true;
  };
}

/** The same moment, seen with the values before the change. */
function before(context: FormulaContext): FormulaContext {
  if (!context.prior || context.isNew) return context;
  return {
    value: (path) => context.prior?.(path) ?? null,
    now: () => context.now(),
    timeZone: context.timeZone
  };
}
