import { decimalOf, decimalString, formatDecimal, fractionOf, parseDecimal } from "c/decimalText";
import {
  fraction,
  fractionOfDecimal,
  multiply as multiplyFractions,
  powerOfTen,
  round
} from "c/fraction";
import type { Fraction, Rounding } from "c/fraction";

/** An amount in whole minor units (cents); always a safe integer. */
export type Minor = number;

export type AmountProblem = "notANumber" | "tooManyDecimals" | "tooLarge";
export type ParsedAmount = { readonly minor: Minor } | { readonly problem: AmountProblem };

export interface MoneyFormat {
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
  /** `whole` hides the minor units where they are all zero; default `always`. */
  readonly decimals?: "always" | "whole";
  /** With the currency's symbol; default false: the header carries it once. */
  readonly symbol?: boolean;
  /** A plus before a rise; default false. */
  readonly signed?: boolean;
}

const digitsByCurrency = new Map<string, number>();
const formats = new Map<string, Intl.NumberFormat>();

/** Decimals of a currency: 2 for EUR, 0 for JPY, 3 for TND. */
export function minorDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const options = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  const digits = options.maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/** From a currency field's value in major units; decimals beyond the currency's round half up. */
export function toMinor(fieldValue: number, currency: string): Minor {
  const exact = fractionOfDecimal(String(fieldValue));
  return safe(round(multiplyFractions(exact, fraction(powerOfTen(minorDigits(currency))))));
}

/** The value to store in a currency field, in major units. */
export function toFieldValue(minor: Minor, currency: string): number {
  return Number(decimalString({ digits: BigInt(minor), scale: minorDigits(currency) }));
}

/** Reads an amount typed by a person, with or without the currency's symbol or code. */
export function parseMoney(text: string, locale: string, currency: string): ParsedAmount {
  const digits = minorDigits(currency);
  const decimal = parseDecimal(withoutCurrency(text, locale, currency), locale);
  if (!decimal) return { problem: "notANumber" };
  const exact = fractionOf(decimal);
  if (powerOfTen(digits) % exact.denominator !== 0n) return { problem: "tooManyDecimals" };
  const minor = Number(decimalOf(exact, digits).digits);
  return Number.isSafeInteger(minor) ? { minor } : { problem: "tooLarge" };
}

export function formatMoney(minor: Minor, format: MoneyFormat): string {
  const scale = minorDigits(format.currency);
  const whole = format.decimals === "whole" && BigInt(minor) % powerOfTen(scale) === 0n;
  return formatDecimal(numberFormat(format, whole ? 0 : scale), { digits: BigInt(minor), scale });
}

/** The text a person edits: no grouping, the locale's decimal mark, as few decimals as say it all. */
export function editableMoney(minor: Minor, locale: string, currency: string): string {
  const scale = minorDigits(currency);
  const decimals = BigInt(minor) % powerOfTen(scale) === 0n ? 0 : scale;
  const options = {
    useGrouping: false,
    minimumFractionDigits: decimals,
    maximumFractionDigits: scale
  };
  const text = decimalString({ digits: BigInt(minor), scale }) as `${number}`;
  return new Intl.NumberFormat(locale, options).format(text);
}

export function sum(amounts: Iterable<Minor>): Minor {
  let total = 0n;
  for (const amount of amounts) total += BigInt(amount);
  return safe(total);
}

export function multiply(minor: Minor, factor: Fraction, rounding?: Rounding): Minor {
  return safe(round(multiplyFractions(fraction(BigInt(minor)), factor), rounding));
}

function safe(value: bigint): Minor {
  const minor = Number(value);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`The amount ${value} is too large.`);
  return minor;
}

function withoutCurrency(text: string, locale: string, currency: string): string {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(0);
  const symbol = parts.find((part) => part.type === "currency")?.value ?? currency;
  return text.replace(symbol, "").replace(currency, "");
}

function numberFormat(format: MoneyFormat, decimals: number): Intl.NumberFormat {
  const { locale, currency, symbol = false, signed = false } = format;
  const key = [locale, currency, symbol, signed, decimals].join();
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    ...(symbol ? { style: "currency" as const, currency } : {}),
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? "exceptZero" : "auto"
  });
  formats.set(key, made);
  return made;
}
