import { parse } from "csv-parse/sync";
import { CounterFileError } from "./problem.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("counter");

/** Cells of a line with the line's number in the file, from 1. */
export interface GridLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads TSV or CSV (told by its first line), with or without BOM, padded cells trimmed, CR LF or LF. */
export function readGrid(file: string, text: string): GridLine[] {
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = [..."\t;,"].find((candidate) => firstLine.includes(candidate)) ?? "\t";
  try {
    const rows = parse(text, {
      bom: true,
      delimiter,
      quote: delimiter === "\t" ? null : '"',
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
      info: true
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    const { lines = 1, message: found } = error as { lines?: number; message: string };
    throw new CounterFileError(file, [
      { line: lines, column: 1, found, expected: message("expectedTable") }
    ]);
  }
}

export function isBlank(line: GridLine): boolean {
  return line.cells.every((cell) => cell === "");
}
