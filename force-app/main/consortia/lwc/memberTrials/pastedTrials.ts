import type { MemberTrial } from "c/allocationParameters";
import { parseBlock } from "c/pastedTable";
import { plainText } from "c/plainText";
import { TRIED_COLUMNS, readTrial } from "./memberTrials";
import type { TrialChange, TriedColumn } from "./memberTrials";

interface PasteSettings {
  readonly locale: string;
  readonly currency: string;
  /** Headings by which a first row names its columns. */
  readonly headings: Readonly<Record<TriedColumn, string>>;
}

interface Named {
  readonly id: string;
  readonly institution: string;
}

/** What a block from a spreadsheet says of members, and what of it found no place. */
export interface Pasted {
  readonly changes: readonly TrialChange[];
  /** Rows go by name, or else in the order of the members. */
  readonly byName: boolean;
  /** Names that no member has, or rows beyond the last member. */
  readonly unknown: readonly string[];
  /** Names that several members have, or that stand twice in the block. */
  readonly ambiguous: readonly string[];
  /** Texts that are no numbers, with the name of their row. */
  readonly unreadable: readonly string[];
}

type Row = readonly string[];

/**
 * Reads rows of `name, weight, floor, ceiling`, or of the numbers alone in the order of the members. A first row of
 * headings tells the columns apart; an empty cell changes nothing.
 */
export function pastedTrials(
  text: string,
  members: readonly Named[],
  settings: PasteSettings
): Pasted {
  const rows = parseBlock(text).filter((row) => row.some((cell) => cell.trim() !== ""));
  const isNumber = (cell: string | undefined): boolean =>
    cell === undefined || readTrial("weight", cell, settings) !== undefined;
  const byName =
    rows.some(([first], index) => index > 0 && !isNumber(first)) || nameFirst(rows, members);
  const columns = columnsOf(rows[0] ?? [], byName, settings.headings);
  const body = columns ? rows.slice(1) : rows;
  const order = columns ?? TRIED_COLUMNS;
  const report = { unknown: [] as string[], ambiguous: [] as string[], unreadable: [] as string[] };
  const find = byName ? finderOf(members, body) : undefined;
  const changes = body.flatMap((row, index): TrialChange[] => {
    const title = row[0]?.trim() ?? "";
    const found = find ? find(title) : (members[index] ?? "unknown");
    if (typeof found === "string") {
      report[found].push(byName ? title : row.join(" "));
      return [];
    }
    const trial = trialOf(byName ? row.slice(1) : row, order, settings, (wrong) =>
      report.unreadable.push(`${found.institution}: ${wrong}`)
    );
    return Object.keys(trial).length > 0 ? [{ id: found.id, trial }] : [];
  });
  return { changes, byName, ...report };
}

/** A block of one row goes by name where a member has it. */
function nameFirst(rows: readonly Row[], members: readonly Named[]): boolean {
  const names = new Set(members.map(({ institution }) => plainText(institution)));
  return rows.some(([first = ""]) => names.has(plainText(first)));
}

/** undefined: the first row is no row of headings. */
function columnsOf(
  first: Row,
  byName: boolean,
  headings: PasteSettings["headings"]
): readonly (TriedColumn | undefined)[] | undefined {
  const cells = byName ? first.slice(1) : first;
  const columns = cells.map((cell) =>
    TRIED_COLUMNS.find((column) => plainText(headings[column]) === plainText(cell))
  );
  return columns.some((column) => column !== undefined) ? columns : undefined;
}

function finderOf(
  members: readonly Named[],
  body: readonly Row[]
): (title: string) => Named | "unknown" | "ambiguous" {
  const byName = Map.groupBy(members, ({ institution }) => plainText(institution));
  const rows = Map.groupBy(body, ([title = ""]) => plainText(title));
  return (title) => {
    const [member, ...others] = byName.get(plainText(title)) ?? [];
    if (!member) return "unknown";
    return others.length > 0 || (rows.get(plainText(title))?.length ?? 0) > 1
      ? "ambiguous"
      : member;
  };
}

function trialOf(
  cells: Row,
  order: readonly (TriedColumn | undefined)[],
  settings: PasteSettings,
  refuse: (text: string) => void
): MemberTrial {
  const entries = cells.flatMap((cell, index) => {
    const column = order[index];
    if (!column || cell.trim() === "") return [];
    const value = readTrial(column, cell, settings);
    if (value === undefined) refuse(cell.trim());
    return value === undefined ? [] : [[column, value] as const];
  });
  return Object.fromEntries(entries);
}
