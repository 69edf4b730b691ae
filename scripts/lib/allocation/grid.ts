import { readFileSync } from "node:fs";
import { decodedText, delimiterOf } from "c/tableText";
import { parse } from "csv-parse/sync";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("allocate");

/** Cells of one row by column, with the line it stands in. */
export interface GridRow {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

export interface Grid {
  readonly file: string;
  /** As written, in the file's order. */
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
  /** How numbers are written: a comma is a decimal mark in files that semicolons separate. */
  readonly locale: "en" | "fr";
}

/** A file that cannot be used: exit code 2, and what to do. */
export function fileError(key: string, values: Record<string, string | number>): CommandError {
  return new CommandError(message(key, values), {
    exitCode: exitCodes.badInput,
    actions: [message("mendFile")]
  });
}

/** Reads a CSV file: commas, semicolons or tabs; UTF-8 with or without BOM, else Windows text; blank rows are skipped. */
export function readGrid(path: string): Grid {
  const text = readText(path);
  const delimiter = delimiterOf(text);
  const records = recordsOf(path, text, delimiter);
  const [header, ...rows] = records;
  if (!header || rows.length === 0) throw fileError("noRows", { file: path });
  const columns = header.record.map((name) => name.trim());
  const twice = columns.find((name, index) => name !== "" && columns.indexOf(name) < index);
  if (twice !== undefined) throw fileError("columnTwice", { file: path, column: twice });
  return {
    file: path,
    columns,
    locale: delimiter === ";" ? "fr" : "en",
    rows: rows.map(({ record, info: { lines } }) => {
      if (record.length !== columns.length) {
        const counts = { found: record.length, expected: columns.length };
        throw fileError("cellCount", { file: path, line: lines, ...counts });
      }
      const cells = columns.map((name, index) => [name, (record[index] ?? "").trim()] as const);
      return { line: lines, cells: new Map(cells) };
    })
  };
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function readText(path: string): string {
  try {
    return decodedText(readFileSync(path));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CommandError(message("unreadable", { file: path, reason }), {
      exitCode: exitCodes.badInput,
      actions: [message("checkPath")]
    });
  }
}

function recordsOf(path: string, text: string, delimiter: string): readonly CsvRecord[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true
    }) as unknown as readonly CsvRecord[];
  } catch (error) {
    const { lines = 1, message: reason } = error as Error & { lines?: number };
    throw fileError("badCsv", { file: path, line: lines, reason });
  }
}
