import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import type { Closing, Consequences, MadeOffer } from "c/negotiationClosingModel";
import { formatPercent } from "c/percent";
import type { Fraction } from "c/fraction";
import { LABELS } from "./closingLabels";

export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

const NONE = "–";

/** What is retained of the amount due, what comes on top, what is lost. */
export function closingFigures(
  { due, forecast, currency }: Closing,
  consequences: Consequences,
  locale: string
): Figure[] {
  function money(minor: Minor | undefined): string {
    return minor === undefined
      ? NONE
      : formatMoney(minor, { locale, currency, symbol: true, decimals: "whole" });
  }
  function part(value: Fraction | undefined): string {
    return value ? formatPercent(value, { locale }) : NONE;
  }
  const { final, upsell, churn, grossRetention, netRetention } = consequences;
  return [
    { key: "due", label: LABELS.due, value: money(due) },
    { key: "forecast", label: LABELS.forecast, value: money(forecast) },
    { key: "final", label: LABELS.final, value: money(final) },
    { key: "gross", label: LABELS.gross, value: part(grossRetention) },
    { key: "upsell", label: LABELS.upsell, value: money(upsell) },
    { key: "net", label: LABELS.net, value: part(netRetention) },
    { key: "churn", label: LABELS.churn, value: money(churn) }
  ];
}

/** Offers to choose from; none stands first. */
export function agreedOptions(
  { offers, currency }: Closing,
  locale: string
): { value: string; label: string }[] {
  const named = (offer: MadeOffer): string => {
    const total = formatMoney(offer.total, { locale, currency, symbol: true, decimals: "whole" });
    const side = offer.isOurs ? LABELS.ours : LABELS.theirs;
    const text = fillLabel(LABELS.agreedOffer, offer.round, side, offer.package, total);
    return text.replaceAll(/ {2,}/gu, " ");
  };
  return [
    { value: "", label: LABELS.agreedNone },
    ...offers.map((offer) => ({ value: offer.id, label: named(offer) }))
  ];
}
