import type { Session } from "../../org.ts";
import type { Run } from "../run.ts";
import {
  addDays,
  startOfMonth,
  startOfQuarter,
  startOfWeek,
  startOfYear,
  type CalendarDay
} from "./calendar-day.ts";
import { dayIn } from "./time-zone.ts";

/** Days from `start`, included, to `end`, excluded. */
export interface DayRange {
  readonly start: CalendarDay;
  readonly end: CalendarDay;
}

type Start = (today: CalendarDay, unitsLater: number, firstDay: number) => CalendarDay;

const UNITS: Readonly<Record<string, Start>> = {
  DAY: (today, later) => addDays(today, later),
  WEEK: (today, later, firstDay) => addDays(startOfWeek(today, firstDay), later * 7),
  MONTH: startOfMonth,
  QUARTER: startOfQuarter,
  YEAR: startOfYear,
  // The fiscal year is the calendar year, as in an org that has not set it.
  FISCAL_QUARTER: startOfQuarter,
  FISCAL_YEAR: startOfYear
};

const FIXED: Readonly<Record<string, readonly [unit: string, from: number, to: number]>> = {
  YESTERDAY: ["DAY", -1, 0],
  TODAY: ["DAY", 0, 1],
  TOMORROW: ["DAY", 1, 2],
  LAST_90_DAYS: ["DAY", -90, 1],
  NEXT_90_DAYS: ["DAY", 1, 91]
};

const RELATIVE = /^(LAST|THIS|NEXT)_((?:FISCAL_)?(?:WEEK|MONTH|QUARTER|YEAR))$/;
const COUNTED = /^(LAST|NEXT)_N_((?:FISCAL_)?(?:DAY|WEEK|MONTH|QUARTER|YEAR))S$/;
const AGO = /^N_((?:FISCAL_)?(?:DAY|WEEK|MONTH|QUARTER|YEAR))S_AGO$/;

/** The unit and the units from now that a date literal spans, or undefined for an unknown one. */
function spanOf(name: string, count: number): readonly [string, number, number] | undefined {
  const fixed = FIXED[name];
  if (fixed) return fixed;
  const relative = RELATIVE.exec(name);
  if (relative) {
    const from = { LAST: -1, THIS: 0, NEXT: 1 }[relative[1] as "LAST" | "THIS" | "NEXT"];
    return [relative[2] as string, from, from + 1];
  }
  const counted = COUNTED.exec(name);
  if (counted) {
    const unit = counted[2] as string;
    // LAST_N_DAYS counts today in; the other spans end before the current unit.
    if (counted[1] === "LAST") return [unit, -count, unit === "DAY" ? 1 : 0];
    return [unit, 1, count + 1];
  }
  const ago = AGO.exec(name);
  return ago ? [ago[1] as string, -count, 1 - count] : undefined;
}

export function isDateLiteral(name: string): boolean {
  return spanOf(name, 1) !== undefined;
}

/** Days of a date literal as the user's zone and locale see them now. */
export function rangeOf(name: string, count: number, run: Run): DayRange {
  const [unit, from, to] = spanOf(name, count) ?? ["DAY", 0, 1];
  const start = UNITS[unit] as Start;
  const today = dayIn(run.now, run.session.timeZone);
  const firstDay = firstDayOfWeek(run.session);
  return { start: start(today, from, firstDay), end: start(today, to, firstDay) };
}

/** 1 Monday to 7 Sunday. */
function firstDayOfWeek(session: Session): number {
  const locale = new Intl.Locale(session.locale.replaceAll("_", "-")) as Intl.Locale & {
    getWeekInfo(): { firstDay: number };
  };
  return locale.getWeekInfo().firstDay;
}
