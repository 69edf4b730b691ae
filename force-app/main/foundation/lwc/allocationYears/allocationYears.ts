import { allocate } from "c/allocation";
import type { Allocation, AllocationProblem, AllocationRequest } from "c/allocation";
import { levelFor } from "c/allocationLevel";
import { roundToTotal } from "c/allocationRounding";
import { daysInSpan, monthOf, monthsThrough } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { add, fraction, multiply as multiplyFractions } from "c/fraction";
import type { Fraction, Rounding } from "c/fraction";
import { multiply } from "c/money";
import type { Minor } from "c/money";

export interface YearStep {
  /** Against the year before: −1/20 for −5 %. */
  readonly change: Fraction;
  /** The round amount that a contract states instead; later years build on it. */
  readonly stated?: Minor | undefined;
}

export interface YearPrice {
  readonly computed: Minor;
  /** The stated amount, else the computed one. */
  readonly amount: Minor;
}

/** Both days count. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/** Days of access over days of the year, or months begun over months. */
export type PartBy = "day" | "month";

export interface YearProblem {
  /** 0 for the first year. */
  readonly year: number;
  readonly problem: AllocationProblem;
}

const ONE = fraction(1n);

/** The price of each year; changes compound without rounding in between, from the last stated amount on. */
export function pricePath(
  base: Minor,
  steps: readonly YearStep[],
  rounding?: Rounding
): YearPrice[] {
  let from = base;
  let factor = ONE;
  return steps.map(({ change, stated }) => {
    factor = multiplyFractions(factor, add(ONE, change));
    const computed = multiply(from, factor, rounding);
    if (stated === undefined) return { computed, amount: computed };
    from = stated;
    factor = ONE;
    return { computed, amount: stated };
  });
}

/** A total split in proportion to factors of 0 or more, to the last minor unit; throws RangeError if all are 0. */
export function splitByFactors(total: Minor, factors: readonly Fraction[]): Minor[] {
  const common = factors.reduce((product, { denominator }) => product * denominator, 1n);
  const parts = factors.map(({ numerator, denominator }) => ({
    weight: (numerator * common) / denominator,
    low: 0n,
    high: undefined
  }));
  const level = levelFor(parts, BigInt(total));
  if ("infeasible" in level) throw new RangeError("A total needs a factor above 0.");
  return roundToTotal(parts, level, BigInt(total), 1n).map(Number);
}

/** One allocation a year; from the second year on, each is collared against the one before. */
export function allocateYears(
  request: AllocationRequest,
  envelopes: readonly Minor[]
): readonly Allocation[] | YearProblem {
  const years: Allocation[] = [];
  let { members } = request;
  for (const [year, envelope] of envelopes.entries()) {
    const allocation = allocate({ ...request, members, envelope });
    if ("problem" in allocation) return { year, problem: allocation.problem };
    years.push(allocation);
    const { shares } = allocation;
    members = members.map((member, index) => ({ ...member, lastYear: shares[index]?.share }));
  }
  return years;
}

/** How much of a year access from `from` on is: 1 from the first day or before, 0 after the end. */
export function partOfYear(from: Day, { start, end }: Span, by: PartBy): Fraction {
  if (from > end) return fraction(0n);
  const first = from < start ? start : from;
  const length = (day: Day): bigint =>
    BigInt(by === "day" ? daysInSpan(day, end) : monthsThrough(monthOf(day), monthOf(end)).length);
  return fraction(length(first), length(start));
}
