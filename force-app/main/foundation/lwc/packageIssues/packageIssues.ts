import { fraction, fractionOfDecimal, multiply, powerOfTen, round } from "c/fraction";
import type { Fraction } from "c/fraction";
import type { Minor } from "c/money";

/**
 * An issue that a package may move, in units from our realistic outcome (0); positive is better for us. Positions
 * are `lowest`, then every `step` more, up to `highest`.
 */
export interface Issue {
  readonly id: string;
  /** What one unit is worth to us, 0 or more. */
  readonly unitWorth: Minor;
  /** What one unit costs them, and what one unit less gives them; below 0 where both gain by it. */
  readonly unitValueToThem: Minor;
  /** Plain numbers as fields hold them: -2, 0.5. */
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
}

/** The issue's positions 0 to `last`; worth and give are whole numbers of 1/`scale` minor units. */
export interface Positions {
  readonly id: string;
  readonly last: number;
  /** More for us at each position than at the one before. */
  readonly worthStep: number;
  /** Less for them at each position than at the one before. */
  readonly giveStep: number;
  readonly firstWorth: number;
  /** What the first position gives them against our realistic outcome. */
  readonly firstGive: number;
  /** Units of a position. */
  readonly units: (position: number) => number;
}

export interface ScaledIssues {
  readonly scale: number;
  /** In order of the ids. */
  readonly issues: readonly Positions[];
}

/** A finer step is a matter of the offer's amounts, not of a package. */
const MOST_POSITIONS = 1_000;

/** Throws RangeError on a range that is none, a step or a worth that cannot be, or an id met twice. */
export function scaledIssues(issues: readonly Issue[]): ScaledIssues {
  const sorted = issues.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  sorted.forEach((issue, index) => check(issue, sorted[index + 1]));
  const decimals = Math.max(
    0,
    ...sorted.flatMap(({ lowest, highest, step }) => [lowest, highest, step].map(places))
  );
  const scale = powerOfTen(decimals);
  return { scale: Number(scale), issues: sorted.map((issue) => positionsOf(issue, scale)) };
}

/** From whole numbers of 1/`scale` to minor units, half up. */
export function minorOf(scaled: number, scale: number): Minor {
  return Number(round(fraction(BigInt(scaled), BigInt(scale))));
}

function check({ id, unitWorth, lowest, highest, step }: Issue, next: Issue | undefined): void {
  if (next?.id === id) throw new RangeError(`The issue ${id} stands there twice.`);
  if (!(unitWorth >= 0)) throw new RangeError(`${id}: the worth of a unit is below 0.`);
  if (!(step > 0)) throw new RangeError(`${id}: the step is not above 0.`);
  if (!(lowest <= highest))
    throw new RangeError(`${id}: the lowest position is above the highest.`);
  if ((highest - lowest) / step >= MOST_POSITIONS)
    throw new RangeError(`${id}: more than ${MOST_POSITIONS} positions; take a larger step.`);
}

function places(value: number): number {
  let decimals = 0;
  const exact = fractionOfDecimal(String(value));
  while (powerOfTen(decimals) % exact.denominator !== 0n) decimals += 1;
  return decimals;
}

function positionsOf(issue: Issue, scale: bigint): Positions {
  const { id, unitWorth, unitValueToThem } = issue;
  const [lowest, highest, step] = [issue.lowest, issue.highest, issue.step].map((units) =>
    multiply(fractionOfDecimal(String(units)), fraction(scale))
  ) as [Fraction, Fraction, Fraction];
  const first = lowest.numerator;
  const size = step.numerator;
  const span = highest.numerator - first;
  return {
    id,
    last: Number(span / size),
    worthStep: whole(size * BigInt(unitWorth)),
    giveStep: whole(size * BigInt(unitValueToThem)),
    firstWorth: whole(first * BigInt(unitWorth)),
    firstGive: whole(-first * BigInt(unitValueToThem)),
    units: (position) => Number(first + size * BigInt(position)) / Number(scale)
  };
}

function whole(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number))
    throw new RangeError("The amounts are too large for an exact search.");
  return number;
}
