import { decimalOf, decimalString } from "c/decimalText";
import { fraction, powerOfTen } from "c/fraction";
import type { Fraction } from "c/fraction";
import { minorDigits } from "c/money";
import type { Minor } from "c/money";
import { percentOfFraction } from "c/percent";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import type { CommandResult } from "../output/run-command.ts";

const message = messagesOf("calc");
/** Decimals that percents are printed with at most. */
const PERCENT_DIGITS = 6;
/** Decimals beyond the currency's that exact amounts are printed with at most. */
const EXACT_DIGITS = 6;

/** A line of the report for people. */
export type Line = readonly [key: string, value: string | number | undefined];

/** Exact text of an amount with its currency's decimals: `11158.01`. */
export function amountText(minor: Minor, currency: string): string {
  return decimalString({ digits: BigInt(minor), scale: minorDigits(currency) });
}

/** An unrounded amount in minor units as text, without zeros at the end beyond the currency's: `2320765.125`. */
export function exactText(minor: Fraction, currency: string): string {
  const digits = minorDigits(currency);
  const major = fraction(minor.numerator, minor.denominator * powerOfTen(digits));
  const text = decimalString(decimalOf(major, digits + EXACT_DIGITS));
  const least = text.length - EXACT_DIGITS;
  return `${text.slice(0, least)}${text.slice(least).replace(/0+$/u, "")}`.replace(/\.$/u, "");
}

/** −13.30528 for −13.30528 %. */
export function percentNumber(value: Fraction): number {
  return percentOfFraction(value, PERCENT_DIGITS);
}

/** Lines of name and value, values aligned; lines without a value are left out. */
export function linesText(lines: readonly Line[]): string {
  const shown = lines.filter(([, value]) => value !== undefined);
  const names = shown.map(([key]) => message(`line.${key}`));
  const width = Math.max(0, ...names.map((name) => name.length));
  return shown
    .map(([, value], index) => `${(names[index] ?? "").padEnd(width)}  ${value}`)
    .join("\n");
}

/** Cells of one width, so that amounts of a column stand under each other. */
export function alignedRight(cells: readonly string[]): string[] {
  const width = Math.max(0, ...cells.map((cell) => cell.length));
  return cells.map((cell) => cell.padStart(width));
}

/** What a calculation refuses is a wrong argument: exit code 2. */
export function calculated(work: () => CommandResult): CommandResult {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CommandError(error.message, {
      exitCode: exitCodes.badInput,
      actions: [message("mend")],
      cause: error
    });
  }
}
