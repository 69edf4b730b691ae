import { add, fraction, multiply } from "c/fraction";
import type { Fraction } from "c/fraction";
import { multiply as multiplyMoney } from "c/money";
import type { Minor } from "c/money";

const ZERO = fraction(0n);
const ONE = fraction(1n);

/**
 * What the years are worth in the first one: year 1 as it is, year n divided by (1 + rate)^(n − 1); 5 % is 5/100.
 * Exact, and rounded half up once. Throws RangeError on a rate of −100 % or less.
 */
export function presentValue(years: readonly Minor[], yearlyRate: Fraction): Minor {
  const growth = add(ONE, yearlyRate);
  if (growth.numerator <= 0n) throw new RangeError("A discount rate is above −100 %.");
  const discount = fraction(growth.denominator, growth.numerator);
  const exact = years.reduceRight<Fraction>(
    (later, amount) => add(fraction(BigInt(amount)), multiply(later, discount)),
    ZERO
  );
  return multiplyMoney(1, exact);
}
