import { Decimal } from "decimal.js";
import type { Field } from "../../metadata/schema.ts";
import type { FieldValue } from "../../org.ts";
import { outOfRange } from "../record-errors.ts";
import { wrongType } from "./convert-value.ts";
import type { Converted, Origin } from "./convert-value.ts";

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Digits before the point where the field states none. */
const DEFAULT_WHOLE_DIGITS = 15;

/** JSON numbers and numeric text, rounded half up to the field's scale; too many whole digits are refused. */
export function convertNumber(field: Field, value: FieldValue, origin: Origin): Converted {
  const text = typeof value === "string" ? value.trim() : value;
  const numeric = typeof text === "number" || (typeof text === "string" && NUMBER.test(text));
  const number = Number(text);
  if (!numeric || !Number.isFinite(number)) {
    return { error: wrongType(field, field.type === "int" ? "int" : "double", value, origin) };
  }
  const rounded = roundTo(number, field.type === "int" ? 0 : field.scale);
  const whole =
    field.precision > 0 ? field.precision - (field.type === "int" ? 0 : field.scale) : 0;
  if (Math.abs(rounded) >= 10 ** (whole > 0 ? whole : DEFAULT_WHOLE_DIGITS)) {
    return { error: outOfRange(origin.label, number, field.name) };
  }
  return { value: rounded };
}

/** Rounds the decimal a double stands for, half away from zero: 1.005 to 2 digits is 1.01. */
export function roundTo(value: number, scale: number): number {
  if (Number.isInteger(value)) return value;
  const text = String(value);
  const point = text.indexOf(".");
  if (!text.includes("e") && text.length - point - 1 <= scale) return value;
  return new Decimal(value).toDecimalPlaces(scale, Decimal.ROUND_HALF_UP).toNumber();
}

const TRUE_TEXT = /^(?:true|1|yes|y)$/i;
const FALSE_TEXT = /^(?:false|0|no|n)$/i;

export function convertBoolean(field: Field, value: FieldValue, origin: Origin): Converted {
  if (typeof value === "boolean") return { value: Number(value) };
  if (typeof value === "string") {
    if (TRUE_TEXT.test(value.trim())) return { value: 1 };
    if (FALSE_TEXT.test(value.trim())) return { value: 0 };
  }
  return { error: wrongType(field, "boolean", value, origin) };
}
