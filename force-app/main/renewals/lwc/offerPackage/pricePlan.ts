import type { Minor } from "c/money";
import { fractionOfPercent } from "c/percent";
import { pathOf } from "c/pricePath";
import { MOST_PRICE, PRICE_FIELDS, withField } from "./packageContent";
import type { LineTerms, PackageContent } from "./packageContent";

/**
 * Prices of the years as the path makes them from the first year's price; undefined for years without a path.
 * The first element is the first year. A path beyond what an amount can hold gives no years.
 */
export function plannedPrices(terms: LineTerms, years: number): (Minor | undefined)[] {
  const { price1, path } = terms;
  const later = Math.max(years - 1, 0);
  const nothing = [price1, ...Array<undefined>(later).fill(undefined)];
  if (price1 === undefined || path === undefined) return nothing;
  try {
    const prices = pathOf(price1, Array(later).fill(fractionOfPercent(path)));
    return prices.some((price) => price > MOST_PRICE) ? nothing : prices;
  } catch {
    return nothing;
  }
}

/**
 * The terms after a change, with the years that followed the path before following it still. A year whose price was
 * stated stays as stated; one that is emptied follows the path again.
 */
export function replanned(before: LineTerms, after: LineTerms, years: number): LineTerms {
  const planned = plannedPrices(before, years);
  const next = plannedPrices(after, years);
  return PRICE_FIELDS.reduce((terms, field, index) => {
    if (index === 0) return terms;
    if (index >= years) return withField(terms, field, undefined);
    const follows = before[field] === planned[index] && after[field] === before[field];
    const emptied = after[field] === undefined;
    return follows || emptied ? withField(terms, field, next[index]) : terms;
  }, after);
}

/** The content with another number of years; years that are new follow each line's path. */
export function withYears(content: PackageContent, years: number): PackageContent {
  const terms = [...content.terms].map(
    ([lineId, line]) => [lineId, replanned(line, line, years)] as const
  );
  return { head: { ...content.head, years }, terms: new Map(terms) };
}
