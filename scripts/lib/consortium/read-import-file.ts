import { readFileSync } from "node:fs";
import { guessedMapping, isImportField, IMPORT_FIELDS } from "c/importFields";
import type { Mapping } from "c/importFields";
import {
  decodedText,
  delimiterOf,
  parseDelimited,
  tableOf,
  type Table,
  type TableRow
} from "c/tableText";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import { workbookRows } from "../tables/workbook-rows.ts";

const message = messagesOf("consortium-import");

export interface ImportFile {
  readonly path: string;
  readonly table: Table;
  readonly mapping: Mapping;
  /** How numbers are written in text; a comma is a decimal mark unless commas separate the cells. */
  readonly locale: string;
}

export interface FileOptions {
  readonly sheet?: string | undefined;
  /** `FIELD=COLUMN`, over what the columns' names tell. */
  readonly map: readonly string[];
  readonly locale?: "fr" | "en" | undefined;
}

/** Reads a table of members, .xlsx or .csv. Throws CommandError with exit code 2 where it cannot be used. */
export function readImportFile(path: string, options: FileOptions): ImportFile {
  const content = contentOf(path);
  const isWorkbook = content[0] === 0x50 && content[1] === 0x4b;
  const text = isWorkbook ? "" : decodedText(content);
  const rows: readonly TableRow[] | { readonly problem: string | { readonly kind: string } } =
    isWorkbook ? workbookRows(content, options.sheet) : parseDelimited(text);
  if ("problem" in rows) throw unusable(path, rows.problem, options);
  const table = tableOf(rows);
  if ("problem" in table) throw unusable(path, table.problem, options);
  const usual = !isWorkbook && delimiterOf(text) === "," ? "en" : "fr";
  return {
    path,
    table,
    mapping: mappingOf(path, table, options.map),
    locale: (options.locale ?? usual) === "en" ? "en-US" : "fr-FR"
  };
}

function contentOf(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw bad(message("unreadable", { path, reason }), "checkPath");
  }
}

function mappingOf(path: string, { columns }: Table, given: readonly string[]): Mapping {
  const chosen = given.map((option): [string, number] => {
    const [, field = "", name = ""] = /^([^=]+)=(.*)$/su.exec(option) ?? [];
    if (!isImportField(field))
      throw bad(message("unknownField", { option, fields: IMPORT_FIELDS.join(", ") }), "mendMap");
    const index = columns.findIndex((column) => column.toLowerCase() === name.trim().toLowerCase());
    if (index < 0)
      throw bad(message("noColumn", { path, name, columns: columns.join(", ") }), "mendMap");
    return [field, index];
  });
  const taken = new Set(chosen.map(([, index]) => index));
  const guessed = Object.entries(guessedMapping(columns)).filter(([, index]) => !taken.has(index));
  const mapping: Mapping = Object.fromEntries([...guessed, ...chosen]);
  if (mapping.member === undefined && mapping.finess === undefined && mapping.ror === undefined)
    throw bad(message("noIdentity", { path, columns: columns.join(", ") }), "mapMember");
  return mapping;
}

function unusable(
  path: string,
  problem: string | { readonly kind: string },
  { sheet }: FileOptions
): CommandError {
  const details = typeof problem === "string" ? { kind: problem } : problem;
  return bad(message(`file.${details.kind}`, { path, sheet: sheet ?? "", ...details }), "mendFile");
}

function bad(text: string, action: string): CommandError {
  return new CommandError(text, { exitCode: exitCodes.badInput, actions: [message(action)] });
}
