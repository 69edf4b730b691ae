import type { CounterRow } from "../counter/report.ts";

/** What a file counts for one title (or database, or platform) and metric over its whole period. */
export interface UsageTotal {
  readonly item: string;
  readonly platform: string;
  readonly accessType: string;
  readonly metric: string;
  readonly total: number;
}

/** Totals of rows that differ only in other attributes are added; order is that of the file. */
export function usageTotals(rows: readonly CounterRow[]): UsageTotal[] {
  const totals = new Map<string, UsageTotal>();
  for (const { item, platform, accessType, metric, total } of rows) {
    const key = JSON.stringify([item, platform, accessType, metric]);
    totals.set(key, {
      item,
      platform,
      accessType,
      metric,
      total: total + (totals.get(key)?.total ?? 0)
    });
  }
  return [...totals.values()];
}
