import { stepPattern } from "c/bargainZone";
import type { StepPattern } from "c/bargainZone";
import type { Day } from "c/calendarDay";
import { leaksOf } from "c/concessionSet";
import { sum } from "c/money";
import type { Minor } from "c/money";

export type Direction = "Give" | "Get";

/** A give or a get. Without a day and an offer it is prepared only: still tradable. */
export interface LedgerEntry {
  readonly id: string;
  readonly title: string;
  readonly direction: Direction;
  readonly issueId: string;
  readonly issue: string;
  /** The entry of the other direction that it is traded for; empty for none. */
  readonly exchangeId: string;
  readonly madeOn: Day | undefined;
  /** Round of the offer it was made in. */
  readonly round: number | undefined;
  /** What it costs us a year; absent for whoever may not read it, like the value. */
  readonly cost: Minor | undefined;
  readonly value: Minor | undefined;
}

/** What says whether an entry is a leak. */
export type LeakEntry = Pick<LedgerEntry, "id" | "direction" | "exchangeId" | "madeOn" | "round">;

/** A give and its get; one of both may be missing. */
export interface Trade {
  readonly key: string;
  readonly give: LedgerEntry | undefined;
  readonly get: LedgerEntry | undefined;
  /** A give that was made without a get. */
  readonly isLeak: boolean;
}

export interface Ledger {
  /** Oldest first. */
  readonly made: readonly Trade[];
  readonly tradable: readonly Trade[];
  /** Of the gives made; undefined where none has a figure that the user may read. */
  readonly cost: Minor | undefined;
  readonly value: Minor | undefined;
  /** Costs of the gives made, oldest first, and how they follow each other. */
  readonly steps: readonly Minor[];
  readonly pattern: StepPattern;
}

/** Whether it was offered already. */
export function isMade({ madeOn, round }: LeakEntry): boolean {
  return madeOn !== undefined || round !== undefined;
}

export function ledgerOf(entries: readonly LedgerEntry[]): Ledger {
  const ordered = [...entries].sort(byDay);
  const trades = tradesOf(ordered);
  const wasMade = (trade: Trade): boolean =>
    [trade.give, trade.get].some((entry) => entry !== undefined && isMade(entry));
  const given = ordered.filter((entry) => entry.direction === "Give" && isMade(entry));
  const steps = given.flatMap(({ cost }) => cost ?? []);
  return {
    made: trades.filter(wasMade),
    tradable: trades.filter((trade) => !wasMade(trade)),
    cost: totalOf(given.map(({ cost }) => cost)),
    value: totalOf(given.map(({ value }) => value)),
    steps,
    pattern: stepPattern(runningTotals(steps))
  };
}

/** Gives made without a get, whichever of both names the other. */
export function leakCount(entries: readonly LeakEntry[]): number {
  const made = new Set(entries.filter(isMade).map(({ id }) => id));
  return leakIds(entries).filter((id) => made.has(id)).length;
}

function leakIds(entries: readonly LeakEntry[]): string[] {
  return leaksOf(
    entries.map(({ id, direction, exchangeId }) => ({
      id,
      direction,
      inExchangeFor: exchangeId || undefined
    }))
  );
}

function tradesOf(entries: readonly LedgerEntry[]): Trade[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const leaks = new Set(leakIds(entries));
  const gets = entries.filter(({ direction }) => direction === "Get");
  const paired = new Set<string>();
  const trades = entries
    .filter(({ direction }) => direction === "Give")
    .map((give): Trade => {
      const named = byId.get(give.exchangeId);
      const get =
        named?.direction === "Get" ? named : gets.find((each) => each.exchangeId === give.id);
      if (get) paired.add(get.id);
      return { key: give.id, give, get, isLeak: leaks.has(give.id) && isMade(give) };
    });
  const alone = gets
    .filter(({ id }) => !paired.has(id))
    .map((get): Trade => ({ key: get.id, give: undefined, get, isLeak: false }));
  return [...trades, ...alone];
}

function byDay(left: LedgerEntry, right: LedgerEntry): number {
  return (
    (left.madeOn ?? "9999").localeCompare(right.madeOn ?? "9999") ||
    (left.round ?? 0) - (right.round ?? 0) ||
    left.title.localeCompare(right.title)
  );
}

function totalOf(amounts: readonly (Minor | undefined)[]): Minor | undefined {
  const known = amounts.flatMap((amount) => amount ?? []);
  return known.length === 0 ? undefined : sum(known);
}

function runningTotals(steps: readonly Minor[]): Minor[] {
  return steps.reduce<Minor[]>((totals, step) => [...totals, sum([totals.at(-1) ?? 0, step])], [0]);
}
