/** A calendar day, `2026-12-31`: no time, no zone. */
export type Day = string;
/** A calendar month, `2026-12`. */
export type Month = string;

export type Bucket =
  "overdue" | "days0To30" | "days31To60" | "days61To90" | "days91To180" | "days181To365" | "later";

const MILLISECONDS_A_DAY = 86_400_000;
const BUCKET_ENDS: readonly (readonly [number, Bucket])[] = [
  [-1, "overdue"],
  [30, "days0To30"],
  [60, "days31To60"],
  [90, "days61To90"],
  [180, "days91To180"],
  [365, "days181To365"]
];

/** The day it is at `instant` in an IANA time zone. */
export function dayIn(timeZone: string, instant: Date): Day {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit"
  }).formatToParts(instant);
  const find = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return `${find("year").padStart(4, "0")}-${find("month")}-${find("day")}`;
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysFrom(from: Day, to: Day): number {
  return (timeOf(to) - timeOf(from)) / MILLISECONDS_A_DAY;
}

/** Days of a span whose both ends count: 1 January to 31 December is 365 or 366. */
export function daysInSpan(start: Day, end: Day): number {
  return daysFrom(start, end) + 1;
}

export function addDays(day: Day, days: number): Day {
  return new Date(timeOf(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Months later (or earlier), clamped to the month's end: 31 May less 3 months is 28 or 29 February. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The last day on which notice can be given: the end date minus the notice. */
export function noticeDeadline(end: Day, notice: number, unit: "Days" | "Months"): Day {
  return unit === "Days" ? addDays(end, -notice) : addMonths(end, -notice);
}

/** Both bounds of each bucket are inclusive; the day itself is in the first. */
export function bucketOf(days: number): Bucket {
  return BUCKET_ENDS.find(([end]) => days <= end)?.[1] ?? "later";
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function addToMonth(month: Month, months: number): Month {
  return monthOf(addMonths(`${month}-01`, months));
}

/** Months from one to another, both included; empty when `last` is earlier. */
export function monthsThrough(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addToMonth(month, 1)) months.push(month);
  return months;
}

/** Months that lie wholly within a span of days. */
export function wholeMonthsWithin(start: Day, end: Day): Month[] {
  const first = start.endsWith("-01") ? monthOf(start) : addToMonth(monthOf(start), 1);
  const endsMonth = addDays(end, 1).endsWith("-01");
  return monthsThrough(first, endsMonth ? monthOf(end) : addToMonth(monthOf(end), -1));
}

export function formatDay(day: Day, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(timeOf(day));
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}
