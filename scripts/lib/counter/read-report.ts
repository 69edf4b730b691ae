import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import { readJson } from "./json.ts";
import type { CounterReport } from "./report.ts";
import { readTabular } from "./tabular.ts";

const message = messagesOf("import-usage");

/** A report with what identifies its file. */
export interface ReportFile {
  readonly path: string;
  readonly name: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  readonly report: CounterReport;
}

/** Reads one file, JSON or tabular, told by its first character. Throws before anything is sent. */
export function readReportFile(path: string): ReportFile {
  const bytes = readBytes(path);
  const text = decode(path, bytes);
  const report = /^\uFEFF?\s*[[{]/.test(text) ? readJson(path, text) : readTabular(path, text);
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { path, name: basename(path), hash, report };
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new CommandError(message("unreadable", { file: path, reason }), {
      exitCode: exitCodes.badInput,
      actions: [message("checkPath")],
      cause
    });
  }
}

/** The standard asks for UTF-8; anything else (UTF-16, a workbook) is refused by name. */
function decode(path: string, bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new CommandError(message("notUtf8", { file: path }), {
      exitCode: exitCodes.badInput,
      actions: [message("saveAsTsv")],
      cause
    });
  }
}
