import { add, fraction, multiply as multiplyFractions } from "c/fraction";
import type { Fraction, Rounding } from "c/fraction";
import { multiply, sum } from "c/money";
import type { Minor } from "c/money";

const ONE = fraction(1n);

export interface PricedLine {
  readonly base: Minor;
  /** undefined: not priced yet. */
  readonly price: Minor | undefined;
}

/** Sums of lines. The change compares priced lines with their own base, so that like meets like. */
export interface Totals {
  readonly base: Minor;
  readonly price: Minor;
  readonly change: Change;
  /** Lines without a price. */
  readonly unpriced: number;
}

export interface Change {
  readonly amount: Minor;
  /** undefined on a base of 0. */
  readonly uplift: Fraction | undefined;
}

/** What was given to get `price` out of `base`: 4/100 for 4 %; undefined on a base of 0. */
export function upliftOf(base: Minor, price: Minor): Fraction | undefined {
  return base === 0 ? undefined : fraction(BigInt(price) - BigInt(base), BigInt(base));
}

export function priceWithUplift(base: Minor, uplift: Fraction, rounding?: Rounding): Minor {
  return multiply(base, add(ONE, uplift), rounding);
}

export function changeOf(base: Minor, price: Minor): Change {
  return { amount: sum([price, -base]), uplift: upliftOf(base, price) };
}

export function totalsOf(lines: readonly PricedLine[]): Totals {
  const priced = lines.filter((line) => line.price !== undefined);
  const price = sum(priced.map((line) => line.price ?? 0));
  return {
    base: sum(lines.map((line) => line.base)),
    price,
    change: changeOf(sum(priced.map((line) => line.base)), price),
    unpriced: lines.length - priced.length
  };
}

export function onePercentOf(amount: Minor, rounding?: Rounding): Minor {
  return multiply(amount, fraction(1n, 100n), rounding);
}

/** Yearly changes in a row: three times 3 % is 9.2727 %, not 9 %. */
export function compound(changes: readonly Fraction[]): Fraction {
  const factor = changes.reduce(
    (product, change) => multiplyFractions(product, add(ONE, change)),
    ONE
  );
  return add(factor, fraction(-1n));
}

/** Half-way between both sides' amounts. */
export function midpoint(left: Minor, right: Minor, rounding?: Rounding): Minor {
  return multiply(sum([left, right]), fraction(1n, 2n), rounding);
}

/** A fee that covered `days` days, carried to `newDays` days at `factor` (1.1 is 11/10), both spans inclusive. */
export function coTermPrice(
  fee: Minor,
  days: number,
  newDays: number,
  factor: Fraction,
  rounding?: Rounding
): Minor {
  return multiply(
    fee,
    multiplyFractions(factor, fraction(BigInt(newDays), BigInt(days))),
    rounding
  );
}

/** Spreads a total over weights so that the parts sum to it exactly: largest remainder, earlier part first on a tie. */
export function spread(total: Minor, weights: readonly Minor[]): Minor[] {
  const sumOfWeights = BigInt(sum(weights));
  if (sumOfWeights === 0n) return spreadEvenly(total, weights.length);
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = exact.map((product) => product / sumOfWeights);
  const order = exact
    .map((product, index) => ({ index, rest: product % sumOfWeights }))
    .sort((left, right) => Number(right.rest - left.rest) || left.index - right.index);
  const missing = Number(BigInt(total) - parts.reduce((all, part) => all + part, 0n));
  for (const { index } of order.slice(0, missing)) parts[index] = (parts[index] ?? 0n) + 1n;
  return parts.map(Number);
}

function spreadEvenly(total: Minor, count: number): Minor[] {
  return count === 0 ? [] : spread(total, Array<Minor>(count).fill(1));
}

/** How far an amount moves in percent, to order and to draw by: money is counted with `upliftOf`. */
export function movedPercent(from: Minor | undefined, to: Minor | undefined): number | undefined {
  if (from === undefined || to === undefined || from <= 0) return undefined;
  return ((to - from) / from) * 100;
}
