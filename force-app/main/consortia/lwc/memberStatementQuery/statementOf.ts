import { amountOf, dealOf, memberOf, nodesOf } from "c/dealModel";
import type { FieldNode } from "c/dealModel";
import { parseDecimal } from "c/decimalText";
import { senderOf } from "c/paperPerson";
import { fractionOfPercent } from "c/percent";
import type { FeeKind, Statement, StatementFee, StatementTotals } from "./statement";
import type { StatementData, StatementFeeNode, TotalsData } from "./statementNodes";

const LANGUAGES = { French: "fr", English: "en" } as const;

/** undefined: no such member, or sharing hides it or its deal. */
export function statementOf(
  { uiapi }: StatementData,
  defaultCurrency: string
): Statement | undefined {
  const [node] = nodesOf(uiapi.query.Deal_Member__c);
  const dealNode = node?.Deal__r;
  if (!node || !dealNode) return undefined;
  const CurrencyIsoCode = node.CurrencyIsoCode;
  const deal = dealOf({ ...dealNode, CurrencyIsoCode }, defaultCurrency);
  const isConfidential = dealNode.Allocations_Confidential__c?.value !== false;
  const language = node.Paper_Language__c?.value as keyof typeof LANGUAGES | null | undefined;
  return {
    sender: senderOf(uiapi.currentUser),
    language: language ? LANGUAGES[language] : undefined,
    consortium: textOf(dealNode.Account__r?.Name),
    carryingBody: textOf(dealNode.Carrying_Body__r?.Name),
    payer: textOf(node.Payer_Account__r?.Name),
    respondent: textOf(node.Response_Contact__r?.Name),
    member: memberOf(node, deal.currency),
    // Where it may not be read, shares are taken for confidential.
    deal: { ...deal, isConfidential },
    isPublishing: dealNode.Publication_State__c?.value === "Running",
    fees: nodesOf(node.Member_Fees__r)
      .filter(({ Is_Counted__c }) => Is_Counted__c?.value !== false)
      .map((fee) => feeOf(fee, deal.currency))
  };
}

export function totalsOf({ uiapi }: TotalsData, currency: string): StatementTotals {
  const [scenario] = nodesOf(uiapi.query.Allocation_Scenario__c);
  const [deal] = nodesOf(uiapi.query.Consortium_Deal__c);
  const weight = deal?.Weight_Total__c?.value;
  const envelopes = nodesOf(deal?.Deal_Years__r).flatMap((year) => {
    const envelope = amountOf(year.Envelope_Amount__c, currency);
    return envelope === undefined ? [] : [[year.Position__c?.value ?? 0, envelope] as const];
  });
  return {
    model: textOf(scenario?.Model__c),
    weight: weight ? parseDecimal(String(weight), "en-US") : undefined,
    envelopes: new Map(envelopes)
  };
}

function feeOf(node: StatementFeeNode, currency: string): StatementFee {
  const part = node.Year_Part_Percent__c?.value ?? undefined;
  const year = node.Deal_Year__r;
  return {
    id: node.Id,
    kind: textOf(node.Kind__c) as FeeKind,
    position: year?.Position__c?.value ?? 0,
    start: year?.Start_Date__c?.value ?? undefined,
    end: year?.End_Date__c?.value ?? undefined,
    net: amountOf(node.Net_Amount__c, currency) ?? 0,
    computed: amountOf(node.Computed_Amount__c, currency),
    yearPart: part === undefined ? undefined : fractionOfPercent(part),
    vatRate: node.VAT_Rate__c?.value ?? undefined,
    vat: amountOf(node.VAT_Amount__c, currency)
  };
}

function textOf(field: FieldNode<string> | null | undefined): string {
  return field?.value ?? "";
}
