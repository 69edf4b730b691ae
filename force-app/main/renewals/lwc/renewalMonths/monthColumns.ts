import { addMonths, formatDay, monthOf } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { sum, toFieldValue } from "c/money";
import type { Minor } from "c/money";
import type { RenewalRow } from "c/renewalHomeModel";

/** A month with what is decided in it, of one currency. */
export interface MonthColumn {
  readonly key: string;
  readonly label: string;
  readonly due: string;
  /** Of the due, that of renewals called at risk by people or by the data. */
  readonly risk: string;
}

const NONE = "–";
const AT_RISK = "At Risk";

/** The twelve months from that day on; none where amounts are of several currencies, which are never added. */
export function monthColumns(
  rows: readonly RenewalRow[],
  from: Day,
  locale: string
): MonthColumn[] {
  const counted = rows.filter(({ due }) => due !== undefined);
  const [currency, ...others] = new Set(counted.map((row) => row.currency));
  if (currency === undefined || others.length > 0) return [];
  const byMonth = Map.groupBy(counted, ({ decision }) => monthOf(decision ?? ""));
  return Array.from({ length: 12 }, (_, index) => {
    const day = addMonths(from, index);
    const decided = byMonth.get(monthOf(day)) ?? [];
    return {
      key: day,
      label: formatDay(day, locale, { month: "short" }),
      due: amountText(decided, currency, locale),
      risk: amountText(decided.filter(isAtRisk), currency, locale)
    };
  });
}

function isAtRisk({ checkpoint: { call, signal } }: RenewalRow): boolean {
  return call.value === AT_RISK || signal.value === AT_RISK;
}

function amountText(rows: readonly RenewalRow[], currency: string, locale: string): string {
  if (rows.length === 0) return NONE;
  return short(sum(rows.map(({ due }) => due ?? 0)), currency, locale);
}

/** Three digits say enough of a month: 1.11M. */
function short(minor: Minor, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    notation: "compact",
    maximumSignificantDigits: 3
  }).format(toFieldValue(minor, currency));
}
