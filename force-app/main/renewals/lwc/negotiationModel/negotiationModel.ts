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
  readonly list?: Minor | undefined;
  /** Absent for whoever may not read it, as where there is none. */
  readonly floor?: Minor | undefined;
}

/** Blank: not asked for. */
export type ApprovalState = "" | "Requested" | "Approved" | "Rejected";

export interface Offer {
  /** Key given by whoever made the offer; empty for one entered by hand. */
  readonly externalId?: string;
  readonly id: string;
  readonly round: number;
  readonly side: Side;
  readonly sideLabel: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly package: string;
  readonly date: Day | undefined;
  readonly validUntil: Day | undefined;
  /** First year. */
  readonly total: Minor;
  readonly base: Minor;
  readonly note?: string;
  /** Years of the term, 1 to 5. */
  readonly years?: number;
  readonly contractTotal?: Minor | undefined;
  readonly presentValue?: Minor | undefined;
  /** Percent, net of free content and extras: 4 is 4 %. */
  readonly netChange?: number | undefined;
  /** List value a year of extra sites, training and other gives. */
  readonly extras?: Minor | undefined;
  readonly approval?: ApprovalState;
  readonly approvalReason?: string;
  readonly approver?: string;
  readonly needsApproval?: boolean;
  /** Worth to us; absent for whoever may not read it. */
  readonly worth?: Minor | undefined;
  /** Absent for whoever may not read it. */
  readonly isBelowWalkAway?: boolean | undefined;
}

/** What the offer policy lets an account manager do alone; undefined where it says nothing. Percents: 5 is 5 %. */
export interface OfferPolicy {
  readonly cut?: number | undefined;
  readonly months?: number | undefined;
  readonly cap?: number | undefined;
  /** Yearly rate for present values. */
  readonly discount?: number | undefined;
  /** By how much packages of a round may differ in worth. */
  readonly tolerance?: number | undefined;
}

export interface Negotiation {
  readonly id: string;
  /** Goes up with each save; a save says which one it has read. */
  readonly revision?: number;
  /** Who saved last, and when (ISO 8601). */
  readonly savedBy?: string;
  readonly savedAt?: string | undefined;
  readonly policy?: OfferPolicy;
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
  readonly List_Price__c?: FieldNode<number>;
  readonly Floor_Price__c?: FieldNode<number>;
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
  readonly Offer_External_Id__c?: FieldNode<string>;
  readonly Note__c?: FieldNode<string>;
  readonly Year_Count__c?: FieldNode<number>;
  readonly Contract_Amount__c?: FieldNode<number>;
  readonly Present_Value_Amount__c?: FieldNode<number>;
  readonly Net_Change_Percent__c?: FieldNode<number>;
  readonly Extra_Value_Amount__c?: FieldNode<number>;
  readonly Approval__c?: FieldNode<ApprovalState>;
  readonly Approval_Reason__c?: FieldNode<string>;
  readonly Approver__r?: { readonly Name?: FieldNode<string> | null } | null;
  readonly Needs_Approval__c?: FieldNode<boolean>;
  readonly Worth_Amount__c?: FieldNode<number>;
  readonly Is_Below_Walk_Away__c?: FieldNode<boolean>;
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
  readonly Revision__c?: FieldNode<number>;
  readonly LastModifiedDate?: FieldNode<string>;
  readonly LastModifiedBy?: { readonly Name?: FieldNode<string> | null } | null;
  readonly Policy_Cut_Percent__c?: FieldNode<number>;
  readonly Policy_Term_Months__c?: FieldNode<number>;
  readonly Policy_Cap_Percent__c?: FieldNode<number>;
  readonly Policy_Discount_Percent__c?: FieldNode<number>;
  readonly Policy_Package_Tolerance_Percent__c?: FieldNode<number>;
  readonly Negotiation_Lines__r: Connection<LineNode> | null;
  readonly Negotiation_Offers__r: Connection<OfferNode> | null;
}

/** `defaultCurrency` serves where the org has one currency only. */
export function negotiationOf(node: NegotiationNode, defaultCurrency: string): Negotiation {
  const currency = node.CurrencyIsoCode?.value ?? defaultCurrency;
  return {
    id: node.Id,
    revision: node.Revision__c?.value ?? 0,
    savedBy: node.LastModifiedBy?.Name?.value ?? "",
    savedAt: node.LastModifiedDate?.value ?? undefined,
    policy: policyOf(node),
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
    cap: amountOf(node.Cap_Amount__c, currency),
    list: amountOf(node.List_Price__c, currency),
    floor: amountOf(node.Floor_Price__c, currency)
  };
}

function policyOf(node: NegotiationNode): OfferPolicy {
  return {
    cut: node.Policy_Cut_Percent__c?.value ?? undefined,
    months: node.Policy_Term_Months__c?.value ?? undefined,
    cap: node.Policy_Cap_Percent__c?.value ?? undefined,
    discount: node.Policy_Discount_Percent__c?.value ?? undefined,
    tolerance: node.Policy_Package_Tolerance_Percent__c?.value ?? undefined
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
    base: amountOf(node.Base_Amount__c, currency) ?? 0,
    externalId: node.Offer_External_Id__c?.value ?? "",
    note: node.Note__c?.value ?? "",
    years: node.Year_Count__c?.value ?? 1,
    contractTotal: amountOf(node.Contract_Amount__c, currency),
    presentValue: amountOf(node.Present_Value_Amount__c, currency),
    netChange: node.Net_Change_Percent__c?.value ?? undefined,
    extras: amountOf(node.Extra_Value_Amount__c, currency),
    ...approvalOf(node),
    worth: amountOf(node.Worth_Amount__c, currency),
    isBelowWalkAway: node.Is_Below_Walk_Away__c?.value ?? undefined
  };
}

function approvalOf(
  node: OfferNode
): Pick<Offer, "approval" | "approvalReason" | "approver" | "needsApproval"> {
  return {
    approval: node.Approval__c?.value ?? "",
    approvalReason: node.Approval_Reason__c?.value ?? "",
    approver: node.Approver__r?.Name?.value ?? "",
    needsApproval: node.Needs_Approval__c?.value ?? false
  };
}

/** In minor units; undefined where the field is empty or may not be read. */
export function amountOf(
  field: FieldNode<number> | null | undefined,
  currency: string
): Minor | undefined {
  const value = field?.value;
  return value === null || value === undefined ? undefined : toMinor(value, currency);
}
