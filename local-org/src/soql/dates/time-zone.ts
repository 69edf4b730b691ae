import type { CalendarDay } from "./calendar-day.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Wall-clock time of an instant in an IANA zone, as if it were UTC. */
export function wallClock(instant: Date, timeZone: string): Date {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)])
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const wall = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
    instant.getUTCMilliseconds()
  );
  return new Date(wall);
}

/** The calendar day of an instant in an IANA zone. */
export function dayIn(instant: Date, timeZone: string): CalendarDay {
  return wallClock(instant, timeZone).toISOString().slice(0, 10);
}

/** The instant at which a day begins in an IANA zone; where midnight is skipped, the first instant after. */
export function startOfDay(day: CalendarDay, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const offsetAt = (instant: number): number =>
    wallClock(new Date(instant), timeZone).getTime() - instant;
  const first = midnight - offsetAt(midnight);
  const second = midnight - offsetAt(first);
  return new Date(dayIn(new Date(second), timeZone) < day ? first : second);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric"
  });
  formats.set(timeZone, format);
  return format;
}
