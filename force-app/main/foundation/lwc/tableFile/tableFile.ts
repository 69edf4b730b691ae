import type { LightningElement } from "lwc";
import { loadScript } from "lightning/platformResourceLoader";
import WORKBOOK_READER from "@salesforce/resourceUrl/Entente_Workbook_Reader";
import { decodedText, delimiterOf, parseDelimited, tableOf } from "c/tableText";
import type { Table, TableProblem, TableRow } from "c/tableText";

export type FileProblem =
  | TableProblem
  | { readonly kind: "notAWorkbook" | "tooLarge" | "noSheet" }
  /** The library that reads workbooks did not load. */
  | { readonly kind: "noReader" };

export interface ReadTable {
  readonly table: Table;
  /** What separates the cells of a text; undefined for a workbook. */
  readonly delimiter: string | undefined;
}

type Read = ReadTable | { readonly problem: FileProblem };
type WorkbookKind = "notAWorkbook" | "tooLarge" | "noSheet";

/** The static resource sets it when it has loaded. */
interface Reader {
  readonly ententeWorkbookReader?: {
    rows(content: Uint8Array): readonly TableRow[] | { readonly problem: WorkbookKind };
  };
}

const loaded = (): Reader["ententeWorkbookReader"] => (globalThis as Reader).ententeWorkbookReader;

/** The table of an .xlsx, .csv or .tsv file. It is read in the browser; nothing is sent anywhere. */
export async function readTableFile(host: LightningElement, file: Blob): Promise<Read> {
  const content = new Uint8Array(await file.arrayBuffer());
  const isWorkbook = content[0] === 0x50 && content[1] === 0x4b;
  return isWorkbook ? readWorkbook(host, content) : readTableText(decodedText(content));
}

/** The table of a text, as a spreadsheet puts it on the clipboard or saves it. */
export function readTableText(text: string): Read {
  const rows = parseDelimited(text);
  return "problem" in rows ? rows : tableIn(rows, delimiterOf(text));
}

async function readWorkbook(host: LightningElement, content: Uint8Array): Promise<Read> {
  try {
    if (!loaded()) await loadScript(host, WORKBOOK_READER);
    const reader = loaded();
    const rows = reader?.rows(content);
    if (!rows) return { problem: { kind: "noReader" } };
    return "problem" in rows ? { problem: { kind: rows.problem } } : tableIn(rows, undefined);
  } catch {
    return { problem: { kind: "noReader" } };
  }
}

function tableIn(rows: readonly TableRow[], delimiter: string | undefined): Read {
  const table = tableOf(rows);
  return "problem" in table ? table : { table, delimiter };
}
