import type { TotalGroup } from "./totalsQuery";

export interface TotalRow {
  readonly key: string;
  /** Title or database; the platform where a report has neither. */
  readonly item: string;
  readonly accessType: string;
  /** COUNTER's metric type in words: `Unique item requests`. */
  readonly metric: string;
  readonly total: string;
}

/** The largest totals first, so that what matters is seen without scrolling. */
export function totalRows(groups: readonly TotalGroup[], locale: string): TotalRow[] {
  const format = new Intl.NumberFormat(locale);
  return groups
    .map((group) => ({ group, total: group.Count__c.sum.value ?? 0 }))
    .sort((left, right) => right.total - left.total)
    .map(({ group, total }, index) => ({
      key: String(index),
      item: group.Item_Name__c.value ?? group.Platform__c.value ?? "",
      accessType: group.Access_Type__c.value ?? "–",
      metric: (group.Metric__c.value ?? "").replaceAll("_", " "),
      total: format.format(total)
    }));
}
