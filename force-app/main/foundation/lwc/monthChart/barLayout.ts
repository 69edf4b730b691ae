import { formatDay } from "c/calendarDay";
import type { MonthCount } from "c/usage";

/** Positions in the chart's own units: 12 bars fill `WIDTH` × `HEIGHT`, the base line is at `BASE`. */
export const WIDTH = 360;
export const HEIGHT = 132;
const TOP = 18;
const BASE = 112;
const GAP = 0.28;

export interface Bar {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly middle: number;
  /** Height of the same month a year before, as a tick across the bar. */
  readonly earlierY: number | undefined;
  readonly initial: string;
  readonly monthName: string;
  readonly count: number;
  readonly earlier: number | undefined;
  /** Shown above the bar: the highest and the last month only. */
  readonly labelled: boolean;
}

/** Bars on a zero base line; `earlier` maps a month to the count of the same month a year before. */
export function barLayout(
  months: readonly MonthCount[],
  earlier: ReadonlyMap<string, number>,
  locale: string
): Bar[] {
  const highest = Math.max(
    1,
    ...months.map(({ month, count }) => Math.max(count, earlier.get(month) ?? 0))
  );
  const step = WIDTH / Math.max(months.length, 1);
  const yOf = (count: number): number => BASE - (count / highest) * (BASE - TOP);
  const peak = months.findIndex(
    ({ count }) => count === Math.max(...months.map((each) => each.count))
  );
  return months.map(({ month, count }, index) => {
    const before = earlier.get(month);
    return {
      key: month,
      x: index * step + (step * GAP) / 2,
      y: yOf(count),
      width: step * (1 - GAP),
      height: BASE - yOf(count),
      middle: (index + 0.5) * step,
      earlierY: before === undefined ? undefined : yOf(before),
      initial: formatDay(`${month}-01`, locale, { month: "narrow" }),
      monthName: formatDay(`${month}-01`, locale, { month: "long", year: "numeric" }),
      count,
      earlier: before,
      labelled: index === peak || index === months.length - 1
    };
  });
}
