import { dayIn, daysFrom } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import type { NegotiationLine, Offer } from "c/negotiationModel";
import { standingOf } from "c/offerHistory";
import { formatPercent } from "c/percent";
import { onePercentOf, totalsOf } from "c/pricing";
import type { Totals } from "c/pricing";
import SUMMARY_CHANGE from "@salesforce/label/c.Negotiation_Summary_Change";
import SUMMARY_DECISION from "@salesforce/label/c.Negotiation_Summary_Decision";
import SUMMARY_DECISION_DAYS from "@salesforce/label/c.Negotiation_Summary_Decision_Days";
import SUMMARY_DECISION_OVERDUE from "@salesforce/label/c.Negotiation_Summary_Decision_Overdue";
import SUMMARY_DECISION_TODAY from "@salesforce/label/c.Negotiation_Summary_Decision_Today";
import SUMMARY_DUE from "@salesforce/label/c.Negotiation_Summary_Due";
import SUMMARY_LAST_YEAR from "@salesforce/label/c.Negotiation_Summary_Last_Year";
import SUMMARY_MIDPOINT from "@salesforce/label/c.Negotiation_Summary_Midpoint";
import SUMMARY_ONE_PERCENT from "@salesforce/label/c.Negotiation_Summary_One_Percent";
import SUMMARY_ON_TABLE from "@salesforce/label/c.Negotiation_Summary_On_Table";
import SUMMARY_THEIR_OFFER from "@salesforce/label/c.Negotiation_Summary_Their_Offer";
import SUMMARY_UNPRICED from "@salesforce/label/c.Negotiation_Summary_Unpriced";

export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly urgent?: boolean;
}

export interface SummaryInput {
  readonly lines: readonly NegotiationLine[];
  readonly offers: readonly Offer[];
  readonly due: Minor | undefined;
  readonly decisionDate: Day | undefined;
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly now: Date;
}

const NONE = "–";
const URGENT_DAYS = 30;

/** What a busy person must know after three seconds. */
export function summaryFacts(input: SummaryInput): Fact[] {
  const { lines, due, currency, locale } = input;
  const totals = totalsOf(lines);
  function money(minor: Minor | undefined, signed = false): string {
    if (minor === undefined) return NONE;
    return formatMoney(minor, { locale, currency, signed, decimals: "whole" });
  }
  return [
    due === undefined
      ? { key: "base", label: SUMMARY_LAST_YEAR, value: money(totals.base) }
      : { key: "due", label: SUMMARY_DUE, value: money(due) },
    {
      key: "table",
      label: SUMMARY_ON_TABLE,
      value: money(totals.price),
      ...unpricedNote(totals.unpriced)
    },
    {
      key: "change",
      label: SUMMARY_CHANGE,
      value: changePercent(totals, locale),
      note: money(totals.change.amount, true)
    },
    { key: "percent", label: SUMMARY_ONE_PERCENT, value: money(onePercentOf(due ?? totals.base)) },
    ...standingFacts(input, money),
    decisionFact(input)
  ];
}

function unpricedNote(unpriced: number): { note?: string } {
  return unpriced > 0 ? { note: fillLabel(SUMMARY_UNPRICED, unpriced) } : {};
}

function changePercent({ change }: Totals, locale: string): string {
  if (!change.uplift) return NONE;
  const sign = change.amount > 0 ? "▲ " : change.amount < 0 ? "▼ " : "";
  return sign + formatPercent(change.uplift, { locale, digits: 2, signed: true });
}

function standingFacts(
  { offers }: SummaryInput,
  money: (minor: Minor | undefined) => string
): Fact[] {
  const { theirs, midpoint } = standingOf(offers);
  if (!theirs) return [];
  return [
    { key: "theirs", label: SUMMARY_THEIR_OFFER, value: money(theirs.total) },
    { key: "midpoint", label: SUMMARY_MIDPOINT, value: money(midpoint) }
  ];
}

function decisionFact({ decisionDate, timeZone, now, locale }: SummaryInput): Fact {
  const fact = { key: "decision", label: SUMMARY_DECISION };
  if (!decisionDate) return { ...fact, value: NONE };
  const days = daysFrom(dayIn(timeZone, now), decisionDate);
  const note = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(
    Date.parse(decisionDate)
  );
  if (days === 0) return { ...fact, value: SUMMARY_DECISION_TODAY, note, urgent: true };
  const words = days < 0 ? SUMMARY_DECISION_OVERDUE : SUMMARY_DECISION_DAYS;
  return { ...fact, value: fillLabel(words, Math.abs(days)), note, urgent: days <= URGENT_DAYS };
}
