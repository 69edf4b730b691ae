import { add, compare, fraction, multiply as multiplyFractions } from "c/fraction";
import type { Fraction, Rounding } from "c/fraction";
import { multiply, sum } from "c/money";
import type { Minor } from "c/money";

/** Whether a change holds for each year, compounding, or once for the whole term. */
export type Basis = "Year" | "Term";

/** A cap on a price: 3 % is 3/100. */
export interface Cap {
  /** What the cap applies to: the amount that the contract names (see `capBase`). */
  readonly base: Minor;
  readonly cap: Fraction;
  readonly basis: Basis;
  /** Years from the base to the price: 1 for the first year that follows it. */
  readonly years: number;
  /** Added titles, products or growth in size: outside the cap, on top. */
  readonly outside: Minor;
}

/** What a contract may name as the base of its cap. */
export interface BaseAmounts {
  readonly billedNet: Minor;
  readonly list: Minor;
  readonly addedContent: Minor;
}

export interface BaseRule {
  readonly on: "billedNet" | "list";
  /** `before`: added content stays outside the cap. `after`: it is part of the base. */
  readonly addedContent: "before" | "after";
}

/** An agreed change of price; `basis` undefined follows the deal. */
export interface Uplift {
  readonly change: Fraction;
  readonly basis?: Basis;
}

/** A price index as it was read on a day. */
export interface IndexReading {
  readonly on: string;
  readonly value: Fraction;
}

export interface IndexLink {
  /** The index by its name; a link without one caps nothing. */
  readonly index: string;
  readonly from: IndexReading;
  readonly to: IndexReading;
  /** Added to the change of the index: 1/100 for "index plus 1 %". */
  readonly plus?: Fraction;
  /** The most that the cap can be. */
  readonly ceiling?: Fraction;
}

/** A year's price that is above its cap or below 0. */
export type Breach =
  | { readonly kind: "negative"; readonly year: number; readonly price: Minor }
  | {
      readonly kind: "overCap";
      /** 1 is the first year. */
      readonly year: number;
      readonly price: Minor;
      readonly ceiling: Minor;
      readonly over: Minor;
    };

const ZERO = fraction(0n);
const ONE = fraction(1n);
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The highest price that the cap allows, rounded as prices are. Throws RangeError on less than 1 year. */
export function cappedPrice({ base, cap, basis, years, outside }: Cap, rounding?: Rounding): Minor {
  if (!Number.isInteger(years) || years < 1)
    throw new RangeError(`${years} is no number of years: a whole number from 1 was expected.`);
  let factor = add(ONE, cap);
  for (let year = 2; basis === "Year" && year <= years; year += 1)
    factor = multiplyFractions(factor, add(ONE, cap));
  return sum([multiply(base, factor, rounding), outside]);
}

/** The base and what stays outside it, as the contract defines them. */
export function capBase(
  { billedNet, list, addedContent }: BaseAmounts,
  rule: BaseRule
): Pick<Cap, "base" | "outside"> {
  const amount = rule.on === "list" ? list : billedNet;
  return rule.addedContent === "after"
    ? { base: sum([amount, addedContent]), outside: 0 }
    : { base: amount, outside: addedContent };
}

/** A line's own uplift overrides the deal's; the deal's basis holds where the line names none. */
export function upliftFor(line: Uplift | undefined, deal: Required<Uplift>): Required<Uplift> {
  return line ? { change: line.change, basis: line.basis ?? deal.basis } : deal;
}

/** Changes from year to year, the base being the year before the first: per term is taken once, in the first. */
export function yearlyChanges({ change, basis }: Required<Uplift>, years: number): Fraction[] {
  const later = basis === "Year" ? change : ZERO;
  return Array.from({ length: years }, (_, year) => (year === 0 ? change : later));
}

/**
 * The cap that an index gives: its change between the two days, never below 0.
 * Throws RangeError without a name, a day in order, or an index above 0: an index-linked cap needs them all.
 */
export function indexedCap({ index, from, to, plus = ZERO, ceiling }: IndexLink): Fraction {
  if (index.trim() === "") throw new RangeError("An index-linked cap needs the name of its index.");
  if (!DAY.test(from.on) || !DAY.test(to.on) || to.on <= from.on)
    throw new RangeError(`${index}: two days as 2026-12-31 are needed, the earlier first.`);
  if (from.value.numerator <= 0n) throw new RangeError(`${index}: its first value is not above 0.`);
  const growth = multiplyFractions(
    to.value,
    fraction(from.value.denominator, from.value.numerator)
  );
  const cap = add(add(growth, fraction(-1n)), plus);
  if (compare(cap, ZERO) < 0) return ZERO;
  return ceiling && compare(cap, ceiling) > 0 ? ceiling : cap;
}

/**
 * Years of a path that breach the cap or fall below 0; `undefined` is a year without a price. The first year is held
 * against the base plus what is outside the cap. Per year, each later one against the last known price before it, so
 * that a low year is not caught up; per term, against the first year's ceiling.
 */
export function breachesOf(
  prices: readonly (Minor | undefined)[],
  rule: Omit<Cap, "years">,
  rounding?: Rounding
): Breach[] {
  const breaches: Breach[] = [];
  let known = { base: rule.base, outside: rule.outside, year: 0 };
  prices.forEach((price, index) => {
    if (price === undefined) return;
    const year = index + 1;
    const ceiling = cappedPrice({ ...rule, ...known, years: year - known.year }, rounding);
    if (price < 0) breaches.push({ kind: "negative", year, price });
    else if (price > ceiling)
      breaches.push({ kind: "overCap", year, price, ceiling, over: price - ceiling });
    if (rule.basis === "Year") known = { base: price, outside: 0, year };
  });
  return breaches;
}
