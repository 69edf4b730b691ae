import { Decimal as Base } from "decimal.js";

/** Numbers of formulas: 39 significant digits, half up, as the platform computes. */
export const Decimal = Base.clone({
  precision: 39,
  rounding: Base.ROUND_HALF_UP,
  defaults: true
});
export type Decimal = Base;

export const ZERO = new Decimal(0);
const HUNDRED = new Decimal(100);

/** Digits kept before a value is rounded to a whole number, so that 1/3*3 counts as 1. */
const WHOLE_DIGITS = 33;

/** Reads a number written as Java's BigDecimal does; undefined where it is none. */
export function parseNumber(text: string): Decimal | undefined {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? new Decimal(text) : undefined;
}

/** Digits without exponent and without zeros at the end: `12.5`. */
export function formatNumber(value: Decimal): string {
  return value.isZero() ? "0" : value.toFixed();
}

/** Rounds half up (away from zero); negative digits round left of the point. */
export function roundTo(
  value: Decimal,
  digits: number,
  rounding: Base.Rounding = Base.ROUND_HALF_UP
): Decimal {
  if (digits >= 0) return value.toDecimalPlaces(Math.min(digits, 1000), rounding);
  const unit = new Decimal(10).pow(-digits);
  return value.div(unit).toDecimalPlaces(0, rounding).mul(unit);
}

/** Rounds to a whole number after dropping the last digits of inexact divisions. */
export function roundWhole(value: Decimal, rounding: Base.Rounding): Decimal {
  return value.toSignificantDigits(WHOLE_DIGITS).toDecimalPlaces(0, rounding);
}

/** The one place where percents change their scale: a field holds 3, a formula computes with 0.03. */
export const percent = {
  toFraction: (stored: Decimal): Decimal => stored.div(HUNDRED),
  toStored: (fraction: Decimal): Decimal => fraction.mul(HUNDRED)
};
