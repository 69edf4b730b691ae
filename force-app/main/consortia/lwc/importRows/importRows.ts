import type { Day } from "c/calendarDay";
import type { Table, TableCell, TableRow } from "c/tableText";
import { cellValue, textOf } from "c/importValue";
import type { CellSettings, ValueProblem } from "c/importValue";
import { IMPORT_FIELDS, TARGETS } from "c/importFields";
import type { ImportField, Mapping } from "c/importFields";

export interface ImportSettings extends CellSettings {
  /** Stand in for columns that the table lacks, where a row has a weight. */
  readonly defaults: Readonly<Partial<Record<"metric" | "source" | "year", string>>>;
  /** The deal's first and last day, where known. */
  readonly start?: Day | undefined;
  readonly end?: Day | undefined;
}

/** What keeps a row from being imported, and where it stands. */
export interface RowProblem {
  readonly line: number;
  /** As the file names it; empty where the whole row is meant. */
  readonly column: string;
  readonly found: string;
  readonly kind:
    | ValueProblem
    | "noMember"
    | "outsideDeal"
    | "floorAboveCeiling"
    | "noSource"
    | "unknownAccount"
    | "severalAccounts"
    | "otherAccount"
    | "twice";
}

export interface DraftRow {
  readonly line: number;
  /** What identifies the institution, as written; empty where the table does not say. */
  readonly identity: Readonly<Record<"member" | "finess" | "ror", string>>;
  /** Values by field name. An empty cell is not known: it has none here, and 0 is never made of it. */
  readonly values: Readonly<Record<string, string | number>>;
}

type Cells = Readonly<Partial<Record<ImportField, TableCell>>>;

/** The rows of a table as members, and every problem in them: one alone keeps all from being written. */
export function draftedRows(
  table: Table,
  mapping: Mapping,
  settings: ImportSettings
): { readonly drafts: readonly DraftRow[]; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const drafts = table.rows.map((row) => {
    const cells = cellsOf(row, mapping);
    const place = (field: ImportField): string => table.columns[mapping[field] ?? -1] ?? "";
    const report = (kind: RowProblem["kind"], field: ImportField): void => {
      problems.push({
        line: row.line,
        column: place(field),
        found: textOf(cells[field] ?? ""),
        kind
      });
    };
    return draftOf(row.line, withDefaults(cells, settings), settings, report);
  });
  return { drafts, problems };
}

function cellsOf({ cells }: TableRow, mapping: Mapping): Cells {
  const found = IMPORT_FIELDS.map((field) => [field, cells[mapping[field] ?? -1] ?? ""] as const);
  return Object.fromEntries(found.filter(([, cell]) => cell !== ""));
}

function withDefaults(cells: Cells, { defaults }: ImportSettings): Cells {
  return cells.weight === undefined ? cells : { ...defaults, ...cells };
}

function draftOf(
  line: number,
  cells: Cells,
  settings: ImportSettings,
  report: (kind: RowProblem["kind"], field: ImportField) => void
): DraftRow {
  const identity = {
    member: textOf(cells.member ?? ""),
    finess: finessOf(cells.finess),
    ror: rorOf(cells.ror)
  };
  if (Object.values(identity).every((text) => text === "")) report("noMember", "member");
  const values: Record<string, string | number> = {};
  for (const field of IMPORT_FIELDS) {
    const target = TARGETS[field];
    const cell = cells[field];
    if (!target || cell === undefined || cell === "") continue;
    const read = cellValue(cell, target, settings);
    if ("problem" in read) report(read.problem, field);
    else values[target.api] = read.value;
  }
  const { Floor_Amount__c: floor, Ceiling_Amount__c: ceiling } = values;
  if (floor !== undefined && ceiling !== undefined && floor > ceiling)
    report("floorAboveCeiling", "ceiling");
  const access = values.Access_Start_Date__c;
  const { start = "", end = "9999-12-31" } = settings;
  if (typeof access === "string" && (access < start || access > end))
    report("outsideDeal", "access");
  return { line, identity, values };
}

/** A spreadsheet drops leading zeros of what it takes for a number; a FINESS number has 9 characters. */
function finessOf(cell: TableCell | undefined): string {
  const text = textOf(cell ?? "")
    .replaceAll(/\s/gu, "")
    .toUpperCase();
  return /^\d{6,8}$/u.test(text) ? text.padStart(9, "0") : text;
}

/** Bare or as an address. */
function rorOf(cell: TableCell | undefined): string {
  return textOf(cell ?? "")
    .replace(/^https?:\/\/ror\.org\//iu, "")
    .toLowerCase();
}
