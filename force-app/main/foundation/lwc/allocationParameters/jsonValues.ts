import { parseDecimal } from "c/decimalText";
import type { Decimal } from "c/decimalText";
import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import type { Minor } from "c/money";

export type Json = Readonly<Record<string, unknown>>;

/** Thrown where a text holds something else than was written; never leaves this module. */
export class BadValue extends Error {
  readonly field: string;

  constructor(field: string) {
    super(field);
    this.field = field;
  }
}

type Reader<Value> = (value: unknown) => Value | undefined;

export function needed<Value>(json: Json, field: string, read: Reader<Value>): Value {
  const value = read(json[field]);
  if (value === undefined) throw new BadValue(field);
  return value;
}

export function optional<Value>(json: Json, field: string, read: Reader<Value>): Value | undefined {
  return json[field] === undefined ? undefined : needed(json, field, read);
}

export function nullable<Value>(json: Json, field: string, read: Reader<Value>): Value | null {
  return json[field] === null ? null : needed(json, field, read);
}

/** Absent in texts of before there was such a list: empty. */
export function listIn<Value>(json: Json, field: string, read: Reader<Value>): readonly Value[] {
  const list = json[field] ?? [];
  if (!Array.isArray(list)) throw new BadValue(field);
  return list.map((item: unknown) => {
    const value = read(item);
    if (value === undefined) throw new BadValue(field);
    return value;
  });
}

export function oneOf<Name extends string>(
  json: Json,
  field: string,
  names: readonly Name[]
): Name {
  const name = names.find((each) => each === json[field]);
  if (name === undefined) throw new BadValue(field);
  return name;
}

export function minorIn(value: unknown): Minor | undefined {
  if (typeof value !== "string" || !/^-?\d+$/u.test(value)) return undefined;
  return Number.isSafeInteger(Number(value)) ? Number(value) : undefined;
}

export function decimalIn(value: unknown): Decimal | undefined {
  if (typeof value !== "string" || !/^-?\d+(\.\d+)?$/u.test(value)) return undefined;
  return parseDecimal(value, "en-US");
}

export function fractionIn(value: unknown): Fraction | undefined {
  const parts = typeof value === "string" ? /^(-?\d+)\/([1-9]\d*)$/u.exec(value) : undefined;
  return parts ? fraction(BigInt(parts[1] ?? 0), BigInt(parts[2] ?? 1)) : undefined;
}

export function fractionText(value: Fraction | undefined): string | undefined {
  return value && `${value.numerator}/${value.denominator}`;
}

export function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
