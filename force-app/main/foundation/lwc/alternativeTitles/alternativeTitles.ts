import { alternativeOf } from "c/alternativeModel";
import type { AlternativeRates } from "c/alternativeModel";
import { cheapestSteps } from "c/cheapestSteps";
import { fraction, multiply } from "c/fraction";
import type { Fraction } from "c/fraction";
import { sum } from "c/money";
import type { Minor } from "c/money";

/** A title that can be subscribed by itself. */
export interface Title {
  readonly key: string;
  /** List price in the first year. */
  readonly price: Minor;
  /** Use a year that is not free anyway: a whole number. */
  readonly use: number;
}

export interface KeptTitles {
  /** Keys in order. */
  readonly kept: readonly string[];
  /** What c/alternativeModel asks for. */
  readonly titlesPrice: Minor;
  readonly lostUse: number;
  /** The part of all use that the kept titles cover; undefined without any use. */
  readonly coverage: Fraction | undefined;
}

const NONE = fraction(0n);

/**
 * The titles that a customer does best to keep: those that make subscriptions and loans together cheapest while the
 * kept ones cover at least `coverage` of the use (3/4 is 75 %; 0: only those cheaper than their loans). Exact.
 */
export function bestTitles(
  titles: readonly Title[],
  rates: AlternativeRates,
  coverage: Fraction = NONE
): KeptTitles {
  const used = titles
    .filter(({ use }) => use > 0)
    .toSorted((left, right) => (left.key < right.key ? -1 : 1));
  const use = used.reduce((all, title) => all + title.use, 0);
  const { numerator, denominator } = multiply(coverage, fraction(BigInt(use)));
  const low = Number((numerator + denominator - 1n) / denominator);
  const items = used.map((title) => ({ gain: title.use, cost: netCost(title, rates), most: 1 }));
  const found = cheapestSteps(items, { low, high: Infinity });
  if (!found) throw new RangeError("A coverage is between 0 and 1.");
  const kept = used.filter((_, index) => found.steps[index] === 1);
  const lostUse = use - found.gain;
  return {
    kept: kept.map(({ key }) => key),
    titlesPrice: sum(kept.map(({ price }) => price)),
    lostUse,
    coverage: use === 0 ? undefined : fraction(BigInt(found.gain), BigInt(use))
  };
}

/** Keeping a title against borrowing from it, on average a year; below 0 it pays to keep it. */
function netCost({ price, use }: Title, rates: AlternativeRates): Minor {
  const result = alternativeOf({ ...rates, packagePrice: 0, titlesPrice: price, lostUse: use });
  return sum([result.subscriptions, -result.loans]);
}
