import type { Day } from "c/calendarDay";
import { toMinor } from "c/money";
import type { Minor } from "c/money";
import { nodesOf } from "c/negotiationModel";
import type { FieldNode } from "c/negotiationModel";
import { renewalStart } from "c/renewalDates";
import { holdingsOf } from "c/renewalHoldings";
import type { HeldLine } from "c/renewalHoldings";
import { openingOf } from "c/renewalProposal";
import type { EndingTerm, KnownNegotiation, Opening } from "c/renewalProposal";
import type {
  AssetNode,
  ContractNode,
  NegotiationNode,
  OpeningData,
  OpportunityNode
} from "./openingQuery";

/** A contract's term and what is to be done with it. */
export interface FoundOpening {
  readonly term: EndingTerm;
  readonly opening: Opening;
}

export interface OpeningFacts {
  readonly accountId: string;
  /** Serves where the org has one currency only. */
  readonly currency: string;
  readonly leadMonths: number;
  /** The common last day of the new terms. */
  readonly coTerm?: Day;
}

type Line = HeldLine & { readonly currency: string };

/** Every contract of the data, in its order, by the same rules as the command `entente renewals open`. */
export function openingsOf(data: OpeningData, facts: OpeningFacts): FoundOpening[] {
  const { Contract: contracts, Renewal_Negotiation__c: negotiations } = data.uiapi.query;
  const known = nodesOf(negotiations);
  const all = nodesOf(contracts);
  return all.map((contract) => {
    const alone =
      all.filter(({ EndDate }) => EndDate.value === contract.EndDate.value).length === 1;
    const term = termOf(contract, data, { ...facts, alone });
    return { term, opening: openingOf(term, known.map(knownOf), facts) };
  });
}

/** `alone`: no other contract ends that day, so that the day's assets are this contract's. */
function termOf(
  contract: ContractNode,
  data: OpeningData,
  { accountId, currency: only, alone }: OpeningFacts & { readonly alone: boolean }
): EndingTerm {
  const { Renewal_Negotiation__c: negotiations, Opportunity, Asset } = data.uiapi.query;
  const end = contract.EndDate.value ?? "";
  const own = nodesOf(negotiations).filter((each) => each.Contract__c?.value === contract.Id);
  const sales = nodesOf(Opportunity).filter((each) => each.ContractId.value === contract.Id);
  const linked = new Set(own.map((each) => each.Opportunity__c?.value));
  const agreed = lastAgreed(own, end);
  const won = sales.filter(({ IsWon }) => IsWon.value).at(-1);
  const open = sales.find(({ Id, IsClosed }) => !IsClosed.value && !linked.has(Id));
  const assets = alone ? nodesOf(Asset).filter((each) => each.UsageEndDate.value === end) : [];
  const negotiation = agreed ? finalLines(agreed, only) : [];
  const opportunity = [won, open].map((sale) => soldLines(sale, only)).find(isFilled) ?? [];
  const asset = assets
    .filter(({ Status }) => Status.value !== "Obsolete")
    .map((each) => assetLine(each, only));
  const taken = [negotiation, opportunity, asset].find(isFilled) ?? [];
  const currency = contract.CurrencyIsoCode?.value ?? taken[0]?.currency ?? only;
  return {
    source: "contract",
    id: contract.Id,
    accountId,
    accountName: contract.Account?.Name.value ?? "",
    title: contract.Name.value ?? contract.ContractNumber.value ?? "",
    start: startOf(contract, agreed),
    end,
    currencies: [currency, ...taken.map((line) => line.currency)],
    contractId: contract.Id,
    opportunityId: open?.Id,
    decision: undefined,
    holdings: holdingsOf({ negotiation, opportunity, asset }),
    amount: amountOf(won?.Amount, currency) ?? amountOf(open?.Amount, currency),
    notice: agreed && noticeOf(agreed)
  };
}

/** A contract that was carried on started long before the term that ends now. */
function startOf(contract: ContractNode, agreed: NegotiationNode | undefined): Day | undefined {
  const before = agreed?.Term_End_Date__c?.value;
  return before ? renewalStart(before) : (contract.StartDate.value ?? undefined);
}

function knownOf(node: NegotiationNode): KnownNegotiation {
  return {
    key: node.Negotiation_External_Id__c?.value ?? undefined,
    contractId: node.Contract__c?.value ?? undefined,
    termEnd: node.Term_End_Date__c?.value ?? undefined,
    isClosed: node.Phase__c.value === "Closed"
  };
}

function lastAgreed(
  negotiations: readonly NegotiationNode[],
  end: string
): NegotiationNode | undefined {
  const termEnd = (node: NegotiationNode): string => node.Term_End_Date__c?.value ?? "";
  return negotiations
    .filter(({ Phase__c: phase }) => phase.value === "Closed")
    .filter(({ Result__c: result }) => ["Won", "Reduced"].includes(result?.value ?? ""))
    .filter((node) => termEnd(node) !== "" && termEnd(node) < end)
    .sort((left, right) => (termEnd(left) < termEnd(right) ? 1 : -1))[0];
}

/** A product that was dropped has no final price, or 0 where it had a price before. */
function finalLines(node: NegotiationNode, only: string): Line[] {
  return nodesOf(node.Negotiation_Lines__r).flatMap((line) => {
    const price = line.Final_Price__c?.value ?? undefined;
    if (price === undefined || (price === 0 && line.Base_Price__c.value !== 0)) return [];
    const currency = line.CurrencyIsoCode?.value ?? only;
    return [lineOf(line.Product__c, line.Final_Price__c, currency)];
  });
}

function soldLines(sale: OpportunityNode | undefined, only: string): Line[] {
  const currency = sale?.CurrencyIsoCode?.value ?? only;
  return nodesOf(sale?.OpportunityLineItems).map((line) =>
    lineOf(line.Product2Id, line.TotalPrice, currency)
  );
}

function assetLine(node: AssetNode, only: string): Line {
  const key = `asset-${node.Id}-${node.UsageEndDate.value}`;
  return { ...lineOf(node.Product2Id, node.Price, node.CurrencyIsoCode?.value ?? only), key };
}

function lineOf(
  product: FieldNode<string>,
  price: FieldNode<number> | undefined,
  currency: string
): Line {
  return { productId: product.value ?? undefined, price: amountOf(price, currency), currency };
}

function noticeOf(node: NegotiationNode): EndingTerm["notice"] {
  return {
    number: node.Notice_Number__c?.value ?? undefined,
    unit: node.Notice_Unit__c?.value ?? undefined,
    basis: node.Notice_Basis__c?.value ?? undefined,
    silence: node.Silence_Rule__c?.value ?? undefined
  };
}

function amountOf(field: FieldNode<number> | undefined, currency: string): Minor | undefined {
  const value = field?.value ?? undefined;
  return value === undefined ? undefined : toMinor(value, currency);
}

function isFilled(lines: readonly Line[]): boolean {
  return lines.length > 0;
}
