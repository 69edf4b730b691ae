import { addressOf } from "c/workbookModel";
import type { Sheet } from "c/workbookModel";

/** Computes the formulas that our workbooks use, from their numbers and their other formulas. */
export function evaluate(formula: string, sheet: Sheet, sheets: readonly Sheet[]): number {
  const numbers = (range: string): number[] =>
    cellsOf(range, sheet, sheets).map((value) => (typeof value === "number" ? value : 0));
  const one = (reference: string): number => numbers(reference)[0] ?? 0;
  const sum = /^SUM\((.+)\)$/u.exec(formula);
  if (sum) return total(numbers(sum[1]!));
  const sumIf = /^SUMIF\((.+),(.+),(.+)\)$/u.exec(formula);
  if (sumIf) {
    const values = numbers(sumIf[3]!);
    const keys = cellsOf(sumIf[1]!, sheet, sheets);
    const [wanted] = cellsOf(sumIf[2]!, sheet, sheets);
    return total(values.filter((_, index) => keys[index] === wanted));
  }
  const product = /^ROUND\((.+)\*(.+),(\d)\)$/u.exec(formula);
  if (product) return rounded(one(product[1]!) * one(product[2]!), Number(product[3]));
  const change = /^(\w+)\/(\w+)-1$/u.exec(formula);
  if (change) return one(change[1]!) / one(change[2]!) - 1;
  const plus = /^(.+)\+(.+)$/u.exec(formula);
  if (plus) return one(plus[1]!) + one(plus[2]!);
  const minus = /^(\w+)-(\w+)$/u.exec(formula);
  if (minus) return one(minus[1]!) - one(minus[2]!);
  throw new Error(`Not computed here: ${formula}`);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

/** Half away from zero, as Excel does it: a hair is added against binary fractions. */
function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits + 1e-7) / 10 ** digits;
}

/** Numbers and texts of a range, row by row; blanks are 0. */
function cellsOf(
  range: string,
  sheet: Sheet,
  sheets: readonly Sheet[]
): (number | string)[] {
  const [, named, from = "", to = from] =
    /^(?:'(.+)'!)?\$?([A-Z]+\d+)(?::\$?([A-Z]+\d+))?$/u.exec(range) ?? [];
  const home = named === undefined ? sheet : sheets.find(({ title }) => title === named)!;
  const width = Math.max(...home.rows.map(({ length }) => length));
  const all = home.rows.flatMap((cells, row) =>
    Array.from({ length: width }, (_, column) => ({ row, column, cell: cells[column] }))
  );
  const at = (address: string) => all.find(({ row, column }) => addressOf(row, column) === address)!;
  const [first, last] = [at(from), at(to)];
  return all
    .filter(({ row, column }) => row >= first.row && row <= last.row && column >= first.column && column <= last.column)
    .map(({ cell }) => {
      if (cell && "number" in cell) return cell.number;
      if (cell && "text" in cell) return cell.text;
      return cell && "formula" in cell ? evaluate(cell.formula, home, sheets) : 0;
    });
}
