import type { AllocationMember } from "c/allocation";
import { LAST_YEAR } from "c/allocationWeights";
import { parseDecimal } from "c/decimalText";
import type { Decimal } from "c/decimalText";
import { minorDigits, parseMoney } from "c/money";
import type { Minor } from "c/money";
import type { CommandError } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import { fileError, type Grid, type GridRow } from "./grid.ts";

const message = messagesOf("allocate");
const MEMBER = "member";
const SURROGATE = "surrogate";

/** The members of a file; `metrics` are the weight columns that the model reads. Wrong cells are named. */
export function membersOf(
  grid: Grid,
  metrics: readonly string[],
  currency: string
): AllocationMember[] {
  for (const column of [MEMBER, ...metrics]) requireColumn(grid, column);
  const lines = new Map<string, number>();
  return grid.rows.map((row) => {
    const key = row.cells.get(MEMBER) ?? "";
    const where = { file: grid.file, line: row.line };
    if (key === "") throw fileError("noName", where);
    const first = lines.get(key);
    if (first !== undefined) throw fileError("memberTwice", { ...where, member: key, first });
    lines.set(key, row.line);
    const surrogate = weightAt(grid, row, SURROGATE);
    return {
      key,
      weights: Object.fromEntries(metrics.map((metric) => [metric, weightAt(grid, row, metric)])),
      surrogates: Object.fromEntries([...metrics, LAST_YEAR].map((metric) => [metric, surrogate])),
      lastYear: amountAt(grid, row, LAST_YEAR, currency),
      floor: amountAt(grid, row, "floor", currency),
      ceiling: amountAt(grid, row, "ceiling", currency)
    };
  });
}

/** Throws where the file has no such column. */
export function requireColumn({ file, columns }: Grid, column: string): void {
  if (!columns.includes(column))
    throw fileError("noColumn", { file, column, columns: columns.join(", ") });
}

/** undefined: the cell is empty, or the file has no such column. */
function weightAt(grid: Grid, row: GridRow, column: string): Decimal | undefined {
  const found = row.cells.get(column) ?? "";
  if (found === "") return undefined;
  const decimal = parseDecimal(found, grid.locale);
  if (decimal) return decimal;
  throw badNumber(grid, row, column, found);
}

function amountAt(grid: Grid, row: GridRow, column: string, currency: string): Minor | undefined {
  const found = row.cells.get(column) ?? "";
  if (found === "") return undefined;
  const amount = parseMoney(found, grid.locale, currency);
  if ("minor" in amount) return amount.minor;
  if (amount.problem === "notANumber") throw badNumber(grid, row, column, found);
  const where = { file: grid.file, line: row.line, column, found };
  throw fileError(amount.problem, { ...where, currency, digits: minorDigits(currency) });
}

function badNumber(
  { file, locale }: Grid,
  { line }: GridRow,
  column: string,
  found: string
): CommandError {
  const mark = message(locale === "fr" ? "comma" : "point");
  return fileError("badNumber", { file, line, column, found, mark });
}
