import { addDays, bucketOf as periodOf, daysFrom } from "c/calendarDay";
import type { Bucket as Period, Day } from "c/calendarDay";

/** Days from today to the decision, both bounds included; today itself is in `0-30`. */
export type DecisionBucket =
  "Overdue" | "0-30" | "31-60" | "61-90" | "91-180" | "181-365" | "Later";

const BUCKETS: Readonly<Record<Period, DecisionBucket>> = {
  overdue: "Overdue",
  days0To30: "0-30",
  days31To60: "31-60",
  days61To90: "61-90",
  days91To180: "91-180",
  days181To365: "181-365",
  later: "Later"
};

/** In order of time. */
export const DECISION_BUCKETS: readonly DecisionBucket[] = Object.values(BUCKETS);

/** `today` is the customer's calendar day (`dayIn` of c/calendarDay). Throws RangeError when either is no day. */
export function bucketOf(decision: Day, today: Day): DecisionBucket {
  const days = daysFrom(today, decision);
  if (Number.isNaN(days)) throw new RangeError(`${decision} or ${today} is no day as 2026-12-31.`);
  return BUCKETS[periodOf(days)];
}

/** First and last decision day of a bucket; undefined where it is open. */
export function daysOf(bucket: DecisionBucket, today: Day): { first?: Day; last?: Day } {
  if (bucket === "Overdue") return { last: addDays(today, -1) };
  if (bucket === "Later") return { first: addDays(today, 366) };
  const [first = 0, last = 0] = bucket.split("-").map(Number);
  return { first: addDays(today, first), last: addDays(today, last) };
}
