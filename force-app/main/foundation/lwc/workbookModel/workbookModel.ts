/** A workbook before it is written: cells with their values and live formulas, nothing about its file format. */
export interface Workbook {
  readonly language: "en" | "fr";
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** At most 31 characters, none of []:*?/\ */
  readonly title: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** Rows and columns that stay when the rest scrolls; the rows are printed on every page. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = TextCell | NumberCell | FormulaCell | undefined;

interface Styled {
  readonly style?: CellStyle;
}

/** `title` large and bold, `head` a column's name, `total` bold under a line, `note` grey. */
export type CellStyle = "title" | "head" | "headNumber" | "total" | "note";

export interface TextCell extends Styled {
  readonly text: string;
}

export interface NumberCell extends Styled {
  readonly number: number;
  /** As Excel writes it: `#,##0.00`. */
  readonly format: string;
}

export interface FormulaCell extends Styled {
  /** Without the equals sign, function names in English: `SUM(C5:C9)`. */
  readonly formula: string;
  /** What it comes to, for readers that do not compute. */
  readonly result: number;
  readonly format: string;
}

/** `A1` for row 0, column 0. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A`, …, `Z`, `AA`, … */
export function columnName(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnName((column - rest) / 26 - 1) + letter;
}

/** A name that Excel takes for a sheet. */
export function sheetName(text: string): string {
  const plain = text
    .replace(/[[\]:*?/\\]/gu, " ")
    .replace(/^'+|'+$/gu, "")
    .trim();
  return (plain || "–").slice(0, 31);
}

/** `#,##0.00 [$€]` in French, `[$€]#,##0.00` in English; decimals as the currency has them. */
export function amountFormat(currency: string, language: Workbook["language"]): string {
  const format = new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol"
  });
  const symbol = format.formatToParts(1).find(({ type }) => type === "currency")?.value ?? currency;
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const number = digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}`;
  return language === "fr" ? `${number}\\ [$${symbol}]` : `[$${symbol}]${number}`;
}
