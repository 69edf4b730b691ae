import type { StripFact } from "c/factStrip";
import { fillLabel } from "c/labelText";
import { formatMoney, sum } from "c/money";
import type { Minor } from "c/money";
import { rangeText } from "c/offerRounds";
import { formatPercent } from "c/percent";
import { changeOf, onePercentOf } from "c/pricing";
import TARGET from "@salesforce/label/c.Negotiation_Confidential_Target";
import BELOW_WALK_AWAY from "@salesforce/label/c.Negotiation_Standing_Below_Walk_Away";
import DRAFT from "@salesforce/label/c.Negotiation_Standing_Draft";
import NOTHING from "@salesforce/label/c.Negotiation_Standing_Nothing";
import SENT from "@salesforce/label/c.Negotiation_Standing_Sent";
import TO_TARGET from "@salesforce/label/c.Negotiation_Standing_To_Target";
import WORKING from "@salesforce/label/c.Negotiation_Standing_Working";
import DUE from "@salesforce/label/c.Negotiation_Summary_Due";
import LAST_YEAR from "@salesforce/label/c.Negotiation_Summary_Last_Year";
import MIDPOINT from "@salesforce/label/c.Negotiation_Summary_Midpoint";
import ONE_PERCENT from "@salesforce/label/c.Negotiation_Summary_One_Percent";
import ON_TABLE from "@salesforce/label/c.Negotiation_Summary_On_Table";
import THEIR_OFFER from "@salesforce/label/c.Negotiation_Summary_Their_Offer";
import type { Standing } from "./standing";

interface OnTable {
  readonly amount: Minor;
  readonly text: string;
  readonly source: string;
}

const NONE = "–";

/** Due against target and offer, what 1 % is worth, where the other side stands; once closed, the amount that was due. */
export function amountFacts(
  standing: Standing,
  draft: Minor | undefined,
  locale: string
): StripFact[] {
  const { due, base, isClosed } = standing;
  // Without lines the base is a sum of nothing, not a price of 0.
  const reference = due ?? (base === 0 ? undefined : base);
  const label = due === undefined ? LAST_YEAR : DUE;
  const first = { key: "due", label, value: moneyText(reference, standing, locale) };
  // How it ended is c-negotiation-outcome’s to say.
  if (isClosed) return [first];
  const table = onTable(standing, draft, locale);
  return [
    first,
    tableFact(standing, table, reference, locale),
    ...targetFacts(standing, table, locale),
    ...theirFacts(standing, reference, locale),
    {
      key: "percent",
      label: ONE_PERCENT,
      value: moneyText(
        reference === undefined ? undefined : onePercentOf(reference),
        standing,
        locale
      )
    }
  ];
}

function theirFacts(standing: Standing, reference: Minor | undefined, locale: string): StripFact[] {
  const { theirs, midpoint, currency } = standing;
  if (!theirs) return [];
  return [
    {
      key: "theirs",
      label: THEIR_OFFER,
      value: rangeText(theirs, locale, currency),
      note: changeText(reference, theirs.middle, locale, currency)
    },
    { key: "midpoint", label: MIDPOINT, value: moneyText(midpoint, standing, locale) }
  ];
}

/** What is being typed, else our last offer, else the lines’ working prices. */
function onTable(
  { ours, proposed, currency }: Standing,
  draft: Minor | undefined,
  locale: string
): OnTable | undefined {
  const format = { locale, currency, decimals: "whole" as const };
  if (draft !== undefined)
    return { amount: draft, text: formatMoney(draft, format), source: DRAFT };
  if (ours) {
    const text = rangeText(ours, locale, currency);
    return { amount: ours.middle, text, source: fillLabel(SENT, ours.round) };
  }
  if (proposed === undefined) return undefined;
  return { amount: proposed, text: formatMoney(proposed, format), source: WORKING };
}

function tableFact(
  { walkAway, currency }: Standing,
  table: OnTable | undefined,
  reference: Minor | undefined,
  locale: string
): StripFact {
  const fact = { key: "table", label: ON_TABLE, look: "leading" as const };
  if (!table) return { ...fact, value: NONE, note: NOTHING };
  const change = changeText(reference, table.amount, locale, currency);
  const below = walkAway !== undefined && table.amount < walkAway;
  return {
    ...fact,
    value: table.text,
    note: [change, table.source].filter(Boolean).join(" · "),
    warning: below ? BELOW_WALK_AWAY : ""
  };
}

function targetFacts(
  { target, currency }: Standing,
  table: OnTable | undefined,
  locale: string
): StripFact[] {
  if (target === undefined) return [];
  const format = { locale, currency, decimals: "whole" as const };
  const note = table
    ? fillLabel(TO_TARGET, formatMoney(sum([table.amount, -target]), { ...format, signed: true }))
    : "";
  return [{ key: "target", label: TARGET, value: formatMoney(target, format), note }];
}

/** `▲ +4.0% (+16,480)`; empty without a reference. */
function changeText(
  reference: Minor | undefined,
  amount: Minor,
  locale: string,
  currency: string
): string {
  if (reference === undefined) return "";
  const { amount: change, uplift } = changeOf(reference, amount);
  const money = formatMoney(change, { locale, currency, decimals: "whole", signed: true });
  const direction = change > 0 ? "▲ " : change < 0 ? "▼ " : "";
  if (!uplift) return `${direction}${money}`;
  return `${direction}${formatPercent(uplift, { locale, digits: 1, signed: true })} (${money})`;
}

function moneyText(amount: Minor | undefined, { currency }: Standing, locale: string): string {
  return amount === undefined ? NONE : formatMoney(amount, { locale, currency, decimals: "whole" });
}
