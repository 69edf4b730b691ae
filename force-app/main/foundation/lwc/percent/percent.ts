import { decimalOf, decimalString, formatDecimal, fractionOf, parseDecimal } from "c/decimalText";
import { fraction, fractionOfDecimal, multiply } from "c/fraction";
import type { Fraction } from "c/fraction";

export interface PercentFormat {
  readonly locale: string;
  /** Decimals shown; default 1. */
  readonly digits?: number;
  /** A plus before a rise; default false. */
  readonly signed?: boolean;
}

const HUNDREDTH = fraction(1n, 100n);
const HUNDRED = fraction(100n);
const formats = new Map<string, Intl.NumberFormat>();

/** A percent field holds 3 for 3 %; arithmetic uses 3/100. */
export function fractionOfPercent(fieldValue: number): Fraction {
  return multiply(fractionOfDecimal(String(fieldValue)), HUNDREDTH);
}

/** The value a percent field stores, rounded half up to `digits` decimals: 3/100 is 3. */
export function percentOfFraction(value: Fraction, digits = 2): number {
  return Number(decimalString(decimalOf(multiply(value, HUNDRED), digits)));
}

/** Reads `3`, `3,5 %` or `−2`, meaning percent; undefined when it is no number. */
export function parsePercent(text: string, locale: string): Fraction | undefined {
  const decimal = parseDecimal(text.replace("%", ""), locale);
  return decimal && multiply(fractionOf(decimal), HUNDREDTH);
}

export function formatPercent(value: Fraction, format: PercentFormat): string {
  const { locale, digits = 1, signed = false } = format;
  const key = [locale, digits, signed].join();
  const known = formats.get(key);
  const made =
    known ??
    new Intl.NumberFormat(locale, {
      style: "percent",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: signed ? "exceptZero" : "negative"
    });
  formats.set(key, made);
  return formatDecimal(made, decimalOf(value, digits + 2));
}

/** The text a person edits: percent without its sign, up to `digits` decimals. */
export function editablePercent(value: Fraction, locale: string, digits = 2): string {
  const text = decimalString(decimalOf(multiply(value, HUNDRED), digits)) as `${number}`;
  const options = { useGrouping: false, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale, options).format(text);
}
