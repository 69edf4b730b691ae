import { dateOf, DAY, parseDay } from "../../../formula/values/calendar.ts";
import type { FieldValue } from "../../../org.ts";
import { startOfDay, wallClock } from "../../../soql/dates/time-zone.ts";
import type { ScheduledPath } from "../program/flow-program.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * When a path runs: `base` is the instant or, for a date field, the day from which its offset counts. A day
 * begins at midnight in the zone. Days, weeks and months move the calendar day and keep the time of day there;
 * a day that a month lacks becomes its last.
 */
export function pathTime(
  path: ScheduledPath,
  base: FieldValue,
  timeZone: string
): Date | undefined {
  if (typeof base !== "string" || base === "") return undefined;
  const amount = path.offsetNumber ?? 0;
  const start = base.length === 10 ? startOfDay(base, timeZone) : new Date(base);
  switch (path.offsetUnit) {
    case "Minutes":
      return new Date(start.getTime() + amount * MINUTE);
    case "Hours":
      return new Date(start.getTime() + amount * HOUR);
    case "Weeks":
      return movedBy(start, timeZone, (day) => day + 7 * amount);
    case "Months":
      return movedBy(start, timeZone, (day) => monthsLater(day, amount));
    default:
      return movedBy(start, timeZone, (day) => day + amount);
  }
}

function movedBy(instant: Date, timeZone: string, move: (day: number) => number): Date {
  const wall = wallClock(instant, timeZone).getTime();
  const day = Math.floor(wall / DAY);
  return instantOf(move(day) * DAY + (wall - day * DAY), timeZone);
}

/** The instant of a wall-clock time in a zone; one that is skipped counts from the time before the gap. */
function instantOf(wall: number, timeZone: string): Date {
  const offsetAt = (instant: number): number =>
    wallClock(new Date(instant), timeZone).getTime() - instant;
  const first = wall - offsetAt(wall);
  return new Date(wall - offsetAt(first));
}

/** The same day of another month, or that month's last. */
function monthsLater(day: number, months: number): number {
  const from = dateOf(day);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  const text = last.toISOString().slice(0, 8);
  const wanted = Math.min(from.getUTCDate(), last.getUTCDate());
  return parseDay(`${text}${String(wanted).padStart(2, "0")}`) ?? day;
}
