import { SalesforceError } from "../../errors.ts";
import type { RecordBody } from "../data/record-body.ts";

const DELIMITERS: Readonly<Record<string, string>> = {
  BACKQUOTE: "`",
  CARET: "^",
  COMMA: ",",
  PIPE: "|",
  SEMICOLON: ";",
  TAB: "\t"
};
const LINE_ENDINGS: Readonly<Record<string, string>> = { LF: "\n", CRLF: "\r\n" };

/** A job's CSV dialect by the API's own names. */
export interface CsvFormat {
  readonly delimiter: string;
  readonly lineEnding: string;
}

/** @throws SalesforceError INVALIDJOB for names that the API does not know */
export function readFormat(body: RecordBody): CsvFormat {
  const { columnDelimiter = "COMMA", lineEnding = "LF", contentType = "CSV" } = body;
  const known =
    String(columnDelimiter) in DELIMITERS &&
    String(lineEnding) in LINE_ENDINGS &&
    contentType === "CSV";
  if (known) return { delimiter: String(columnDelimiter), lineEnding: String(lineEnding) };
  throw new SalesforceError(
    "INVALIDJOB",
    `InvalidJob : contentType must be CSV, columnDelimiter one of ${Object.keys(DELIMITERS).join(", ")}, lineEnding one of ${Object.keys(LINE_ENDINGS).join(", ")}`
  );
}

export function delimiterOf(format: CsvFormat): string {
  return DELIMITERS[format.delimiter] ?? ",";
}

export function lineEndingOf(format: CsvFormat): string {
  return LINE_ENDINGS[format.lineEnding] ?? "\n";
}
