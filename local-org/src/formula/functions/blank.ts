import type { Checked } from "../checking/checked.ts";
import { commonType } from "../checking/common-type.ts";
import type { FormulaType } from "../contract.ts";
import { isBlank } from "../values/value.ts";
import type { CallCheck, FunctionDefinition } from "./function-definition.ts";
import { checkCount } from "./function-definition.ts";

/**
 * Functions of blank values. The older ISNULL and NULLVALUE never find a text blank; the newer ISBLANK and
 * BLANKVALUE do.
 */
export const blankFunctions: Readonly<Record<string, FunctionDefinition>> = {
  ISBLANK: isFunction(() => false),
  ISNULL: isFunction((arg) => arg.type === "text"),
  BLANKVALUE: valueFunction(() => false),
  NULLVALUE: valueFunction((arg) => arg.type === "text")
};

function isFunction(neverBlank: (arg: Checked) => boolean): FunctionDefinition {
  return {
    check: (check) => {
      checkCount(check, 1);
      refuse(check, ["boolean", "picklist"]);
      return "boolean";
    },
    build: ([arg], [evaluate]) =>
      arg && neverBlank(arg) ? () => false : (context) => isBlank(evaluate?.(context) ?? null)
  };
}

function valueFunction(neverBlank: (arg: Checked) => boolean): FunctionDefinition {
  return {
    check: (check) => {
      checkCount(check, 2);
      refuse(check, ["boolean", "picklist", "multipicklist"]);
      const [value, substitute] = check.args as [Checked, Checked];
      const type = commonType(value.type, substitute.type);
      if (!type) throw check.problems.wrongType(check.call, substitute, [value.type]);
      return type;
    },
    build:
      ([arg], [evaluate, substitute]) =>
      (context) => {
        const value = evaluate?.(context) ?? null;
        if (!isBlank(value) || (arg && neverBlank(arg))) return value;
        return substitute?.(context) ?? null;
      }
  };
}

function refuse(check: CallCheck, types: readonly FormulaType[]): void {
  const [first] = check.args;
  if (first && types.includes(first.type)) throw check.problems.illegalType(check.call, first);
}
