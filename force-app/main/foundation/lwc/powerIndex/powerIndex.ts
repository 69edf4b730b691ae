import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { swingsBySize } from "c/powerTable";
import type { Work } from "c/powerTable";
import { combined, greatestCommonDivisor, placesFor } from "c/powerRemainders";
import type { Place } from "c/powerRemainders";

/** A vote that passes with `quota` votes or more. */
export interface WeightedVote {
  /** Whole numbers of 0 or more. */
  readonly votes: readonly number[];
  /** Above 0, at most the sum of the votes. */
  readonly quota: number;
}

export interface Power {
  /** Part of the coalitions of the others that the member turns into winning ones. */
  readonly banzhaf: Fraction;
  /** The same as a part of all members' swings; sums to 1. */
  readonly normalisedBanzhaf: Fraction;
  /** Part of the orders of voting in which the member is the pivot; sums to 1. */
  readonly shapleyShubik: Fraction;
}

/** Members times votes to win: more would take a browser's memory. */
const MOST_CELLS = 30_000_000;
/** Of all work, the part until coalitions are counted. */
const COUNTING = 0.9;
/** Coalition sizes weighed between two steps. */
const SIZES_A_STEP = 20;

const NO_POWER: Power = {
  banzhaf: fraction(0n),
  normalisedBanzhaf: fraction(0n),
  shapleyShubik: fraction(0n)
};

/**
 * Every member's voting power, exact, in the order given: coalitions are counted by their size and votes. In
 * steps of a few milliseconds, so that a page stays at hand meanwhile; each yields the part that is done, 0 to 1.
 * Throws RangeError on votes or a quota that are no such numbers, or too many to count.
 */
export function* powerSteps(vote: WeightedVote): Generator<number, Power[]> {
  const { votes, quota } = simplified(vote);
  const sorted = votes.filter((count) => count > 0).toSorted((left, right) => left - right);
  const places = placesFor(sorted.length);
  const residues: Map<number, Float64Array>[] = [];
  for (const { modulus } of places) {
    const before = residues.length / places.length;
    const counting = swingsBySize(sorted, quota, modulus);
    residues.push(yield* within(counting, COUNTING * before, COUNTING / places.length));
  }
  const turns = yield* within(turnsOf(sorted, residues, places), COUNTING, 1 - COUNTING);
  const powers = powersOf(sorted, turns);
  yield 1;
  return votes.map((count) => powers.get(count) ?? NO_POWER);
}

/** What a member of some votes turns from losing to winning: coalitions, and orders of voting of all. */
interface Turns {
  readonly swings: bigint;
  readonly pivots: Fraction;
}

/** Work that is a part of other work. */
function* within<Result>(work: Work<Result>, from: number, length: number): Work<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield from + length * value;
  }
}

/** The same vote in the smallest numbers; the quota of blocking coalitions has the same pivots when smaller. */
function simplified({ votes, quota }: WeightedVote): WeightedVote {
  const wrong = votes.find((count) => !Number.isSafeInteger(count) || count < 0);
  if (wrong !== undefined) throw new RangeError(`${wrong} is no whole number of votes.`);
  const total = votes.reduce((sum, count) => sum + count, 0);
  if (!Number.isSafeInteger(quota) || quota <= 0 || quota > total)
    throw new RangeError(`A quota of ${quota} is not between 1 and the ${total} votes.`);
  const divisor = votes.reduce(greatestCommonDivisor, 0);
  const smallTotal = total / divisor;
  const smallQuota = Math.ceil(quota / divisor);
  const lower = Math.min(smallQuota, smallTotal - smallQuota + 1);
  if (lower * votes.length > MOST_CELLS)
    throw new RangeError(`${smallTotal} votes of ${votes.length} members are too many to count.`);
  return { votes: votes.map((count) => count / divisor), quota: lower };
}

/** For each number of votes. */
function* turnsOf(
  sorted: readonly number[],
  residues: readonly Map<number, Float64Array>[],
  places: readonly Place[]
): Work<Map<number, Turns>> {
  const size = sorted.length;
  const factorials = [1n];
  for (let n = 1; n <= size; n += 1) factorials.push((factorials[n - 1] as bigint) * BigInt(n));
  const counts = new Set(sorted);
  const turns = new Map<number, Turns>();
  for (const count of counts) {
    const rows = residues.map((table) => table.get(count) ?? new Float64Array());
    let [swings, pivots] = [0n, 0n];
    for (let members = 0; members < size; members += 1) {
      const turned = combined(
        rows.map((row) => row[members] ?? 0),
        places
      );
      const orders = (factorials[members] as bigint) * (factorials[size - 1 - members] as bigint);
      swings += turned;
      pivots += turned * orders;
      if (members % SIZES_A_STEP === 0) yield turns.size / counts.size;
    }
    turns.set(count, { swings, pivots: fraction(pivots, factorials[size] as bigint) });
  }
  return turns;
}

function powersOf(
  sorted: readonly number[],
  turns: ReadonlyMap<number, Turns>
): ReadonlyMap<number, Power> {
  const others = 2n ** BigInt(sorted.length - 1);
  const all = sorted.reduce((sum, count) => sum + (turns.get(count)?.swings ?? 0n), 0n);
  return new Map(
    [...turns].map(([count, { swings, pivots }]) => [
      count,
      {
        banzhaf: fraction(swings, others),
        normalisedBanzhaf: fraction(swings, all),
        shapleyShubik: pivots
      }
    ])
  );
}
