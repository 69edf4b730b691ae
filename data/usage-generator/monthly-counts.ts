import type { Month } from "./months.ts";
import { randomOf } from "./random.ts";

/** How busy each month of the year is, from January: holidays in August, exams and theses in spring. */
const season = [1.02, 1.06, 1.16, 1.08, 1.05, 0.94, 0.66, 0.52, 1, 1.2, 1.18, 0.83];

/**
 * Whole counts month by month around `average`, growing by `growth` a year, with the seasons and some noise.
 * The same key gives the same counts.
 */
export function monthlyCounts(
  key: string,
  months: readonly Month[],
  average: number,
  growth: number
): number[] {
  const random = randomOf(key);
  return months.map(({ month }, index) => {
    const trend = (1 + growth) ** (index / 12);
    const noise = 0.9 + random() * 0.2;
    return Math.round(average * trend * (season[month - 1] ?? 1) * noise);
  });
}

/** Counts in a stable relation to others: `ratio` times them, give or take 5 %, never below when the ratio is 1 or more. */
export function relatedCounts(key: string, counts: readonly number[], ratio: number): number[] {
  const random = randomOf(key);
  return counts.map((count) => {
    const related = Math.round(count * ratio * (0.95 + random() * 0.1));
    return ratio >= 1 ? Math.max(count, related) : related;
  });
}
