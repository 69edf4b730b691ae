import { fraction, powerOfTen, round } from "c/fraction";
import type { Fraction, Rounding } from "c/fraction";

/** Digits and how many of them stand after the decimal mark: 218.40 is 21840 at scale 2. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

interface Marks {
  readonly group: string;
  readonly decimal: string;
}

const BLANKS = /[\s\u00a0\u202f\u2009]/gu;
const MINUS = "\u2212";
const marksByLocale = new Map<string, Marks>();

/**
 * Reads what a person typed in their locale; undefined when it is no number.
 * Blanks and apostrophes group anywhere; the locale's group mark only where groups are whole, so that
 * `12,5` in English is refused, not read as 125. A point also counts as decimal mark where the locale
 * does not group with it (numeric keypads type a point).
 */
export function parseDecimal(text: string, locale: string): Decimal | undefined {
  const { group, decimal } = marksOf(locale);
  const plain = text.replace(BLANKS, "").replace(/['’]/gu, "").replaceAll(MINUS, "-");
  const parts = /^([+-]?)(.*)$/u.exec(plain);
  const unsigned = parts?.[2] ?? "";
  const mark = unsigned.includes(decimal) || group === "." ? decimal : ".";
  const [whole = "", decimals = "", ...rest] = unsigned.split(mark);
  const ungrouped = withoutGroups(whole, group);
  const digits = ungrouped === undefined ? "" : ungrouped + decimals;
  if (rest.length > 0 || !/^\d+$/u.test(digits)) return undefined;
  const magnitude = BigInt(digits);
  return { digits: parts?.[1] === "-" ? -magnitude : magnitude, scale: decimals.length };
}

/** Exact text with a point, as Intl and JSON read it: `218.40`. */
export function decimalString({ digits, scale }: Decimal): string {
  const negative = digits < 0n;
  const padded = String(negative ? -digits : digits).padStart(scale + 1, "0");
  const whole = padded.slice(0, padded.length - scale);
  const decimals = scale > 0 ? `.${padded.slice(-scale)}` : "";
  return `${negative ? "-" : ""}${whole}${decimals}`;
}

export function fractionOf({ digits, scale }: Decimal): Fraction {
  return fraction(digits, powerOfTen(scale));
}

/** The fraction rounded to `scale` decimals. */
export function decimalOf(value: Fraction, scale: number, rounding?: Rounding): Decimal {
  const scaled = fraction(value.numerator * powerOfTen(scale), value.denominator);
  return { digits: round(scaled, rounding), scale };
}

/** The digits at a scale that is not below the value's own: 1.5 at 3 is 1500. */
export function digitsAt({ digits, scale }: Decimal, wanted: number): bigint {
  return scale === wanted ? digits : digits * powerOfTen(wanted - scale);
}

/** The scale that holds all of them exactly. */
export function scaleOfAll(values: Iterable<Decimal>): number {
  let largest = 0;
  for (const { scale } of values) largest = Math.max(largest, scale);
  return largest;
}

/** Formats with a true minus sign. */
export function formatDecimal(format: Intl.NumberFormat, value: Decimal): string {
  return format.format(decimalString(value) as `${number}`).replace("-", MINUS);
}

function withoutGroups(whole: string, group: string): string | undefined {
  if (group === "" || !whole.includes(group)) return whole;
  const [first = "", ...others] = whole.split(group);
  const last = others.at(-1) ?? "";
  const complete = others.every((part) => part.length === 3 || part.length === 2);
  return complete && last.length === 3 && first.length > 0 && first.length <= 3
    ? whole.replaceAll(group, "")
    : undefined;
}

function marksOf(locale: string): Marks {
  const known = marksByLocale.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  const marks = { group: find("group").replace(BLANKS, ""), decimal: find("decimal") || "." };
  marksByLocale.set(locale, marks);
  return marks;
}
