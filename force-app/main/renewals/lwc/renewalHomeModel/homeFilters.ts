import type { Bucket, Choice, RenewalRow } from "./renewalHomeModel";

/** The value of a filter that lets everything through. */
export const ALL = "";

export interface Filters {
  /** `mine`: accounts that the reader owns. */
  readonly scope: "mine" | "team";
  readonly bucket: Bucket | typeof ALL;
  readonly phase: string;
  /** A call's value, `none` without one, `disputed` where data and call differ. */
  readonly call: string;
  /** Words of account or title; case and accents do not matter. */
  readonly text: string;
}

export interface FilterOptions {
  readonly phases: readonly Choice[];
  readonly calls: readonly Choice[];
}

export const DEFAULT_FILTERS: Filters = {
  scope: "mine",
  bucket: ALL,
  phase: ALL,
  call: ALL,
  text: ""
};

export function filtered(rows: readonly RenewalRow[], filters: Filters): RenewalRow[] {
  const words = plain(filters.text).split(/\s+/u).filter(Boolean);
  return rows.filter(
    (row) =>
      (filters.scope === "team" || row.isMine) &&
      (filters.bucket === ALL || row.bucket === filters.bucket) &&
      (filters.phase === ALL || row.phase.value === filters.phase) &&
      hasCall(row, filters.call) &&
      words.every((word) => plain(`${row.account} ${row.title}`).includes(word))
  );
}

/** Phases and calls that occur, labelled as the reader reads them. */
export function optionsOf(rows: readonly RenewalRow[]): FilterOptions {
  return {
    phases: distinct(rows.map(({ phase }) => phase)),
    calls: distinct(rows.map(({ checkpoint }) => checkpoint.call))
  };
}

function hasCall({ checkpoint, isDisputed }: RenewalRow, call: string): boolean {
  if (call === ALL) return true;
  if (call === "disputed") return isDisputed;
  return checkpoint.call.value === (call === "none" ? "" : call);
}

function distinct(choices: readonly Choice[]): Choice[] {
  const byValue = new Map(choices.map((choice) => [choice.value, choice]));
  byValue.delete("");
  return [...byValue.values()];
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
