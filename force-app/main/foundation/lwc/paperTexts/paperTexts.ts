import { formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { fraction, multiply, powerOfTen } from "c/fraction";
import type { Fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { formatMoney, minorDigits } from "c/money";
import type { Minor } from "c/money";
import { formatPercent, fractionOfPercent, percentOfFraction } from "c/percent";

/** The paper's language, which is not always the user's. */
export interface PaperLocale {
  /** BCP 47. */
  readonly locale: string;
}

interface SpanWords extends PaperLocale {
  readonly termSpan: string;
}

interface YearWords extends PaperLocale {
  readonly year: string;
}

export interface PaperYear {
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  /** Counted from 1. */
  readonly number: number;
}

export function dayText(day: Day, { locale }: PaperLocale): string {
  const text = formatDay(day, locale, { day: "numeric", month: "long", year: "numeric" });
  // French counts the first of a month and no other day.
  return locale.startsWith("fr") ? text.replace(/^1(?=\s)/u, "1er") : text;
}

export const monthText = (day: Day, { locale }: PaperLocale): string =>
  formatDay(day, locale, { month: "short", year: "numeric" });

/** A calendar year is its number; other years are named by both, or counted where no date is known. */
export function yearText({ start, end, number }: PaperYear, words: YearWords): string {
  if (start === undefined || end === undefined) return fillLabel(words.year, number);
  const [first, last] = [start.slice(0, 4), end.slice(0, 4)];
  return first === last ? first : `${first}–${last.slice(2)}`;
}

export function spanText(start: Day | undefined, end: Day | undefined, words: SpanWords): string {
  if (start === undefined || end === undefined) return "";
  return fillLabel(words.termSpan, dayText(start, words), dayText(end, words));
}

/** Amounts of one paper: cents everywhere, or nowhere where all are whole. */
export function moneyText(
  amounts: readonly Minor[],
  currency: string,
  { locale }: PaperLocale
): (minor: Minor) => string {
  const unit = 10 ** minorDigits(currency);
  const decimals = amounts.every((amount) => amount % unit === 0) ? "whole" : "always";
  return (minor) => formatMoney(minor, { locale, currency, decimals, symbol: true });
}

/** With a sign; a second decimal only where one does not say it all. Prices in whole cents blur what is beyond. */
export function changeText(change: Fraction, { locale }: PaperLocale): string {
  const rounded = fractionOfPercent(percentOfFraction(change));
  return formatPercent(rounded, { locale, digits: digitsOf(rounded, 1), signed: true });
}

/** A percent field's rate as people write it: 5.5 %, 20 %. */
export function rateText(percent: number, { locale }: PaperLocale): string {
  const rate = fractionOfPercent(percent);
  return formatPercent(rate, { locale, digits: digitsOf(rate, 0) });
}

/** The fewest decimals of a percentage that say it exactly, two at most. */
function digitsOf(share: Fraction, fewest: 0 | 1): number {
  const exact = [0, 1, 2].find(
    (digits) => multiply(share, fraction(powerOfTen(digits + 2))).denominator === 1n
  );
  return Math.max(fewest, exact ?? 2);
}
