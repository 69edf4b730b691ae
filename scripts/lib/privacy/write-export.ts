import { stringify } from "csv-stringify/sync";
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import type { ExportDocument, ExportedObject } from "./export-document.ts";

const message = messagesOf("privacy");

/** Readable by nobody but the person who asked for it. */
const OWN_FILE = { mode: 0o600 };
const OWN_FOLDER = { recursive: true, mode: 0o700 };

/** Refuses, before anything is asked of the org, an output that exists: it may hold another person's data. */
export function checkOutput(output: string): void {
  const taken = output.endsWith(".json")
    ? existsSync(output)
    : existsSync(output) && readdirSync(output).length > 0;
  if (!taken) return;
  throw new CommandError(message("outputExists", { output }), {
    exitCode: exitCodes.badInput,
    actions: [message("chooseOutput")]
  });
}

/** A name that ends in `.json` is one file, any other a folder of CSV files, one for each object. */
export function writeExport(output: string, document: ExportDocument): void {
  if (output.endsWith(".json")) {
    mkdirSync(dirname(output), OWN_FOLDER);
    writeWhole(output, `${JSON.stringify(document, undefined, 2)}\n`);
    return;
  }
  mkdirSync(output, OWN_FOLDER);
  for (const [object, sections] of Map.groupBy(document.objects, ({ object }) => object))
    writeWhole(join(output, `${object}.csv`), csvOf(sections));
  const { objects, ...summary } = document;
  const counts = objects.map(({ rows, ...object }) => ({ ...object, rows: rows.length }));
  const contents = { ...summary, objects: counts };
  writeWhole(join(output, "contents.json"), `${JSON.stringify(contents, undefined, 2)}\n`);
}

/** Labels and names for people; texts that a spreadsheet would take for a formula are escaped. */
function csvOf(sections: readonly ExportedObject[]): string {
  const rows = sections.flatMap((section) => section.rows);
  const header = (rows[0]?.fields ?? []).map(({ label, name }) => `${label} (${name})`);
  const lines = rows.map(({ fields }) => fields.map(({ text, value }) => cell(text ?? value)));
  return stringify([header, ...lines], { bom: true, escape_formulas: true });
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function writeWhole(file: string, content: string): void {
  writeFileSync(`${file}.part`, content, OWN_FILE);
  renameSync(`${file}.part`, file);
}
