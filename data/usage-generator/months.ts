/** A calendar month; `month` counts from 1. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

const abbreviations = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec"
];

/** The months from the first to the last, both included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const count = (last.year - first.year) * 12 + last.month - first.month + 1;
  return Array.from({ length: count }, (_, index) => {
    const ordinal = first.month - 1 + index;
    return { year: first.year + Math.floor(ordinal / 12), month: (ordinal % 12) + 1 };
  });
}

/** `Nov-2024`, as COUNTER's column heads. */
export function columnHead({ year, month }: Month): string {
  return `${abbreviations[month - 1]}-${year}`;
}

/** `2024-11-01` */
export function firstDay({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, "0")}-01`;
}

/** `2026-10-31` */
export function lastDay({ year, month }: Month): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
