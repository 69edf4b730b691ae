import { add, fraction, multiply, round } from "c/fraction";
import type { Fraction, Rounding } from "c/fraction";
import { sum } from "c/money";
import type { Minor } from "c/money";

/** Where a path rounds is a term of the deal: it changes the amounts. */
export interface PathRounding {
  /** Default: half up. */
  readonly mode?: Rounding;
  /** In minor units, above 0: 1 is the cent (default), 100 the euro. */
  readonly unit?: Minor;
  /**
   * `billed` (default): each change applies to the rounded price of the year before, so that every invoice follows
   * from the last one. `exact`: changes compound unrounded and each year rounds by itself.
   */
  readonly from?: "billed" | "exact";
}

const ONE = fraction(1n);

/**
 * Prices of the years, the first as it is, then one for each change: 3/100 is 3 % more, −5/100 is 5 % less.
 * Changes compound. Throws RangeError where a price is too large to be exact, or the unit is not above 0.
 */
export function pathOf(
  first: Minor,
  changes: readonly Fraction[],
  rounding: PathRounding = {}
): Minor[] {
  const { mode, unit = 1, from = "billed" } = rounding;
  if (!(Number.isSafeInteger(unit) && unit > 0))
    throw new RangeError(`${unit} is no rounding unit: a whole number of minor units above 0.`);
  const units = fraction(1n, BigInt(unit));
  let current = fraction(BigInt(first));
  return [
    first,
    ...changes.map((change) => {
      current = multiply(current, add(ONE, change));
      const price = round(multiply(current, units), mode) * BigInt(unit);
      if (from === "billed") current = fraction(price);
      return safe(price);
    })
  ];
}

/** The contract's total: the sum of its years. */
export function contractTotal(years: readonly Minor[]): Minor {
  return sum(years);
}

function safe(price: bigint): Minor {
  const minor = Number(price);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`The amount ${price} is too large.`);
  return minor;
}
