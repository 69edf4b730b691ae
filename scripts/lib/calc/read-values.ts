import { parseDecimal } from "c/decimalText";
import { fractionOf } from "c/decimalText";
import { fraction, multiply } from "c/fraction";
import type { Fraction } from "c/fraction";
import { minorDigits, parseMoney } from "c/money";
import type { Minor } from "c/money";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("calc");
const HUNDREDTH = fraction(1n, 100n);
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** What a value was read for: the option or the file's cell, as people find it again. */
export interface Where {
  readonly option: string;
  /** How numbers are written; default: with a point. */
  readonly locale?: "en" | "fr";
}

/** An option or a cell that cannot be used: exit code 2. */
export function valueError(key: string, values: Record<string, string | number>): CommandError {
  return new CommandError(message(key, values), {
    exitCode: exitCodes.badInput,
    actions: [message("mend")]
  });
}

function badValue({ option }: Where, found: string, expected: string): CommandError {
  return valueError("badValue", { option, found, expected });
}

export function readCurrency(found: string): string {
  const currency = found.toUpperCase();
  if (Intl.supportedValuesOf("currency").includes(currency)) return currency;
  throw badValue({ option: "--currency" }, found, message("aCurrency"));
}

/** In minor units; below 0 only where a loss can be meant. */
export function readAmount(
  where: Where,
  found: string,
  currency: string,
  least: "zero" | "any" = "zero"
): Minor {
  const amount = parseMoney(found, where.locale ?? "en", currency);
  if ("minor" in amount && (least === "any" || amount.minor >= 0)) return amount.minor;
  throw badValue(
    where,
    found,
    message(`anAmount.${least}`, { currency, example: (1234).toFixed(minorDigits(currency)) })
  );
}

export function readAmounts(where: Where, found: string, currency: string): Minor[] {
  return found.split(",").map((part) => readAmount(where, part, currency));
}

/** 5 for 5 %, as 1/20; a change may be below 0, not below −100. */
export function readPercent(where: Where, found: string): Fraction {
  const decimal = parseDecimal(found.replace("%", ""), where.locale ?? "en");
  const value = decimal && fractionOf(decimal);
  if (value && value.numerator >= -100n * value.denominator) return multiply(value, HUNDREDTH);
  throw badValue(where, found, message("aPercent"));
}

export function readPercents(where: Where, found: string): Fraction[] {
  return found.split(",").map((part) => readPercent(where, part));
}

/** A whole number from `least` on. */
export function readWhole(where: Where, found: string, least: number): number {
  const value = parseDecimal(found, where.locale ?? "en");
  if (value?.scale === 0 && value.digits >= BigInt(least) && value.digits <= 10n ** 12n)
    return Number(value.digits);
  throw badValue(where, found, message("aWholeNumber", { least }));
}

/** A plain number with decimals, as issues count units. */
export function readNumber(where: Where, found: string): number {
  const value = parseDecimal(found, where.locale ?? "en");
  if (value) return Number(value.digits) / 10 ** value.scale;
  throw badValue(where, found, message("aNumber"));
}

export function readDay(where: Where, found: string): string {
  const time = DAY.test(found) ? Date.parse(`${found}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(found)) return found;
  throw badValue(where, found, message("aDay"));
}
