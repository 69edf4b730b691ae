import { dayOfYear, monthOf, weekday, yearOf } from "./calendar-day.ts";
import { wallClock } from "./time-zone.ts";

type Part = (day: string, moment: Date) => number | string;

const quarter: Part = (day) => Math.ceil(monthOf(day) / 3);

/** SOQL's date functions on a day and, for datetimes, the moment it comes from. */
const PARTS: Readonly<Record<string, Part>> = {
  CALENDAR_MONTH: monthOf,
  CALENDAR_QUARTER: quarter,
  CALENDAR_YEAR: yearOf,
  DAY_IN_MONTH: (day) => Number(day.slice(8, 10)),
  DAY_IN_WEEK: (day) => weekday(day) + 1,
  DAY_IN_YEAR: dayOfYear,
  DAY_ONLY: (day) => day,
  FISCAL_MONTH: monthOf,
  FISCAL_QUARTER: quarter,
  FISCAL_YEAR: yearOf,
  HOUR_IN_DAY: (_day, moment) => moment.getUTCHours(),
  WEEK_IN_MONTH: (day) => Math.ceil(Number(day.slice(8, 10)) / 7),
  WEEK_IN_YEAR: (day) => Math.ceil(dayOfYear(day) / 7)
};

export function isDateFunction(name: string): boolean {
  return name.toUpperCase() in PARTS;
}

/** Functions that need the time of day. */
export function needsDatetime(name: string): boolean {
  return name.toUpperCase() === "HOUR_IN_DAY" || name.toUpperCase() === "DAY_ONLY";
}

/**
 * One part of a stored date or datetime.
 * @param timeZone zone to see a datetime in; without it UTC
 */
export function datePart(name: string, value: string, timeZone?: string): number | string {
  const part = PARTS[name.toUpperCase()] as Part;
  if (value.length === 10) return part(value, new Date(`${value}T00:00:00Z`));
  const moment = timeZone ? wallClock(new Date(value), timeZone) : new Date(value);
  return part(moment.toISOString().slice(0, 10), moment);
}
