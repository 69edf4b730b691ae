import { DECISION_BUCKETS } from "c/decisionBucket";
import { sum } from "c/money";
import type { Minor } from "c/money";
import type { Bucket, RenewalRow } from "./renewalHomeModel";

/** Amounts due of one currency: different currencies are never added. */
export interface Sum {
  readonly currency: string;
  readonly amount: Minor;
}

export interface Group {
  readonly bucket: Bucket;
  readonly rows: readonly RenewalRow[];
  readonly sums: readonly Sum[];
}

/** Rows by time to decision, the overdue first, those without a date last; empty groups are left out. */
export function groupsOf(rows: readonly RenewalRow[]): Group[] {
  return [...DECISION_BUCKETS, "None" as const]
    .map((bucket) => ({ bucket, rows: rows.filter((row) => row.bucket === bucket) }))
    .filter((group) => group.rows.length > 0)
    .map((group) => ({ ...group, sums: sumsOf(group.rows) }));
}

/** Largest first. */
export function sumsOf(rows: readonly RenewalRow[]): Sum[] {
  const amounts = new Map<string, Minor[]>();
  for (const { currency, due } of rows)
    if (due !== undefined) amounts.set(currency, [...(amounts.get(currency) ?? []), due]);
  return [...amounts]
    .map(([currency, each]) => ({ currency, amount: sum(each) }))
    .sort((left, right) => right.amount - left.amount);
}
