import type { Day } from "c/calendarDay";
import { toMinor } from "c/money";
import type { Minor } from "c/money";

export type Side = "Ours" | "Theirs";

export interface NegotiationLine {
  readonly id: string;
  readonly productId: string;
  readonly product: string;
  readonly base: Minor;
  /** undefined: not priced yet. */
  readonly price: Minor | undefined;
  /** The highest price the cap allows; undefined without a cap. */
  readonly cap: Minor | undefined;
}

export interface Offer {
  readonly id: string;
  readonly round: number;
  readonly side: Side;
  readonly sideLabel: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly package: string;
  readonly date: Day | undefined;
  readonly validUntil: Day | undefined;
  readonly total: Minor;
  readonly base: Minor;
}

export interface Negotiation {
  readonly id: string;
  readonly accountId: string;
  readonly phase: string;
  readonly currency: string;
  readonly due: Minor | undefined;
  readonly decisionDate: Day | undefined;
  readonly termStart: Day | undefined;
  readonly termEnd: Day | undefined;
  readonly lines: readonly NegotiationLine[];
  readonly offers: readonly Offer[];
}

/** A field as GraphQL gives it; absent where an optional field may not be read. */
export interface FieldNode<Value> {
  readonly value: Value | null;
  readonly label?: string | null;
}

export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

export interface LineNode {
  readonly Id: string;
  readonly Product__c: FieldNode<string>;
  readonly Product__r?: { readonly Name: FieldNode<string> } | null;
  readonly Base_Price__c: FieldNode<number>;
  readonly Proposed_Price__c?: FieldNode<number>;
  readonly Cap_Amount__c?: FieldNode<number>;
}

export interface OfferNode {
  readonly Id: string;
  readonly Round__c: FieldNode<number>;
  readonly Side__c: FieldNode<Side>;
  readonly Status__c: FieldNode<string>;
  readonly Package__c?: FieldNode<string>;
  readonly Offer_Date__c?: FieldNode<Day>;
  readonly Valid_Until__c?: FieldNode<Day>;
  readonly Total_Amount__c?: FieldNode<number>;
  readonly Base_Amount__c?: FieldNode<number>;
}

export interface NegotiationNode {
  readonly Id: string;
  readonly Name: FieldNode<string>;
  readonly CurrencyIsoCode?: FieldNode<string> | null;
  readonly Account__c: FieldNode<string>;
  readonly Phase__c: FieldNode<string>;
  readonly Due_Amount__c?: FieldNode<number>;
  readonly Decision_Date__c?: FieldNode<Day>;
  readonly Term_Start_Date__c?: FieldNode<Day>;
  readonly Term_End_Date__c?: FieldNode<Day>;
  readonly Negotiation_Lines__r: Connection<LineNode> | null;
  readonly Negotiation_Offers__r: Connection<OfferNode> | null;
}

/** `defaultCurrency` serves where the org has one currency only. */
export function negotiationOf(node: NegotiationNode, defaultCurrency: string): Negotiation {
  const currency = node.CurrencyIsoCode?.value ?? defaultCurrency;
  return {
    id: node.Id,
    accountId: node.Account__c.value ?? "",
    phase: node.Phase__c.value ?? "",
    currency,
    due: amountOf(node.Due_Amount__c, currency),
    decisionDate: node.Decision_Date__c?.value ?? undefined,
    termStart: node.Term_Start_Date__c?.value ?? undefined,
    termEnd: node.Term_End_Date__c?.value ?? undefined,
    lines: nodesOf(node.Negotiation_Lines__r).map((line) => lineOf(line, currency)),
    offers: nodesOf(node.Negotiation_Offers__r).map((offer) => offerOf(offer, currency))
  };
}

export function nodesOf<Node>(connection: Connection<Node> | null | undefined): Node[] {
  return (connection?.edges ?? []).map(({ node }) => node);
}

function lineOf(node: LineNode, currency: string): NegotiationLine {
  return {
    id: node.Id,
    productId: node.Product__c.value ?? "",
    product: node.Product__r?.Name.value ?? "",
    base: amountOf(node.Base_Price__c, currency) ?? 0,
    price: amountOf(node.Proposed_Price__c, currency),
    cap: amountOf(node.Cap_Amount__c, currency)
  };
}

function offerOf(node: OfferNode, currency: string): Offer {
  return {
    id: node.Id,
    round: node.Round__c.value ?? 0,
    side: node.Side__c.value ?? "Ours",
    sideLabel: node.Side__c.label ?? node.Side__c.value ?? "",
    state: node.Status__c.value ?? "",
    stateLabel: node.Status__c.label ?? node.Status__c.value ?? "",
    package: node.Package__c?.value ?? "",
    date: node.Offer_Date__c?.value ?? undefined,
    validUntil: node.Valid_Until__c?.value ?? undefined,
    total: amountOf(node.Total_Amount__c, currency) ?? 0,
    base: amountOf(node.Base_Amount__c, currency) ?? 0
  };
}

function amountOf(
  field: FieldNode<number> | null | undefined,
  currency: string
): Minor | undefined {
  const value = field?.value;
  return value === null || value === undefined ? undefined : toMinor(value, currency);
}
