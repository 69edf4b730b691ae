import { formatDay } from "c/calendarDay";
import type { StripFact } from "c/factStrip";
import type { Fraction } from "c/fraction";
import { formatMoney, toMinor } from "c/money";
import type { Minor } from "c/money";
import type { FieldNode } from "c/negotiationModel";
import { formatPercent } from "c/percent";
import { upliftOf } from "c/pricing";
import { retentionOf } from "c/retention";
import CHURN from "@salesforce/label/c.Negotiation_Closing_Churn";
import COMPETITOR from "@salesforce/label/c.Negotiation_Closing_Competitor";
import EFFECTIVE from "@salesforce/label/c.Negotiation_Closing_Effective";
import FINAL from "@salesforce/label/c.Negotiation_Closing_Final";
import GRACE from "@salesforce/label/c.Negotiation_Closing_Grace";
import GROSS from "@salesforce/label/c.Negotiation_Closing_Gross";
import NET from "@salesforce/label/c.Negotiation_Closing_Net";
import NEXT_TERM_END from "@salesforce/label/c.Negotiation_Closing_Next_Term_End";
import REASON from "@salesforce/label/c.Negotiation_Closing_Reason";
import SIGNATURE from "@salesforce/label/c.Negotiation_Closing_Signature";
import UPSELL from "@salesforce/label/c.Negotiation_Closing_Upsell";
import type { OutcomeNode } from "./outcomeQuery";

export interface Look {
  readonly locale: string;
  readonly currency: string;
}

type Fact = StripFact | undefined;

/** What was retained of the amount due, what came on top or was lost, why, and the dates agreed. */
export function outcomeFacts(node: OutcomeNode, look: Look): StripFact[] {
  return [...amounts(node, look), ...reasons(node), ...dates(node, look.locale)].filter(
    (fact) => fact !== undefined
  );
}

function amounts(node: OutcomeNode, { locale, currency }: Look): Fact[] {
  const due = minorOf(node.Due_Amount__c, currency);
  const final = minorOf(node.Final_Amount__c, currency);
  if (final === undefined) return [];
  const money = (minor: Minor): string =>
    formatMoney(minor, { locale, currency, decimals: "whole" });
  function share(part: Fraction | undefined): string {
    return part ? formatPercent(part, { locale, digits: 1 }) : "–";
  }
  if (due === undefined)
    return [{ key: "final", label: FINAL, value: money(final), look: "leading" }];
  const { counted, upsell, grr, nrr } = retentionOf([{ due, outcome: final }]);
  const change = upliftOf(due, final);
  return [
    {
      key: "final",
      label: FINAL,
      value: money(final),
      look: "leading",
      ...(change && { note: formatPercent(change, { locale, digits: 1, signed: true }) })
    },
    { key: "gross", label: GROSS, value: share(grr) },
    { key: "net", label: NET, value: share(nrr) },
    upsell > 0 ? { key: "upsell", label: UPSELL, value: money(upsell) } : undefined,
    counted < due ? { key: "churn", label: CHURN, value: money(due - counted) } : undefined
  ];
}

function reasons({ Loss_Reason__c, Competitor__c }: OutcomeNode): Fact[] {
  return [
    text("reason", REASON, Loss_Reason__c?.label ?? Loss_Reason__c?.value),
    text("competitor", COMPETITOR, Competitor__c?.value)
  ];
}

/** Of a term agreed. Grace access is told where the signature is: it is what a late one made necessary. */
function dates(node: OutcomeNode, locale: string): Fact[] {
  if (!node.Final_Amount__c?.value) return [];
  function day(field: FieldNode<string> | null | undefined): string {
    return field?.value ? formatDay(field.value, locale, { dateStyle: "medium" }) : "";
  }
  const grace = day(node.Grace_End_Date__c);
  const signed = text("signature", SIGNATURE, day(node.Signature_Date__c));
  return [
    signed && { ...signed, ...(grace && { note: `${GRACE} ${grace}` }) },
    text("effective", EFFECTIVE, day(node.Effective_Date__c)),
    text("nextTermEnd", NEXT_TERM_END, day(node.Next_Term_End_Date__c))
  ];
}

function text(key: string, label: string, value: string | null | undefined): Fact {
  return value ? { key, label, value } : undefined;
}

function minorOf(field: FieldNode<number> | null | undefined, currency: string): Minor | undefined {
  return typeof field?.value === "number" ? toMinor(field.value, currency) : undefined;
}
