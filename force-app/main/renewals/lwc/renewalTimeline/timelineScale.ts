import { addMonths, daysFrom, formatDay, monthOf } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import type { RenewalRow } from "c/renewalHomeModel";

/** Twelve months: the first day, and the first day after the last. */
export interface YearSpan {
  readonly from: Day;
  readonly to: Day;
}

export interface MonthMark {
  readonly key: string;
  readonly label: string;
  /** Left end, in percent of the width. */
  readonly x: string;
}

export interface Lane {
  readonly id: string;
  readonly title: string;
  readonly account: string;
  /** Middle and upper edge, in pixels. */
  readonly y: number;
  readonly edge: number;
  readonly line: { readonly from: string; readonly to: string };
  readonly notice: { readonly x: string; readonly given: boolean } | undefined;
  readonly decision: { readonly x: string; readonly isLate: boolean } | undefined;
  readonly term: { readonly x: string } | undefined;
}

export const LANE_HEIGHT = 32;
export const HEAD_HEIGHT = 24;

/** The twelve months from the one before today's: what has just passed stays in sight. */
export function yearSpan(today: Day): YearSpan {
  const from = `${monthOf(addMonths(today, -1))}-01`;
  return { from, to: addMonths(from, 12) };
}

export function monthMarks(span: YearSpan, locale: string): MonthMark[] {
  return Array.from({ length: 12 }, (_, index) => {
    const day = addMonths(span.from, index);
    const withYear = index === 0 || day.slice(5, 7) === "01";
    const options: Intl.DateTimeFormatOptions = withYear
      ? { month: "short", year: "2-digit" }
      : { month: "short" };
    return { key: day, label: formatDay(day, locale, options), x: percent(span, day) };
  });
}

/** Where a day stands, kept within the chart. */
export function percent(span: YearSpan, day: Day): string {
  const part = daysFrom(span.from, day) / daysFrom(span.from, span.to);
  return `${(Math.min(Math.max(part, 0), 1) * 100).toFixed(3)}%`;
}

/** Renewals that are decided, or are overdue, by the end of the span. */
export function shownInYear(rows: readonly RenewalRow[], span: YearSpan): RenewalRow[] {
  return rows.filter(({ decision }) => decision !== undefined && decision < span.to);
}

export function laneOf(row: RenewalRow, index: number, span: YearSpan, today: Day): Lane {
  const { id, title, account, decision, noticeDeadline, noticeGiven, termEnd } = row;
  const within = (day: Day | undefined): day is Day => {
    return day !== undefined && day >= span.from && day < span.to;
  };
  const days = [noticeDeadline, decision, termEnd].filter(within).sort();
  const edge = HEAD_HEIGHT + index * LANE_HEIGHT;
  return {
    id,
    title,
    account,
    edge,
    y: edge + LANE_HEIGHT / 2,
    line: {
      from: percent(span, days[0] ?? span.from),
      to: percent(span, days.at(-1) ?? span.from)
    },
    notice: within(noticeDeadline)
      ? { x: percent(span, noticeDeadline), given: noticeGiven !== undefined }
      : undefined,
    decision:
      decision === undefined ? undefined : { x: percent(span, decision), isLate: decision < today },
    term: within(termEnd) ? { x: percent(span, termEnd) } : undefined
  };
}
