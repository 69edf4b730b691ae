import type { Collar } from "c/allocationBounds";
import type { Surrogate } from "c/allocationGaps";
import type { Band } from "c/allocationWeights";
import { parseDecimal } from "c/decimalText";
import type { Decimal } from "c/decimalText";
import { fractionOf } from "c/decimalText";
import { fraction, multiply } from "c/fraction";
import type { Fraction } from "c/fraction";
import { editableMoney, minorDigits, parseMoney } from "c/money";
import type { Minor } from "c/money";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("allocate");
const HUNDREDTH = fraction(1n, 100n);

/** An option that cannot be used: exit code 2. */
export function optionError(key: string, values: Record<string, string>): CommandError {
  return new CommandError(message(key, values), {
    exitCode: exitCodes.badInput,
    actions: [message("mendOption")]
  });
}

export function readCurrency(found: string): string {
  const currency = found.toUpperCase();
  if (Intl.supportedValuesOf("currency").includes(currency)) return currency;
  throw optionError("badOption", { option: "--currency", found, expected: message("aCurrency") });
}

/** An amount of 0 or more in minor units. */
export function readAmount(option: string, found: string, currency: string): Minor {
  const amount = parseMoney(found, "en", currency);
  if ("minor" in amount && amount.minor >= 0) return amount.minor;
  const problem = "problem" in amount ? amount.problem : undefined;
  if (problem === "tooLarge") throw optionError("optionTooLarge", { option, found });
  if (problem === "tooManyDecimals") {
    const digits = String(minorDigits(currency));
    throw optionError("optionDecimals", { option, found, currency, digits });
  }
  throw optionError("badOption", { option, found, expected: message("anAmount", { currency }) });
}

/** 5 for 5 %, as 1/20; 0 or more. */
export function readPercent(option: string, found: string, expected = "aPercent"): Fraction {
  const decimal = plainDecimal(found);
  if (decimal && decimal.digits >= 0n) return multiply(fractionOf(decimal), HUNDREDTH);
  throw optionError("badOption", { option, found, expected: message(expected) });
}

/** `5` is both ways, `3:5` is 3 % down and 5 % up. */
export function readCollar(found: string): Collar {
  const parts = found.split(":");
  const values = parts.map(plainDecimal);
  if (parts.length > 2 || values.some((value) => !value || value.digits < 0n))
    throw optionError("badOption", { option: "--collar", found, expected: message("aCollar") });
  const [down = "", up = down] = parts;
  return { down: readPercent("--collar", down), up: readPercent("--collar", up) };
}

/** `0:1,1000:2`: factor 1 from 0 on, 2 from 1000 on. */
export function readBands(found: string): Band[] {
  return found.split(",").map((pair) => {
    const [from, factor, ...rest] = pair.split(":").map(plainDecimal);
    if (from && factor && rest.length === 0) return { from, factor };
    throw optionError("badOption", { option: "--bands", found, expected: message("someBands") });
  });
}

export function readSurrogate(found: string): Surrogate {
  if (found === "column") return "own";
  if (found === "smallest" || found === "average") return found;
  const decimal = plainDecimal(found);
  if (decimal && decimal.digits >= 0n) return decimal;
  throw optionError("badOption", { option: "--surrogate", found, expected: message("aSurrogate") });
}

/** In minor units. */
export function readRoundingUnit(found: string, currency: string): bigint {
  const amount = parseMoney(found, "en", currency);
  if ("minor" in amount && amount.minor > 0) return BigInt(amount.minor);
  const digits = minorDigits(currency);
  const minor = digits === 0 ? "1" : editableMoney(1, "en", currency);
  const expected = message("aRoundingUnit", { minor });
  throw optionError("badOption", { option: "--rounding-unit", found, expected });
}

function plainDecimal(text: string): Decimal | undefined {
  return parseDecimal(text, "en");
}
