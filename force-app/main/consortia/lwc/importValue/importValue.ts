import { addDays } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { decimalString, parseDecimal } from "c/decimalText";
import { parseMoney, toFieldValue } from "c/money";
import type { TableCell } from "c/tableText";
import type { FieldTarget } from "c/importFields";

export type ValueProblem =
  "notANumber" | "tooManyDecimals" | "tooLarge" | "negative" | "notAYear" | "notADay" | "tooLong";

export type CellValue = { readonly value: string | number } | { readonly problem: ValueProblem };

export interface CellSettings {
  /** How numbers are written in text. */
  readonly locale: string;
  readonly currency: string;
}

/** A workbook's numbers are written with a point, whatever its language. */
const WORKBOOK_LOCALE = "en-US";
/** The day before a workbook's day 1. */
const DAY_ZERO: Day = "1899-12-30";
const DECIMALS = 2;
/** As many as a field of 18 digits with 2 decimals holds without loss in a number. */
const LARGEST = 10n ** 13n;
const MOST_VOTES = 99_999;

/** The value that a field takes of a cell that is not empty. */
export function cellValue(cell: TableCell, target: FieldTarget, settings: CellSettings): CellValue {
  switch (target.kind) {
    case "text": {
      const text = textOf(cell);
      return text.length > (target.longest ?? 0) ? { problem: "tooLong" } : { value: text };
    }
    case "year":
      return /^(?:19|20)\d{2}$/u.test(textOf(cell))
        ? { value: textOf(cell) }
        : { problem: "notAYear" };
    case "day":
      return dayOf(cell);
    case "money":
      return moneyOf(cell, target, settings);
    default:
      return numberOf(cell, target, settings);
  }
}

/** A cell as a person reads it. */
export function textOf(cell: TableCell): string {
  // Workbooks show 15 digits and store more: 0.1 + 0.2 is 0.3.
  return typeof cell === "number" ? String(Number(cell.toPrecision(15))) : cell.trim();
}

function localeOf(cell: TableCell, { locale }: CellSettings): string {
  return typeof cell === "number" ? WORKBOOK_LOCALE : locale;
}

function moneyOf(cell: TableCell, target: FieldTarget, settings: CellSettings): CellValue {
  const parsed = parseMoney(textOf(cell), localeOf(cell, settings), settings.currency);
  if ("problem" in parsed) return parsed;
  if (parsed.minor < 0 && !target.mayBeNegative) return { problem: "negative" };
  return { value: toFieldValue(parsed.minor, settings.currency) };
}

function numberOf(cell: TableCell, { kind }: FieldTarget, settings: CellSettings): CellValue {
  const decimal = parseDecimal(textOf(cell), localeOf(cell, settings));
  if (!decimal) return { problem: "notANumber" };
  if (decimal.digits < 0n) return { problem: "negative" };
  const value = Number(decimalString(decimal));
  const scaled = decimal.digits * 10n ** BigInt(DECIMALS);
  if (scaled % 10n ** BigInt(decimal.scale) !== 0n) return { problem: "tooManyDecimals" };
  if (decimal.digits > LARGEST * 10n ** BigInt(decimal.scale)) return { problem: "tooLarge" };
  if (kind === "whole" && !Number.isInteger(value)) return { problem: "tooManyDecimals" };
  if (kind === "whole" && value > MOST_VOTES) return { problem: "tooLarge" };
  return { value };
}

/** A workbook's day number, 2027-01-31, or 31/01/2027; never a date that could be two days. */
function dayOf(cell: TableCell): CellValue {
  if (typeof cell === "number")
    return Number.isInteger(cell) && cell > 0
      ? { value: addDays(DAY_ZERO, cell) }
      : { problem: "notADay" };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(cell);
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(cell);
  const [year, month, day] = iso ? iso.slice(1) : (french?.slice(1).toReversed() ?? []);
  const text = [year, month, day].join("-");
  const isReal =
    !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
    new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  return isReal ? { value: text } : { problem: "notADay" };
}
