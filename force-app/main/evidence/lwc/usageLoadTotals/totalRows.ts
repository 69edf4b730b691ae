import { accessWords, metricWords } from "./counterWords";
import type { TotalGroup } from "./totalsQuery";

export interface TotalRow {
  readonly key: string;
  /** Title or database; the platform where a report has neither. */
  readonly item: string;
  readonly accessType: string;
  /** COUNTER's metric type in words. */
  readonly metric: string;
  readonly total: string;
}

interface CountedGroup {
  readonly group: TotalGroup;
  readonly item: string;
  readonly total: number;
}

/** The largest title first, so that what matters is seen without scrolling; its metrics one below the other. */
export function totalRows(groups: readonly TotalGroup[], locale: string): TotalRow[] {
  const format = new Intl.NumberFormat(locale);
  const counted = groups.map((group) => ({
    group,
    item: group.Item_Name__c.value ?? group.Platform__c.value ?? "",
    total: group.Count__c.sum.value ?? 0
  }));
  return counted
    .sort(inOrder(largestTotals(counted), new Intl.Collator(locale)))
    .map(({ group, item, total }, index) => ({
      key: String(index),
      item,
      accessType: accessWords(group.Access_Type__c.value ?? "–"),
      metric: metricWords(group.Metric__c.value ?? ""),
      total: format.format(total)
    }));
}

function largestTotals(counted: readonly CountedGroup[]): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const { item, total } of counted) {
    largest.set(item, Math.max(total, largest.get(item) ?? total));
  }
  return largest;
}

function inOrder(largest: ReadonlyMap<string, number>, names: Intl.Collator) {
  return (left: CountedGroup, right: CountedGroup): number =>
    (largest.get(right.item) ?? 0) - (largest.get(left.item) ?? 0) ||
    names.compare(left.item, right.item) ||
    right.total - left.total;
}
