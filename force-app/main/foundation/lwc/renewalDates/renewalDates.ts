import { addDays, addMonths, daysFrom } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import type { Minor } from "c/money";
import { coTermPrice } from "c/pricing";

/** A renewed term that ends on a common day instead of a year later. */
export interface CoTerm {
  readonly end: Day;
  /** Days from the renewal's start to that day, both included. */
  readonly days: number;
  /** Days of the year that ends with the old term: what a yearly amount covers. */
  readonly yearDays: number;
}

const ONE = fraction(1n);

/** An end date is inclusive: the renewal starts the next day. */
export function renewalStart(termEnd: Day): Day {
  return addDays(termEnd, 1);
}

/** Months before the term ends, the day kept and clamped to the month's end, as the platform's flow does. */
export function decisionDay(termEnd: Day, leadMonths: number): Day {
  return addMonths(termEnd, -leadMonths);
}

/** undefined when the common day leaves no day to renew. */
export function coTermOf(termEnd: Day, end: Day): CoTerm | undefined {
  const start = renewalStart(termEnd);
  const days = daysFrom(termEnd, end);
  return days > 0 ? { end, days, yearDays: daysFrom(addMonths(start, -12), start) } : undefined;
}

/** A yearly amount carried to the co-termed days, at `factor` (1.1 is 11/10). */
export function coTermAmount(
  yearly: Minor,
  { days, yearDays }: CoTerm,
  factor: Fraction = ONE
): Minor {
  return coTermPrice(yearly, yearDays, days, factor);
}
