/** A day without a zone, as `YYYY-MM-DD`, with the arithmetic of date ranges. */
export type CalendarDay = string;

const DAY = 86_400_000;

export function dayOf(year: number, monthFromZero: number, day: number): CalendarDay {
  return new Date(Date.UTC(year, monthFromZero, day)).toISOString().slice(0, 10);
}

export function addDays(day: CalendarDay, count: number): CalendarDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

export function startOfMonth(day: CalendarDay, monthsLater = 0): CalendarDay {
  return dayOf(yearOf(day), monthOf(day) - 1 + monthsLater, 1);
}

export function startOfQuarter(day: CalendarDay, quartersLater = 0): CalendarDay {
  return dayOf(yearOf(day), Math.floor((monthOf(day) - 1) / 3) * 3 + quartersLater * 3, 1);
}

export function startOfYear(day: CalendarDay, yearsLater = 0): CalendarDay {
  return dayOf(yearOf(day) + yearsLater, 0, 1);
}

/** `firstDay`: 1 Monday to 7 Sunday. */
export function startOfWeek(day: CalendarDay, firstDay: number): CalendarDay {
  return addDays(day, -((weekday(day) - (firstDay % 7) + 7) % 7));
}

/** 0 Sunday to 6 Saturday. */
export function weekday(day: CalendarDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}

/** From 1. */
export function monthOf(day: CalendarDay): number {
  return Number(day.slice(5, 7));
}

/** From 1. */
export function dayOfYear(day: CalendarDay): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse(`${startOfYear(day)}T00:00:00Z`)) / DAY + 1;
}
