import { fraction } from "c/fraction";
import { sum } from "c/money";
import type { Minor } from "c/money";
import type { NegotiationLine } from "c/negotiationModel";
import { fractionOfPercent } from "c/percent";
import { presentValue } from "c/presentValue";
import { changeOf } from "c/pricing";
import type { Change } from "c/pricing";
import { PRICE_FIELDS } from "./packageContent";
import type { LineTerms, PackageContent, TermField } from "./packageContent";

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
  readonly extras: Minor;
  /** First year less free content and extras, against the same base. */
  readonly net: Change;
  /** Lines the package leaves out. */
  readonly unpriced: number;
  /** Later years of priced lines that have no price. */
  readonly missingYears: number;
  /** Lowest cap promised, as a percent field holds it; undefined where none is. */
  readonly lowestCap: number | undefined;
}

interface Sums {
  base: Minor;
  free: Minor;
  readonly years: Minor[];
  priced: number;
  missingYears: number;
  lowestCap: number | undefined;
}

/**
 * Sums of a package, made again at each keystroke: one pass, plain integers. Prices lie under MOST_PRICE, so that the
 * sums are exact; RangeError where bases are too large for that.
 */
export function packageTotals(
  content: PackageContent,
  lines: readonly NegotiationLine[],
  discount: number | undefined
): PackageTotals {
  const { years: count, extras = 0 } = content.head;
  const fields = PRICE_FIELDS.slice(0, count);
  const sums = sumsOf(content, lines, fields);
  const { base, free, years, lowestCap, missingYears } = sums;
  const first = years[0] ?? 0;
  return {
    base,
    years,
    contract: sum(years),
    presentValue: discounted(years, discount),
    change: changeOf(base, first),
    free,
    extras,
    net: changeOf(base, sum([first, -free, -extras])),
    unpriced: lines.length - sums.priced,
    missingYears,
    lowestCap
  };
}

function sumsOf(
  content: PackageContent,
  lines: readonly NegotiationLine[],
  fields: readonly TermField[]
): Sums {
  const years = fields.map(() => 0);
  const sums: Sums = { base: 0, free: 0, years, priced: 0, missingYears: 0, lowestCap: undefined };
  for (const { id, base } of lines) {
    const terms = content.terms.get(id);
    if (terms?.price1 !== undefined) addLine(sums, base, terms, fields);
  }
  if (!Number.isSafeInteger(sums.base)) throw new RangeError("The bases are too large to sum.");
  return sums;
}

function addLine(sums: Sums, base: Minor, terms: LineTerms, fields: readonly TermField[]): void {
  const { free = 0, cap } = terms;
  sums.base += base;
  sums.free += free;
  sums.priced += 1;
  fields.forEach((field, index) => {
    const price = terms[field];
    if (price === undefined) sums.missingYears += 1;
    else sums.years[index] = (sums.years[index] ?? 0) + price;
  });
  if (cap !== undefined) sums.lowestCap = Math.min(sums.lowestCap ?? cap, cap);
}

function discounted(years: readonly Minor[], rate: number | undefined): Minor | undefined {
  return rate === undefined ? undefined : presentValue(years, fractionOfPercent(rate));
}

/** Discount of a line's first-year price on its list price: 1/10 is 10 %; undefined without both. */
export function discountOf(line: NegotiationLine, price: Minor | undefined): Change | undefined {
  if (price === undefined || line.list === undefined || line.list === 0) return undefined;
  return {
    amount: line.list - price,
    uplift: fraction(BigInt(line.list - price), BigInt(line.list))
  };
}
