import { fraction } from "c/fraction";
import { sum } from "c/money";
import type { Minor } from "c/money";
import type { NegotiationLine } from "c/negotiationModel";
import { fractionOfPercent } from "c/percent";
import { presentValue } from "c/presentValue";
import { changeOf } from "c/pricing";
import type { Change } from "c/pricing";
import { NO_TERMS, PRICE_FIELDS } from "./packageContent";
import type { LineTerms, PackageContent } from "./packageContent";

export interface PackageTotals {
  /** Base of the lines that have a price: what the package compares with. */
  readonly base: Minor;
  /** Sum of each year of the term. */
  readonly years: readonly Minor[];
  readonly contract: Minor;
  /** undefined without a rate. */
  readonly presentValue: Minor | undefined;
  /** First year against the base of the same lines. */
  readonly change: Change;
  readonly free: Minor;
  /** First year less free content and extras, against the same base. */
  readonly net: Change;
  /** Lines the package leaves out. */
  readonly unpriced: number;
  /** Later years of priced lines that have no price. */
  readonly missingYears: number;
  /** Lowest cap promised, as a percent field holds it; undefined where none is. */
  readonly lowestCap: number | undefined;
}

/** Sums of a package. Cheap enough to be made again at each keystroke: integers, one pass over the lines. */
export function packageTotals(
  content: PackageContent,
  lines: readonly NegotiationLine[],
  discount: number | undefined
): PackageTotals {
  const { years: count, extras = 0 } = content.head;
  const priced = lines.filter((line) => content.terms.get(line.id)?.price1 !== undefined);
  const terms = priced.map((line) => content.terms.get(line.id) ?? NO_TERMS);
  const base = sum(priced.map((line) => line.base));
  const years = PRICE_FIELDS.slice(0, count).map((field) =>
    sum(terms.map((each) => each[field] ?? 0))
  );
  const first = years[0] ?? 0;
  const free = sum(terms.map((each) => each.free ?? 0));
  return {
    base,
    years,
    contract: sum(years),
    presentValue: discounted(years, discount),
    change: changeOf(base, first),
    free,
    net: changeOf(base, sum([first, -free, -extras])),
    unpriced: lines.length - priced.length,
    missingYears: missing(terms, count),
    lowestCap: lowest(terms)
  };
}

function discounted(years: readonly Minor[], rate: number | undefined): Minor | undefined {
  return rate === undefined ? undefined : presentValue(years, fractionOfPercent(rate));
}

function missing(terms: readonly LineTerms[], count: number): number {
  const later = PRICE_FIELDS.slice(1, count);
  return terms.reduce(
    (all, each) => all + later.filter((field) => each[field] === undefined).length,
    0
  );
}

function lowest(terms: readonly LineTerms[]): number | undefined {
  const caps = terms.flatMap(({ cap }) => (cap === undefined ? [] : [cap]));
  return caps.length === 0 ? undefined : caps.reduce((least, cap) => Math.min(least, cap));
}

/** Discount of a line's first-year price on its list price: 1/10 is 10 %; undefined without both. */
export function discountOf(line: NegotiationLine, price: Minor | undefined): Change | undefined {
  if (price === undefined || line.list === undefined || line.list === 0) return undefined;
  return {
    amount: line.list - price,
    uplift: fraction(BigInt(line.list - price), BigInt(line.list))
  };
}
