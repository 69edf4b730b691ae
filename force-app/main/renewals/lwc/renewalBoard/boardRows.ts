import { formatDay } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import { BUCKET_LABELS, groupsOf, sumsText } from "c/renewalHomeModel";
import type { Bucket, RenewalRow } from "c/renewalHomeModel";
import CALL_DATA from "@salesforce/label/c.Renewals_Home_Call_Data";
import DAYS from "@salesforce/label/c.Renewals_Home_Days";
import DAYS_OVERDUE from "@salesforce/label/c.Renewals_Home_Days_Overdue";
import DAYS_TODAY from "@salesforce/label/c.Renewals_Home_Days_Today";
import MORE from "@salesforce/label/c.Renewals_Home_More";
import OPEN from "@salesforce/label/c.Renewals_Home_Open";

export interface BoardRow {
  readonly id: string;
  readonly title: string;
  readonly account: string;
  readonly openTitle: string;
  readonly decision: string;
  readonly days: string;
  readonly due: string;
  readonly call: string;
  /** What the data say, where it differs from the call or stands alone. */
  readonly signal: string;
  readonly isDisputed: boolean;
  readonly phase: string;
  readonly step: string;
  readonly revision: number | undefined;
}

export interface BoardGroup {
  readonly bucket: Bucket;
  readonly label: string;
  readonly count: number;
  readonly sums: string;
  readonly isOverdue: boolean;
  readonly rows: readonly BoardRow[];
  /** Empty when every row is shown. */
  readonly moreLabel: string;
}

/** Rows that a group shows at first, and that each press of its button adds. */
export const GROUP_STEP = 25;
const NONE = "–";

/** @param shown how many rows of each group are shown */
export function boardGroups(
  rows: readonly RenewalRow[],
  shown: ReadonlyMap<Bucket, number>,
  locale: string
): BoardGroup[] {
  return groupsOf(rows).map(({ bucket, rows: all, sums }) => {
    const limit = shown.get(bucket) ?? GROUP_STEP;
    const rest = Math.max(all.length - limit, 0);
    return {
      bucket,
      label: BUCKET_LABELS[bucket],
      count: all.length,
      sums: sumsText(sums, locale),
      isOverdue: bucket === "Overdue",
      rows: all.slice(0, limit).map((row) => boardRow(row, locale)),
      moreLabel: rest > 0 ? fillLabel(MORE, Math.min(rest, GROUP_STEP)) : ""
    };
  });
}

function boardRow(row: RenewalRow, locale: string): BoardRow {
  const { id, title, account, phase, nextStep, revision, isDisputed, decision } = row;
  const { call, signal } = row.checkpoint;
  return {
    id,
    title,
    account,
    openTitle: fillLabel(OPEN, title),
    decision: decision ? formatDay(decision, locale, { dateStyle: "medium" }) : NONE,
    days: daysText(row.days),
    due: dueText(row, locale),
    call: call.label || NONE,
    signal: signal.value && signal.value !== call.value ? fillLabel(CALL_DATA, signal.label) : "",
    isDisputed,
    phase: phase.label,
    step: nextStep,
    revision
  };
}

function dueText({ due, currency }: RenewalRow, locale: string): string {
  return due === undefined
    ? NONE
    : formatMoney(due, { locale, currency, symbol: true, decimals: "whole" });
}

function daysText(days: number | undefined): string {
  if (days === undefined) return "";
  if (days === 0) return DAYS_TODAY;
  return fillLabel(days < 0 ? DAYS_OVERDUE : DAYS, Math.abs(days));
}
