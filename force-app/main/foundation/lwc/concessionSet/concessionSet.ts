import { cheapestSteps } from "c/cheapestSteps";
import { sum } from "c/money";
import type { Minor } from "c/money";

/** Something that can be given. */
export interface Give {
  readonly id: string;
  /** What it costs us, 0 or more. */
  readonly cost: Minor;
  /** What it is worth to them, as we estimate it. */
  readonly value: Minor;
}

export interface GiveSet {
  /** Ids in order. */
  readonly gives: readonly string[];
  readonly cost: Minor;
  readonly value: Minor;
}

/** A line of the give and get ledger. */
export interface Concession {
  readonly id: string;
  readonly direction: "Give" | "Get";
  /** The concession of the other direction that it is traded for. */
  readonly inExchangeFor?: string | undefined;
}

/**
 * The gives that are worth at least `value` to them at the least cost to us; of equally cheap sets one of the fewest
 * gives. The order of the gives does not matter. undefined: all of them together are worth less.
 * Throws RangeError on a cost below 0, an id met twice, or amounts too large to be exact.
 */
export function cheapestGives(gives: readonly Give[], value: Minor): GiveSet | undefined {
  const sorted = gives.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  check(sorted);
  const worthwhile = sorted.filter((give) => give.value > 0);
  // One more give counts for less than one minor unit of cost: cost decides, then the number of gives.
  const weight = worthwhile.length + 1;
  const items = worthwhile.map((give) => ({
    gain: give.value,
    cost: give.cost * weight + 1,
    most: 1
  }));
  const found = cheapestSteps(items, { low: Math.max(value, 0), high: Infinity });
  if (!found) return undefined;
  const chosen = worthwhile.filter((_, index) => found.steps[index] === 1);
  return {
    gives: chosen.map(({ id }) => id),
    cost: sum(chosen.map(({ cost }) => cost)),
    value: sum(chosen.map((give) => give.value))
  };
}

/** Gives without a get: they name none, and no get names them. */
export function leaksOf(concessions: readonly Concession[]): string[] {
  const directions = new Map(concessions.map(({ id, direction }) => [id, direction]));
  const bought = new Set(
    concessions.filter(({ direction }) => direction === "Get").map((get) => get.inExchangeFor)
  );
  return concessions
    .filter(({ direction }) => direction === "Give")
    .filter(({ id, inExchangeFor }) => {
      const named = inExchangeFor !== undefined && directions.get(inExchangeFor) === "Get";
      return !named && !bought.has(id);
    })
    .map(({ id }) => id);
}

function check(sorted: readonly Give[]): void {
  sorted.forEach(({ id, cost }, index) => {
    if (cost < 0) throw new RangeError(`${id}: the cost is below 0.`);
    if (sorted[index + 1]?.id === id) throw new RangeError(`${id} stands there twice.`);
  });
}
