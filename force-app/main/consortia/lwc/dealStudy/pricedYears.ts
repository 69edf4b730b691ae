import type { Deal, DealYear } from "c/dealModel";
import type { Minor } from "c/money";

/** A year that has a price. */
export type PricedYear = DealYear & { readonly envelope: Minor };

/** In order, up to the first year without a price. */
export function pricedYears({ years }: Deal): PricedYear[] {
  const ordered = years.toSorted((left, right) => left.position - right.position);
  const end = ordered.findIndex(({ envelope }) => envelope === undefined);
  return (end < 0 ? ordered : ordered.slice(0, end)) as PricedYear[];
}

/** `2027`, or `2027–2028` where it does not end in the year it begins in. */
export function yearName({ position, start, end }: DealYear): string {
  const [first, last] = [start?.slice(0, 4), end?.slice(0, 4)];
  if (!first) return String(position);
  return last && last !== first ? `${first}–${last}` : first;
}
