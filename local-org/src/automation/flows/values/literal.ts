import type { FieldValue } from "../../../org.ts";
import type { Value } from "../program/flow-program.ts";

/** The value of `$GlobalConstant.True`, `.False` or `.EmptyString`. */
export function constantValue(name: string): FieldValue {
  if (name === "True") return true;
  if (name === "False") return false;
  return name === "EmptyString" ? "" : null;
}

/** A value written in the flow, other than a text; undefined where it is none. */
export function literalValue(value: Value): FieldValue | undefined {
  if (value.booleanValue !== undefined) return value.booleanValue;
  if (value.numberValue !== undefined) return value.numberValue;
  if (value.dateValue !== undefined) return String(value.dateValue).slice(0, 10);
  if (value.dateTimeValue !== undefined) return new Date(String(value.dateTimeValue)).toISOString();
  if (value.timeValue !== undefined) return String(value.timeValue);
  return undefined;
}
