import { formatDay } from "c/calendarDay";
import type { LedgerEntry, Trade } from "c/concessionLedger";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import COST from "@salesforce/label/c.Negotiation_Concessions_Cost";
import DELETE from "@salesforce/label/c.Negotiation_Concessions_Delete";
import EDIT from "@salesforce/label/c.Negotiation_Concessions_Edit";
import GET from "@salesforce/label/c.Negotiation_Concessions_Get";
import GIVE from "@salesforce/label/c.Negotiation_Concessions_Give";
import ROUND from "@salesforce/label/c.Negotiation_Concessions_Round";
import VALUE from "@salesforce/label/c.Negotiation_Concessions_Value";

export interface EntryView {
  readonly id: string;
  /** Give or get. */
  readonly kind: string;
  readonly title: string;
  /** Issue, day, round, and for the team cost and value. */
  readonly details: string;
  readonly editLabel: string;
  readonly deleteLabel: string;
}

export interface TradeView {
  readonly key: string;
  readonly entries: readonly EntryView[];
  readonly isLeak: boolean;
  readonly leakId: string;
}

export function tradeViews(
  trades: readonly Trade[],
  locale: string,
  currency: string
): TradeView[] {
  return trades.map(({ key, give, get, isLeak }) => ({
    key,
    isLeak,
    leakId: give?.id ?? "",
    entries: [give, get].flatMap((entry) => (entry ? [entryView(entry, locale, currency)] : []))
  }));
}

function entryView(entry: LedgerEntry, locale: string, currency: string): EntryView {
  const { id, title, direction, issue, madeOn, round, cost, value } = entry;
  function amount(label: string, figure: Minor | undefined): string {
    if (figure === undefined) return "";
    return fillLabel(label, formatMoney(figure, { locale, currency, decimals: "whole" }));
  }
  const day = madeOn === undefined ? "" : formatDay(madeOn, locale, { dateStyle: "medium" });
  const details = [
    issue,
    day,
    round === undefined ? "" : fillLabel(ROUND, round),
    amount(COST, cost),
    amount(VALUE, value)
  ];
  return {
    id,
    kind: direction === "Give" ? GIVE : GET,
    title,
    details: details.filter(Boolean).join(" · "),
    editLabel: fillLabel(EDIT, title),
    deleteLabel: fillLabel(DELETE, title)
  };
}
