import { addDays, addMonths, formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import type { DealYear } from "c/dealModel";

/** `2027` for a calendar year, else its first and last day; its position where it has no dates. */
export function yearName(
  { position, start, end }: Pick<DealYear, "position" | "start" | "end">,
  locale: string
): string {
  if (!start || !end) return String(position);
  if (isCalendarYear(start, end)) return start.slice(0, 4);
  return [start, end].map((day) => formatDay(day, locale, { dateStyle: "medium" })).join(" – ");
}

function isCalendarYear(start: Day, end: Day): boolean {
  return start.endsWith("-01-01") && end === addDays(addMonths(start, 12), -1);
}
