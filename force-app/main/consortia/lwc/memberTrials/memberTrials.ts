import type { AllocationParameters, MemberRow, MemberTrial } from "c/allocationParameters";
import { parseDecimal } from "c/decimalText";
import { parseMoney } from "c/money";

export { pastedTrials } from "./pastedTrials";
export type { Pasted } from "./pastedTrials";

export const TRIED_COLUMNS = ["weight", "floor", "ceiling"] as const;
export type TriedColumn = (typeof TRIED_COLUMNS)[number];

/** What is tried for one member; the fields that it does not name stay. */
export interface TrialChange {
  readonly id: string;
  readonly trial: MemberTrial;
}

/** What was typed or pasted; null: emptied; undefined: no number. */
export function readTrial(
  column: TriedColumn,
  text: string,
  { locale, currency }: { readonly locale: string; readonly currency: string }
): MemberTrial[TriedColumn] {
  if (text.trim() === "") return null;
  if (column === "weight") return parseDecimal(text, locale);
  const parsed = parseMoney(text, locale, currency);
  return "minor" in parsed ? parsed.minor : undefined;
}

/** What is tried, as it then stands; what is as the member's own is tried no more. */
export function withTrials(
  trials: AllocationParameters["trials"],
  changes: readonly TrialChange[],
  members: readonly MemberRow[]
): AllocationParameters["trials"] {
  const own = new Map(members.map((member) => [member.id, member]));
  const all = new Map(Object.entries(trials));
  for (const { id, trial } of changes) {
    const member = own.get(id);
    if (!member) continue;
    const merged = { ...all.get(id), ...trial };
    const kept = TRIED_COLUMNS.filter((column) => differs(member, merged, column));
    if (kept.length === 0) all.delete(id);
    else all.set(id, Object.fromEntries(kept.map((column) => [column, merged[column]])));
  }
  return Object.fromEntries(all);
}

function differs(member: MemberRow, trial: MemberTrial, column: TriedColumn): boolean {
  const value = trial[column];
  if (value === undefined) return false;
  const own = member[column];
  if (value === null || own === undefined) return value !== null || own !== undefined;
  if (typeof value === "number" || typeof own === "number") return value !== own;
  return value.digits !== own.digits || value.scale !== own.scale;
}
