export const DAY = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Day number of a calendar date; undefined where there is no such day. Years 1 to 9999. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    year >= 1 &&
    year <= 9999 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return exists ? date.getTime() / DAY : undefined;
}

/** Day number of `YYYY-MM-DD`; undefined where the text is no date. */
export function parseDay(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined;
}

export function formatDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The date of a day number, to read with `getUTC…`. */
export function dateOf(day: number): Date {
  return new Date(day * DAY);
}

/** The calendar day that an instant falls on in a time zone. */
export function localDay(instant: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat("en-CA", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit"
    });
    formatters.set(timeZone, formatter);
  }
  return parseDay(formatter.format(instant)) ?? Math.floor(instant / DAY);
}

/**
 * Adds whole months. The last day of a month stays the last day; a day the target month lacks becomes
 * its last: 31 January + 1 is 28 or 29 February, 28 February 2026 + 1 is 31 March.
 */
export function addMonths(day: number, months: number): number {
  const date = dateOf(day);
  const isLast = dateOf(day + 1).getUTCDate() === 1;
  const target = new Date(0);
  target.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0);
  if (!isLast) target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()));
  return target.getTime() / DAY;
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(day: number): { year: number; week: number } {
  const weekday = dateOf(day).getUTCDay() || 7;
  const year = dateOf(day + 4 - weekday).getUTCFullYear();
  const fourth = dayOf(year, 1, 4) ?? 0;
  const firstMonday = fourth + 1 - (dateOf(fourth).getUTCDay() || 7);
  return { year, week: Math.floor((day - firstMonday) / 7) + 1 };
}
