/** Text as it stands, or a number of a workbook. */
export type TableCell = string | number;

export interface TableRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly cells: readonly TableCell[];
}

export interface Table {
  /** As written, in the file's order; empty for a column without a name. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

export type TableProblem =
  | { readonly kind: "noRows" }
  | { readonly kind: "columnTwice"; readonly column: string }
  /** A quoted cell that never ends. */
  | { readonly kind: "openQuote"; readonly line: number };

const DELIMITERS = ["\t", ";", ","];

/** What separates the cells: whatever the first line has most of. A comma in `;` files is a decimal mark. */
export function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/u));
  const count = (mark: string): number => first.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Rows of a CSV or TSV text or of the clipboard: with or without BOM, quoted cells, any line ends. */
export function parseDelimited(
  text: string,
  delimiter = delimiterOf(text)
): readonly TableRow[] | { readonly problem: TableProblem } {
  const plain = text.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  while (at <= plain.length) {
    const cell = cellAt(plain, at, delimiter);
    if (!cell) return { problem: { kind: "openQuote", line } };
    cells.push(cell.text.trim());
    line += cell.lines;
    at = cell.end + 1;
    if (plain[cell.end] === delimiter) continue;
    rows.push({ line: start, cells });
    cells = [];
    line += 1;
    start = line;
  }
  return rows;
}

/** The first row names the columns; rows of blanks are left out. */
export function tableOf(rows: readonly TableRow[]): Table | { readonly problem: TableProblem } {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [head, ...body] = filled;
  if (!head || body.length === 0) return { problem: { kind: "noRows" } };
  const columns = head.cells.map((cell) => String(cell).trim());
  const twice = columns.find((name, index) => name !== "" && columns.indexOf(name) < index);
  if (twice !== undefined) return { problem: { kind: "columnTwice", column: twice } };
  return { columns, rows: body };
}

/** The text of a file: UTF-8, or else what French spreadsheets save as CSV. */
export function decodedText(content: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return new TextDecoder("windows-1252").decode(content);
  }
}

interface FoundCell {
  readonly text: string;
  /** Where the delimiter or the line end stands. */
  readonly end: number;
  /** Line ends within the cell. */
  readonly lines: number;
}

/** undefined: a quote that is not closed. */
function cellAt(text: string, at: number, delimiter: string): FoundCell | undefined {
  if (text[at] !== '"') {
    const end = endFrom(text, at, delimiter);
    return { text: text.slice(at, end), end, lines: 0 };
  }
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return undefined;
  const quoted = text.slice(at + 1, close).replaceAll('""', '"');
  const end = endFrom(text, close + 1, delimiter);
  return {
    text: quoted + text.slice(close + 1, end),
    end,
    lines: quoted.split("\n").length - 1
  };
}

function endFrom(text: string, at: number, delimiter: string): number {
  const ends = [text.indexOf(delimiter, at), text.indexOf("\n", at)].filter((end) => end >= 0);
  return Math.min(text.length, ...ends);
}
