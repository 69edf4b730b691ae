import { monthsThrough, wholeMonthsWithin } from "c/calendarDay";
import type { Day, Month } from "c/calendarDay";
import { fraction } from "c/fraction";
import { multiply } from "c/money";
import type { Minor } from "c/money";

/** Unique item requests of one product in one month, as one COUNTER report states them. */
export interface UsageCount {
  readonly productId: string;
  /** `TR_J1`, `PR`, … */
  readonly reportId: string;
  /** `5` or `5.1`. */
  readonly release: string;
  /** `Controlled`, `Open`, … or empty where the report does not split it. */
  readonly accessType: string;
  readonly month: Month;
  readonly count: number;
}

export interface MonthCount {
  readonly month: Month;
  readonly count: number;
}

export interface CostPerUse {
  /** Cost of one request; undefined without usage. */
  readonly cost: Minor | undefined;
  readonly requests: number;
  /** Months of the term that usage covers, out of all its months. */
  readonly months: number;
  readonly termMonths: number;
  /** Whether usage covers only a part of the term: the fee is then taken for that part alone. */
  readonly partial: boolean;
}

/**
 * Reports that state the same requests in more or less detail; the first family with rows is counted, never two.
 * Journal and book reports without open access come first, because requests to open content cost nothing.
 */
const REPORT_FAMILIES: readonly (readonly string[])[] = [
  ["TR_J1", "TR_B1"],
  ["TR_J3", "TR_B3"],
  ["TR"],
  ["PR"],
  ["DR"],
  ["IR"],
  ["DR_D1"],
  ["PR_P1"]
];
const NEVER_OPEN = new Set(["TR_J1", "TR_B1"]);
const NOT_SPLIT = new Set(["DR_D1", "PR_P1"]);

/** Controlled requests of each product, month by month, gaps between its first and last month as 0. */
export function controlledMonths(counts: readonly UsageCount[]): Map<string, MonthCount[]> {
  const byProduct = Map.groupBy(counts.filter(isControlled), (count) => count.productId);
  const series = new Map<string, MonthCount[]>();
  for (const [productId, ofProduct] of byProduct) series.set(productId, productMonths(ofProduct));
  return series;
}

/** Several products together, from their first to their last month. */
export function addMonthCounts(series: Iterable<readonly MonthCount[]>): MonthCount[] {
  const counts = new Map<Month, number>();
  for (const months of series) {
    for (const { month, count } of months) counts.set(month, (counts.get(month) ?? 0) + count);
  }
  return withoutGaps(counts);
}

/** The fee of the term divided by the requests of the same months. */
export function costPerUse(
  fee: Minor,
  start: Day,
  end: Day,
  months: readonly MonthCount[]
): CostPerUse {
  const term = wholeMonthsWithin(start, end);
  const inTerm = new Set(term);
  const covered = months.filter((each) => inTerm.has(each.month));
  const requests = covered.reduce((total, each) => total + each.count, 0);
  const share = fraction(
    BigInt(covered.length),
    BigInt(Math.max(term.length, 1) * Math.max(requests, 1))
  );
  return {
    cost: requests > 0 ? multiply(fee, share) : undefined,
    requests,
    months: covered.length,
    termMonths: term.length,
    partial: covered.length < term.length
  };
}

function isControlled({ reportId, accessType }: UsageCount): boolean {
  return (
    accessType === "Controlled" ||
    (accessType === "" && (NEVER_OPEN.has(reportId) || NOT_SPLIT.has(reportId)))
  );
}

function productMonths(counts: readonly UsageCount[]): MonthCount[] {
  const family =
    REPORT_FAMILIES.find((ids) => counts.some((count) => ids.includes(count.reportId))) ?? [];
  const byReportMonth = new Map<string, UsageCount[]>();
  for (const count of counts) {
    if (!family.includes(count.reportId)) continue;
    const key = `${count.reportId} ${count.month}`;
    byReportMonth.set(key, [...(byReportMonth.get(key) ?? []), count]);
  }
  const totals = new Map<Month, number>();
  for (const sameMonth of byReportMonth.values()) {
    const release = sameMonth
      .map((count) => count.release)
      .sort()
      .at(-1);
    for (const { month, count } of sameMonth.filter((each) => each.release === release)) {
      totals.set(month, (totals.get(month) ?? 0) + count);
    }
  }
  return withoutGaps(totals);
}

function withoutGaps(counts: ReadonlyMap<Month, number>): MonthCount[] {
  const known = [...counts.keys()].sort();
  const [first, last] = [known.at(0), known.at(-1)];
  if (first === undefined || last === undefined) return [];
  return monthsThrough(first, last).map((month) => ({ month, count: counts.get(month) ?? 0 }));
}
