import { formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import type { Offer } from "c/negotiationModel";
import { bidsOf } from "c/offerHistory";
import type { Bid } from "c/offerHistory";
import { formatPercent } from "c/percent";
import { upliftOf } from "c/pricing";

export interface OfferRow {
  readonly id: string;
  readonly round: string;
  readonly side: string;
  readonly sideIcon: string;
  readonly date: string;
  readonly validUntil: string;
  readonly package: string;
  readonly state: string;
  readonly total: string;
  readonly change: string;
  readonly midpoint: string;
}

const NONE = "–";

/** Offers as shown, latest first. */
export function offerRows(offers: readonly Offer[], locale: string, currency: string): OfferRow[] {
  return bidsOf(offers)
    .map((bid) => rowOf(bid, locale, currency))
    .reverse();
}

function rowOf({ offer, midpoint }: Bid, locale: string, currency: string): OfferRow {
  function money(minor: Minor | undefined): string {
    return minor === undefined ? NONE : formatMoney(minor, { locale, currency, decimals: "whole" });
  }
  function day(value: Day | undefined): string {
    return value === undefined ? NONE : formatDay(value, locale, { dateStyle: "medium" });
  }
  const uplift = upliftOf(offer.base, offer.total);
  return {
    id: offer.id,
    round: String(offer.round),
    side: offer.sideLabel,
    sideIcon: offer.side === "Ours" ? "utility:forward" : "utility:reply",
    date: day(offer.date),
    validUntil: day(offer.validUntil),
    package: offer.package || NONE,
    state: offer.stateLabel,
    total: money(offer.total),
    change: uplift ? formatPercent(uplift, { locale, digits: 2, signed: true }) : NONE,
    midpoint: money(midpoint)
  };
}
