import { addMonthCounts } from "c/usage";
import type { MonthCount, UsageCount } from "c/usage";

/** Reports that state the same turnaways; the first family with rows is counted, never two. */
const REPORT_FAMILIES: readonly (readonly string[])[] = [
  ["TR_J2", "TR_B2"],
  ["TR"],
  ["PR"],
  ["DR"],
  ["IR"],
  ["DR_D2"]
];

/** Turnaways of each product by month. A month that both releases state is counted by the later one. */
export function turnawayMonths(counts: readonly UsageCount[]): Map<string, MonthCount[]> {
  const series = new Map<string, MonthCount[]>();
  for (const [productId, own] of Map.groupBy(counts, (count) => count.productId)) {
    const family = REPORT_FAMILIES.find((ids) =>
      own.some(({ reportId }) => ids.includes(reportId))
    );
    const stated = own.filter(({ reportId }) => family?.includes(reportId));
    const latest = [
      ...Map.groupBy(stated, ({ reportId, month }) => `${reportId} ${month}`).values()
    ]
      .flatMap(ofLatestRelease)
      .map(({ month, count }) => [{ month, count }]);
    series.set(productId, addMonthCounts(latest));
  }
  return series;
}

function ofLatestRelease(counts: readonly UsageCount[]): UsageCount[] {
  const latest = counts
    .map(({ release }) => release)
    .sort()
    .at(-1);
  return counts.filter(({ release }) => release === latest);
}
