import { toMinor } from "c/money";
import type { Minor } from "c/money";
import { nodesOf } from "c/negotiationModel";
import type { FieldNode } from "c/negotiationModel";
import type { Evidence, PaperLine, PaperOffer } from "c/negotiationPaperModel";
import type { Person } from "c/paperPerson";
import type {
  ContactNode,
  EvidenceNode,
  LineNode,
  LinesData,
  OfferNode,
  ProofData
} from "./paperNodes";

type Field<Value> = FieldNode<Value> | null | undefined;

const MOST_YEARS = 5;

export const valueOf = <Value>(field: Field<Value>): Value | undefined => field?.value ?? undefined;

const textOf = (field: Field<string>): string => field?.value ?? "";

export const contactOf = (contact: ContactNode): Person & { readonly id: string } => ({
  id: contact.Id,
  fullName: textOf(contact.Name),
  title: textOf(contact.Title),
  company: "",
  email: "",
  phone: ""
});

export function offerOf(node: OfferNode, currency: string): PaperOffer {
  const approval = textOf(node.Approval__c);
  const state = textOf(node.Status__c);
  return {
    id: node.Id,
    round: valueOf(node.Round__c) ?? 0,
    package: textOf(node.Package__c),
    state,
    stateLabel: node.Status__c.label ?? state,
    awaitsApproval:
      state === "Draft" && valueOf(node.Needs_Approval__c) === true && approval !== "Approved",
    date: valueOf(node.Offer_Date__c),
    validUntil: valueOf(node.Valid_Until__c),
    termStart: valueOf(node.Term_Start_Date__c),
    termEnd: valueOf(node.Term_End_Date__c),
    yearCount: Math.min(Math.max(valueOf(node.Year_Count__c) ?? 1, 1), MOST_YEARS),
    extras: amountOf(node.Extra_Value_Amount__c, currency) ?? 0
  };
}

/** In the order of the negotiation's lines; lines without a place come last, by product. */
export function linesOf(data: LinesData, yearCount: number, currency: string): PaperLine[] {
  const placeOf = (node: LineNode): number =>
    valueOf(node.Negotiation_Line__r?.Position__c) ?? Number.MAX_SAFE_INTEGER;
  return nodesOf(data.uiapi.query.Offer_Line__c)
    .toSorted(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        textOf(a.Product__r?.Name).localeCompare(textOf(b.Product__r?.Name)) ||
        a.Id.localeCompare(b.Id)
    )
    .map((node) => lineOf(node, yearCount, currency));
}

function lineOf(node: LineNode, yearCount: number, currency: string): PaperLine {
  const years = [
    node.Price__c,
    node.Year_2_Price__c,
    node.Year_3_Price__c,
    node.Year_4_Price__c,
    node.Year_5_Price__c
  ];
  return {
    id: node.Id,
    productId: textOf(node.Product__c),
    product: textOf(node.Product__r?.Name),
    current: amountOf(node.Base_Price__c, currency),
    prices: years.slice(0, yearCount).map((price) => amountOf(price, currency)),
    cap: valueOf(node.Cap_Percent__c),
    freeContent: amountOf(node.Free_Content_Amount__c, currency) ?? 0,
    vatRate: valueOf(node.Negotiation_Line__r?.VAT_Rate__c)
  };
}

export const evidenceOf = (data: ProofData): Evidence[] =>
  nodesOf(data.uiapi.query.Value_Evidence__c).map((node: EvidenceNode) => ({
    id: node.Id,
    claim: textOf(node.Name),
    productId: textOf(node.Product__c),
    measure: textOf(node.Measure__c),
    before: valueOf(node.Before_Value__c),
    after: valueOf(node.After_Value__c),
    periodStart: valueOf(node.Period_Start__c),
    periodEnd: valueOf(node.Period_End__c),
    source: textOf(node.Source__c),
    sourceDate: valueOf(node.Source_Date__c)
  }));

function amountOf(field: Field<number>, currency: string): Minor | undefined {
  const value = valueOf(field);
  return value === undefined ? undefined : toMinor(value, currency);
}
