import { add, fraction, fractionOfDecimal, multiply, round } from "c/fraction";
import type { Fraction } from "c/fraction";
import { sum, toMinor } from "c/money";
import type { Minor } from "c/money";
import { fractionOfPercent } from "c/percent";

/** Rates of the model, open to edit; what Unsub starts from is in `defaultRates`. */
export interface AlternativeRates {
  /** Years looked at, the first included. */
  readonly years: number;
  /** How the package's price grows a year: 5/100. */
  readonly packageGrowth: Fraction;
  /** How the prices of single titles grow a year: 8/100. */
  readonly titleGrowth: Fraction;
  /** What publishers charge on top of the prices of single titles: 57/1000. */
  readonly contentFee: Fraction;
  /** What one loan from another library costs the customer. */
  readonly loanCost: Minor;
  /** The part of the lost use that becomes a request for a loan: 5/100. */
  readonly requestRate: Fraction;
}

export interface AlternativeParameters extends AlternativeRates {
  /** The package's price in the first year. */
  readonly packagePrice: Minor;
  /** List prices in the first year of the titles that the customer would keep one by one (c/alternativeTitles). */
  readonly titlesPrice: Minor;
  /** Use a year of all that the customer would not keep, nor reach free of charge. */
  readonly lostUse: number;
}

export interface AlternativeYear {
  /** 1 is the first year. */
  readonly year: number;
  readonly packagePrice: Minor;
  readonly subscriptions: Minor;
  readonly loans: Minor;
  /** Subscriptions and loans. */
  readonly alternative: Minor;
}

/** Averages a year over the years, each rounded half up; in `exact` unrounded, in minor units. */
export interface AlternativeResult {
  readonly packagePrice: Minor;
  /** Single titles, content fee included. */
  readonly subscriptions: Minor;
  readonly loans: Minor;
  /** Subscriptions and loans: above it, going without the package is cheaper. */
  readonly walkAway: Minor;
  /** What going without saves; below 0 the package is the cheaper one. */
  readonly saving: Minor;
  readonly years: readonly AlternativeYear[];
  readonly exact: { readonly packagePrice: Fraction; readonly walkAway: Fraction };
}

const ONE = fraction(1n);

/** Unsub's defaults (its documentation of scenario parameters): a loan costs 17 in the currency's major unit. */
export function defaultRates(currency: string): AlternativeRates {
  return {
    years: 5,
    packageGrowth: fractionOfPercent(5),
    titleGrowth: fractionOfPercent(8),
    contentFee: fractionOfPercent(5.7),
    loanCost: toMinor(17, currency),
    requestRate: fractionOfPercent(5)
  };
}

/**
 * What the customer pays without the package: the titles it keeps at list price plus content fee, and loans for a
 * part of the rest. Use and the cost of a loan do not grow. Throws RangeError on fewer than 1 year or figures below 0.
 */
export function alternativeOf(parameters: AlternativeParameters): AlternativeResult {
  check(parameters);
  const { packageGrowth, titleGrowth, contentFee, titlesPrice } = parameters;
  const firstTitles = multiply(fraction(BigInt(titlesPrice)), add(ONE, contentFee));
  const packages = growing(fraction(BigInt(parameters.packagePrice)), packageGrowth, parameters);
  const titles = growing(firstTitles, titleGrowth, parameters);
  const loans = loansOf(parameters);
  const subscriptions = average(titles);
  const packagePrice = average(packages);
  const walkAway = sum([minor(subscriptions), minor(loans)]);
  return {
    packagePrice: minor(packagePrice),
    subscriptions: minor(subscriptions),
    loans: minor(loans),
    walkAway,
    saving: sum([minor(packagePrice), -walkAway]),
    years: packages.map((price, index) => yearOf(index, price, titles[index] ?? price, loans)),
    exact: { packagePrice, walkAway: add(subscriptions, loans) }
  };
}

function check(parameters: AlternativeParameters): void {
  const { years, packagePrice, titlesPrice, lostUse, loanCost } = parameters;
  if (!Number.isInteger(years) || years < 1)
    throw new RangeError(`${years} is no number of years: a whole number from 1 was expected.`);
  const named = { packagePrice, titlesPrice, lostUse, loanCost };
  for (const [name, value] of Object.entries(named))
    if (!(value >= 0)) throw new RangeError(`${name} is ${value}: 0 or more was expected.`);
}

function loansOf({ lostUse, requestRate, loanCost }: AlternativeParameters): Fraction {
  const requests = multiply(fractionOfDecimal(String(lostUse)), requestRate);
  return multiply(requests, fraction(BigInt(loanCost)));
}

function growing(first: Fraction, growth: Fraction, { years }: AlternativeRates): Fraction[] {
  const amounts = [first];
  while (amounts.length < years) amounts.push(multiply(amounts.at(-1) ?? first, add(ONE, growth)));
  return amounts;
}

function average(amounts: readonly Fraction[]): Fraction {
  const total = amounts.reduce((all, amount) => add(all, amount));
  return multiply(total, fraction(1n, BigInt(amounts.length)));
}

function yearOf(
  index: number,
  price: Fraction,
  titles: Fraction,
  loans: Fraction
): AlternativeYear {
  return {
    year: index + 1,
    packagePrice: minor(price),
    subscriptions: minor(titles),
    loans: minor(loans),
    alternative: sum([minor(titles), minor(loans)])
  };
}

function minor(exact: Fraction): Minor {
  const amount = Number(round(exact));
  if (!Number.isSafeInteger(amount)) throw new RangeError(`The amount ${amount} is too large.`);
  return amount;
}
