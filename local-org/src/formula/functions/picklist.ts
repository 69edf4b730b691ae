import type { Checked } from "../checking/checked.ts";
import type { FormulaType } from "../contract.ts";
import { Decimal } from "../values/number.ts";
import type { CallCheck, FunctionDefinition } from "./function-definition.ts";
import { checkCount, checkType } from "./function-definition.ts";

/** Functions of picklist fields; values are compared by API name with a written text. */
export const picklistFunctions: Readonly<Record<string, FunctionDefinition>> = {
  ISPICKVAL: {
    check: (check) => checkWithLiteral(check, "picklist"),
    build:
      (_, [field, wanted]) =>
      (context) =>
        (field?.(context) ?? "") === (wanted?.(context) ?? "")
  },
  INCLUDES: {
    check: (check) => checkWithLiteral(check, "multipicklist"),
    build:
      (_, [field, wanted]) =>
      (context) =>
        chosen(field?.(context)).includes(String(wanted?.(context) ?? ""))
  },
  PICKLISTCOUNT: {
    check: (check) => {
      checkCount(check, 1);
      for (const arg of check.args) checkType(check, arg, "multipicklist");
      return "number";
    },
    build:
      (_, [field]) =>
      (context) =>
        new Decimal(chosen(field?.(context)).length)
  }
};

function checkWithLiteral(check: CallCheck, type: FormulaType): FormulaType {
  checkCount(check, 2);
  const [field, wanted] = check.args as [Checked, Checked];
  if (field.type !== type) throw check.problems.wrongType(check.call, field, [type]);
  if (wanted.tree.kind !== "text" && wanted.tree.kind !== "null")
    throw check.problems.wrongType(check.call, wanted, ["text"]);
  return "boolean";
}

function chosen(value: unknown): string[] {
  return typeof value === "string" && value !== "" ? value.split(";") : [];
}
