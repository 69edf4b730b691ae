import { addToMonth } from "c/calendarDay";
import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import type { MonthCount } from "c/usage";

/** The latest months against the same months a year before. */
export interface Growth {
  readonly now: number;
  readonly before: number;
  /** Months compared, 12 at most. */
  readonly months: number;
  /** undefined where there is nothing to compare with: no month a year before, or no use in them. */
  readonly change: Fraction | undefined;
}

const YEAR = 12;

export function growthOf(series: readonly MonthCount[]): Growth {
  const known = new Map(series.map(({ month, count }) => [month, count]));
  const pairs = series.slice(-YEAR).flatMap(({ month, count }) => {
    const before = known.get(addToMonth(month, -YEAR));
    return before === undefined ? [] : [{ now: count, before }];
  });
  const now = pairs.reduce((total, pair) => total + pair.now, 0);
  const before = pairs.reduce((total, pair) => total + pair.before, 0);
  return {
    now,
    before,
    months: pairs.length,
    change: before === 0 ? undefined : fraction(BigInt(now) - BigInt(before), BigInt(before))
  };
}
