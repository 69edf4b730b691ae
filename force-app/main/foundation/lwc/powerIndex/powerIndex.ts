import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";

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

/** Votes beyond this would take a browser's memory. */
const MOST_VOTES = 200_000;
/** Residues may double `DOUBLINGS` times before they are reduced again: they stay exact in a double. */
const DOUBLINGS = 10;
const LARGEST_MODULUS = 2 ** 42;
const MODULUS_BITS = 41;

/** Work between two pauses: what is passed on is of no use to the caller. */
type Work<Result> = Generator<undefined, Result>;

/**
 * Every member's voting power, exact, in the order given: coalitions are counted by their votes (Banzhaf) and
 * also by their size (Shapley–Shubik). Throws RangeError on votes or a quota that are no such numbers.
 */
export function powerOf(vote: WeightedVote): Power[] {
  const steps = powerSteps(vote);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in small steps, so that a page stays at hand meanwhile; each yields the part that is done, 0 to 1. */
export function* powerSteps(vote: WeightedVote): Generator<number, Power[]> {
  const { votes, quota } = simplified(vote);
  const voting = votes.filter((count) => count > 0);
  const rounds = 1 + moduliFor(voting.length);
  const all = rounds * (voting.length + new Set(voting).size) + new Set(voting).size;
  const work = powers(votes, voting, quota);
  for (let done = 1; ; done += 1) {
    const step = work.next();
    if (step.done) return step.value;
    yield Math.min(1, done / all);
  }
}

function* powers(
  votes: readonly number[],
  voting: readonly number[],
  quota: number
): Work<Power[]> {
  const swings = yield* swingCounts(voting, quota);
  const shapley = yield* shapleyValues(voting, quota);
  const all = voting.reduce((sum, count) => sum + (swings.get(count) ?? 0n), 0n);
  const others = 2n ** BigInt(voting.length - 1);
  return votes.map((count) => ({
    banzhaf: fraction(swings.get(count) ?? 0n, others),
    normalisedBanzhaf: fraction(swings.get(count) ?? 0n, all),
    shapleyShubik: shapley.get(count) ?? fraction(0n)
  }));
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
  if (lower > MOST_VOTES)
    throw new RangeError(`${smallTotal} votes are too many to count: ${2 * MOST_VOTES} at most.`);
  return { votes: votes.map((count) => count / divisor), quota: lower };
}

/** For each number of votes: coalitions of the others that lose, and win with it. */
function* swingCounts(votes: readonly number[], quota: number): Work<Map<number, bigint>> {
  const coalitions = new Array<bigint>(quota).fill(0n);
  coalitions[0] = 1n;
  for (const count of votes) {
    for (let sum = quota - 1; sum >= count; sum -= 1)
      coalitions[sum] = (coalitions[sum] as bigint) + (coalitions[sum - count] as bigint);
    yield;
  }
  const swings = new Map<number, bigint>();
  for (const count of new Set(votes)) {
    const without = [...coalitions];
    for (let sum = count; sum < quota; sum += 1)
      without[sum] = (without[sum] as bigint) - (without[sum - count] as bigint);
    const swinging = without.slice(Math.max(0, quota - count));
    swings.set(
      count,
      swinging.reduce((sum, one) => sum + one, 0n)
    );
    yield;
  }
  return swings;
}

/** For each number of votes: swings by coalition size, weighed by the orders of voting they stand for. */
function* shapleyValues(votes: readonly number[], quota: number): Work<Map<number, Fraction>> {
  const sorted = votes.toSorted((left, right) => left - right);
  const size = sorted.length;
  const moduli = coprimeModuli(moduliFor(size));
  const residues: Map<number, Float64Array>[] = [];
  for (const modulus of moduli) residues.push(yield* swingsBySize(sorted, quota, modulus));
  const places = placesOf(moduli);
  const factorials = [1n];
  for (let n = 1; n <= size; n += 1) factorials.push((factorials[n - 1] as bigint) * BigInt(n));
  const values = new Map<number, Fraction>();
  for (const count of new Set(sorted)) {
    const rows = residues.map((table) => table.get(count) ?? new Float64Array());
    const pivots = factorials.slice(0, size).reduce((sum, before, members) => {
      const swings = combined(
        rows.map((row) => row[members] ?? 0),
        places
      );
      return sum + swings * before * (factorials[size - 1 - members] as bigint);
    }, 0n);
    values.set(count, fraction(pivots, factorials[size] as bigint));
    yield;
  }
  return values;
}

/**
 * Swings of each number of votes by the size of the coalition joined, modulo `modulus`. Row k of the table
 * counts coalitions of k members by their votes; a row is only touched where it can hold any.
 */
function* swingsBySize(
  sorted: readonly number[],
  quota: number,
  modulus: number
): Work<Map<number, Float64Array>> {
  const least = [0];
  for (const count of sorted) least.push((least.at(-1) ?? 0) + count);
  const rows: Float64Array[] = [Float64Array.of(1, ...new Float64Array(quota - 1))];
  for (const [done, count] of sorted.entries()) {
    for (let members = Math.min(done, rows.length - 1); members >= 0; members -= 1) {
      const first = least[members] as number;
      const most = (least[done] as number) - (least[done - members] as number);
      const last = Math.min(most, quota - 1 - count);
      if (first > last) continue;
      rows[members + 1] ??= new Float64Array(quota);
      const source = rows[members] as Float64Array;
      addShifted(rows[members + 1] as Float64Array, source, first, last, count);
    }
    if (done % DOUBLINGS === DOUBLINGS - 1) for (const row of rows) reduce(row, modulus);
    yield;
  }
  for (const row of rows) reduce(row, modulus);
  const swings = new Map<number, Float64Array>();
  for (const count of new Set(sorted)) {
    swings.set(count, swingsOf(count, rows, quota, modulus));
    yield;
  }
  return swings;
}

function addShifted(
  target: Float64Array,
  source: Float64Array,
  first: number,
  last: number,
  shift: number
): void {
  for (let sum = first; sum <= last; sum += 1)
    target[sum + shift] = (target[sum + shift] as number) + (source[sum] as number);
}

/** To 0 ≤ residue < modulus, without a branch: half of them would be guessed wrong. */
function reduce(row: Float64Array, modulus: number): void {
  for (let sum = 0; sum < row.length; sum += 1) {
    const value = row[sum] as number;
    row[sum] = value - modulus * Math.floor(value / modulus);
  }
}

/** Takes one member of `count` votes out of the table, row by row, and sums what it would turn. */
function swingsOf(
  count: number,
  rows: readonly Float64Array[],
  quota: number,
  modulus: number
): Float64Array {
  const swings = new Float64Array(rows.length);
  let smaller = new Float64Array(quota);
  let without = new Float64Array(quota);
  rows.forEach((row, members) => {
    without.set(row.subarray(0, Math.min(count, quota)));
    for (let sum = count; sum < quota; sum += 1) {
      const rest = (row[sum] as number) - (smaller[sum - count] as number);
      without[sum] = rest - modulus * Math.floor(rest / modulus);
    }
    for (let sum = Math.max(0, quota - count); sum < quota; sum += 1)
      swings[members] = ((swings[members] as number) + (without[sum] as number)) % modulus;
    [smaller, without] = [without, smaller];
  });
  return swings;
}

interface Place {
  readonly modulus: bigint;
  /** Of the moduli before it. */
  readonly product: bigint;
  readonly inverse: bigint;
}

function placesOf(moduli: readonly number[]): Place[] {
  let product = 1n;
  return moduli.map((value) => {
    const modulus = BigInt(value);
    const place = { modulus, product, inverse: inverse(product % modulus, modulus) };
    product *= modulus;
    return place;
  });
}

/** The number below the product of the moduli with these remainders. */
function combined(remainders: readonly number[], places: readonly Place[]): bigint {
  return places.reduce((value, { modulus, product, inverse: back }, index) => {
    const wanted = BigInt(remainders[index] as number);
    const gap = (((wanted - value) % modulus) + modulus) % modulus;
    return value + product * ((gap * back) % modulus);
  }, 0n);
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [previous, current] = [modulus, value];
  let [before, factor] = [0n, 1n];
  while (current > 1n) {
    const quotient = previous / current;
    [previous, current] = [current, previous - quotient * current];
    [before, factor] = [factor, before - quotient * factor];
  }
  return ((factor % modulus) + modulus) % modulus;
}

function moduliFor(members: number): number {
  return Math.ceil(members / MODULUS_BITS);
}

function coprimeModuli(wanted: number): number[] {
  const moduli: number[] = [];
  for (let candidate = LARGEST_MODULUS; moduli.length < wanted; candidate -= 1)
    if (moduli.every((modulus) => greatestCommonDivisor(modulus, candidate) === 1))
      moduli.push(candidate);
  return moduli;
}

function greatestCommonDivisor(left: number, right: number): number {
  let [a, b] = [left, right];
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
