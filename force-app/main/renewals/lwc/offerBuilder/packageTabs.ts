import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import type { Negotiation, Offer } from "c/negotiationModel";
import type { PackageTab } from "c/offerPackageTabs";
import { formatPercent } from "c/percent";
import { upliftOf } from "c/pricing";
import { LABELS } from "./builderLabels";
import { isChanged, totalsOf } from "./roundDraft";
import type { PackageDraft } from "./roundDraft";

/** Packages side by side: drafts first, then what left in the last round. */
export function packageTabs(
  drafts: readonly PackageDraft[],
  made: readonly Offer[],
  negotiation: Negotiation,
  locale: string
): PackageTab[] {
  return [
    ...drafts.map((draft) => draftTab(draft, negotiation, locale)),
    ...made.map((offer) => madeTab(offer, negotiation.currency, locale))
  ];
}

function draftTab(draft: PackageDraft, negotiation: Negotiation, locale: string): PackageTab {
  const { currency } = negotiation;
  const { head } = draft.content;
  const totals = totalsOf(draft, negotiation);
  const offer = negotiation.offers.find(({ id }) => id === draft.offerId);
  return {
    key: draft.key,
    title: head.title || LABELS.unnamed,
    state: offer?.approval ? approvalText(offer.approval) : LABELS.draft,
    icon: "utility:edit",
    figures: figures(
      totals.base,
      totals.years[0] ?? 0,
      totals.contract,
      head.years,
      currency,
      locale
    ),
    changed: isChanged(draft)
  };
}

function madeTab(offer: Offer, currency: string, locale: string): PackageTab {
  const { total, base, years = 1, contractTotal = total } = offer;
  return {
    key: offer.id,
    title: offer.package || fillLabel(LABELS.round, offer.round),
    state: offer.stateLabel,
    icon: "utility:lock",
    figures: figures(base, total, contractTotal, years, currency, locale),
    changed: false
  };
}

function approvalText(state: NonNullable<Offer["approval"]>): string {
  return {
    "": LABELS.draft,
    Requested: LABELS.requested,
    Approved: LABELS.approved,
    Rejected: LABELS.rejected
  }[state];
}

function figures(
  base: Minor,
  first: Minor,
  contract: Minor,
  years: number,
  currency: string,
  locale: string
): PackageTab["figures"] {
  const format = { locale, currency, decimals: "whole" as const };
  const uplift = upliftOf(base, first);
  const change = uplift ? ` ${formatPercent(uplift, { locale, digits: 2, signed: true })}` : "";
  const firstYear = { key: "first", text: `${formatMoney(first, format)}${change}` };
  if (years === 1) return [firstYear];
  const total = fillLabel(LABELS.contractShort, years, formatMoney(contract, format));
  return [firstYear, { key: "contract", text: total }];
}
