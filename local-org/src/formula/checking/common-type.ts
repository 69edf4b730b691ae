import type { FormulaType } from "../contract.ts";

/** The type that holds values of both; undefined where there is none. Blank fits every type. */
export function commonType(left: FormulaType, right: FormulaType): FormulaType | undefined {
  if (left === "blank" || left === right) return right;
  return right === "blank" ? left : undefined;
}

/** Whether a part of this type may stand where one of `expected` is wanted. */
export function fits(type: FormulaType, expected: readonly FormulaType[]): boolean {
  return type === "blank" || expected.includes(type);
}
