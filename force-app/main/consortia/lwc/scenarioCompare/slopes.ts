import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import type { Slope } from "c/slopeChart";
import type { Comparison } from "./comparisonRows";

/** More lines than these cannot be told apart. */
const MOST_LINES = 30;

/** The members that move most from the first scenario to the second, the largest share first. */
export function slopesOf({ scenarios, members, currency, locale }: Comparison): Slope[] {
  const [first, second] = scenarios;
  const money = (amount: Minor, signed = false): string =>
    formatMoney(amount, { locale, currency, signed });
  return members
    .flatMap(({ id, institution: title }) => {
      const [start, end] = [first?.shares.get(id), second?.shares.get(id)];
      return start === undefined || end === undefined ? [] : [{ key: id, title, start, end }];
    })
    .toSorted((left, right) => moved(right) - moved(left))
    .slice(0, MOST_LINES)
    .toSorted((left, right) => right.start - left.start)
    .map((slope) => ({
      ...slope,
      startText: money(slope.start),
      endText: money(slope.end),
      changeText: money(slope.end - slope.start, true)
    }));
}

function moved({ start, end }: { readonly start: Minor; readonly end: Minor }): Minor {
  return Math.abs(end - start);
}
