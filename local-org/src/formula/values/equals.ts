import type { Value } from "./value.ts";
import { Decimal } from "./number.ts";

/** Equality of two values of one type; null (unknown) where one is null. Blank texts are equal. */
export function equals(left: Value, right: Value): boolean | null {
  if (typeof left === "string" || typeof right === "string") return (left ?? "") === (right ?? "");
  if (left === null || right === null) return null;
  if (Decimal.isDecimal(left)) return left.eq(right as Decimal);
  return left === right;
}

/** Order of two values of one type, as a number below, at or above 0; null where one is blank. */
export function compare(left: Value, right: Value): number | null {
  if (left === null || right === null || left === "" || right === "") return null;
  if (Decimal.isDecimal(left)) return left.cmp(right as Decimal);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
