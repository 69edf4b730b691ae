import type { Deal } from "c/dealModel";
import type { StripFact } from "c/factStrip";
import { fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { formatMoney, multiply, sum } from "c/money";
import type { Minor } from "c/money";
import ALLOCATED from "@salesforce/label/c.Consortia_Status_Allocated";
import BALANCED from "@salesforce/label/c.Consortia_Status_Balanced";
import ENVELOPE from "@salesforce/label/c.Consortia_Status_Envelope";
import ONE_PERCENT from "@salesforce/label/c.Consortia_Status_One_Percent";
import OVER from "@salesforce/label/c.Consortia_Status_Over";
import PUBLISHED from "@salesforce/label/c.Consortia_Status_Published";
import PUBLISHING from "@salesforce/label/c.Consortia_Status_Publishing";
import UNALLOCATED from "@salesforce/label/c.Consortia_Status_Unallocated";
import YEARS_OPEN from "@salesforce/label/c.Consortia_Status_Years_Open";
import type { StatusNode } from "./statusQuery";

const NONE = "–";
const HUNDREDTH = fraction(1n, 100n);

/** What members share, and what 1 % of it is worth. */
export function envelopeFact({ envelope, currency }: Deal, locale: string): StripFact {
  const fact = { key: "envelope", label: ENVELOPE };
  if (envelope === undefined) return { ...fact, value: NONE };
  const hundredth = multiply(envelope, HUNDREDTH);
  return {
    ...fact,
    value: `${formatMoney(envelope, { locale, currency })} ${currency}`,
    note: fillLabel(ONE_PERCENT, formatMoney(hundredth, { locale, currency }))
  };
}

/** What the shares sum to, and how far that is from the envelope, each year apart. */
export function allocatedFact(deal: Deal, locale: string): StripFact {
  const { allocated, currency, years } = deal;
  if (allocated === undefined) return { key: "allocated", label: ALLOCATED, value: NONE };
  const value = formatMoney(allocated, { locale, currency });
  const fact = { key: "allocated", label: ALLOCATED, value };
  const gaps = years.map((year) => sum([year.envelope ?? 0, -(year.allocated ?? 0)]));
  const open = gaps.filter((gap) => gap !== 0);
  if (open.length === 0 && deal.envelope) return { ...fact, note: BALANCED };
  const notes = [gapText(sum(gaps), currency, locale)];
  if (years.length > 1) notes.push(fillLabel(YEARS_OPEN, open.length, years.length));
  return { ...fact, warning: open.length ? notes.filter(Boolean).join(" · ") : "" };
}

/** How far the publication of fees is; empty before it begins. */
export function publicationText(node: StatusNode): string {
  const state = node.Publication_State__c?.value;
  if (!state || state === "None") return "";
  const written = node.Counted_Fee_Count__c?.value ?? 0;
  const expected = node.Publication_Fee_Count__c?.value ?? written;
  return fillLabel(state === "Running" ? PUBLISHING : PUBLISHED, written, expected);
}

function gapText(gap: Minor, currency: string, locale: string): string {
  if (gap === 0) return "";
  const amount = formatMoney(Math.abs(gap), { locale, currency });
  return fillLabel(gap > 0 ? UNALLOCATED : OVER, amount);
}
