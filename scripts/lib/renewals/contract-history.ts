import type { Day } from "c/calendarDay";
import { toMinor } from "c/money";
import type { Minor } from "c/money";
import type { HeldLine } from "c/renewalHoldings";
import type { KnownNegotiation, NoticeTerms } from "c/renewalProposal";
import type { Connection } from "jsforce";
import { onlyCurrency, type OrgFacts } from "./org-facts.ts";
import { queryIn } from "../org/query-in.ts";

/** A negotiation of the org. */
export interface OrgNegotiation extends KnownNegotiation {
  readonly id: string;
  /** False as long as an opening is under way, or nobody knows the amount. */
  readonly hasDue: boolean;
}

/** A negotiation of a contract, with what its successor takes over. */
export interface ContractNegotiation extends OrgNegotiation {
  readonly contractId: string;
  readonly agreed: boolean;
  readonly opportunityId: string | undefined;
  readonly notice: NoticeTerms;
}

/** An opportunity of a contract. */
export interface ContractOpportunity {
  readonly id: string;
  readonly contractId: string;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly closeDate: Day;
  readonly amount: Minor | undefined;
}

/** Lines by the record they stand under, with the currency of each. */
export type PricedLines = ReadonlyMap<string, readonly PricedLine[]>;

export interface PricedLine extends HeldLine {
  readonly currency: string;
}

interface NegotiationRow {
  readonly Id: string;
  readonly Contract__c: string;
  readonly Opportunity__c: string | null;
  readonly Negotiation_External_Id__c: string | null;
  readonly Term_End_Date__c: Day | null;
  readonly Due_Amount__c: number | null;
  readonly Phase__c: string | null;
  readonly Result__c: string | null;
  readonly Notice_Number__c: number | null;
  readonly Notice_Unit__c: string | null;
  readonly Notice_Basis__c: string | null;
  readonly Silence_Rule__c: string | null;
}

/** Negotiations of the contracts, by contract. */
export async function negotiationsOf(
  connection: Connection,
  contracts: readonly string[]
): Promise<Map<string, ContractNegotiation[]>> {
  const soql =
    "SELECT Id, Contract__c, Opportunity__c, Negotiation_External_Id__c, Term_End_Date__c, Due_Amount__c, Phase__c, Result__c, " +
    "Notice_Number__c, Notice_Unit__c, Notice_Basis__c, Silence_Rule__c FROM Renewal_Negotiation__c " +
    "WHERE Contract__c IN :values";
  const rows = await queryIn<NegotiationRow>(connection, soql, contracts);
  return Map.groupBy(rows.map(negotiationOf), ({ contractId }) => contractId);
}

function negotiationOf(row: NegotiationRow): ContractNegotiation {
  return {
    id: row.Id,
    hasDue: row.Due_Amount__c !== null,
    key: row.Negotiation_External_Id__c ?? undefined,
    contractId: row.Contract__c,
    opportunityId: row.Opportunity__c ?? undefined,
    termEnd: row.Term_End_Date__c ?? undefined,
    isClosed: row.Phase__c === "Closed",
    agreed: row.Phase__c === "Closed" && ["Won", "Reduced"].includes(row.Result__c ?? ""),
    notice: {
      number: row.Notice_Number__c ?? undefined,
      unit: row.Notice_Unit__c ?? undefined,
      basis: row.Notice_Basis__c ?? undefined,
      silence: row.Silence_Rule__c ?? undefined
    }
  };
}

interface OpportunityRow {
  readonly Id: string;
  readonly ContractId: string;
  readonly IsClosed: boolean;
  readonly IsWon: boolean;
  readonly CloseDate: Day;
  readonly Amount: number | null;
  readonly CurrencyIsoCode?: string;
}

/** Opportunities of the contracts, by contract, the earliest close date first. */
export async function opportunitiesOf(
  connection: Connection,
  contracts: readonly string[],
  { multiCurrency }: OrgFacts
): Promise<Map<string, ContractOpportunity[]>> {
  const fields = `Id, ContractId, IsClosed, IsWon, CloseDate, Amount${multiCurrency ? ", CurrencyIsoCode" : ""}`;
  const soql = `SELECT ${fields} FROM Opportunity WHERE ContractId IN :values ORDER BY CloseDate, Id`;
  const rows = await queryIn<OpportunityRow>(connection, soql, contracts);
  const opportunities = rows.map((row) => ({
    id: row.Id,
    contractId: row.ContractId,
    isClosed: row.IsClosed,
    isWon: row.IsWon,
    closeDate: row.CloseDate,
    amount: minorOf(row.Amount, row.CurrencyIsoCode)
  }));
  return Map.groupBy(opportunities, ({ contractId }) => contractId);
}

/** Final prices of negotiations. A product that was dropped has none, or 0 where it had a price before. */
export async function finalLinesOf(
  connection: Connection,
  negotiations: readonly string[],
  { multiCurrency }: OrgFacts
): Promise<PricedLines> {
  const fields = `Negotiation__c, Product__c, Base_Price__c, Final_Price__c${multiCurrency ? ", CurrencyIsoCode" : ""}`;
  const soql = `SELECT ${fields} FROM Negotiation_Line__c WHERE Negotiation__c IN :values AND Final_Price__c != NULL ORDER BY Negotiation__c, Position__c, Id`;
  const rows = await queryIn<{
    readonly Negotiation__c: string;
    readonly Product__c: string;
    readonly Base_Price__c: number;
    readonly Final_Price__c: number;
    readonly CurrencyIsoCode?: string;
  }>(connection, soql, negotiations);
  const kept = rows.filter(
    ({ Base_Price__c: base, Final_Price__c: price }) => price !== 0 || base === 0
  );
  return byParent(kept, (row) => [row.Negotiation__c, row.Product__c, row.Final_Price__c]);
}

/** Products of opportunities, quantity and discount included. */
export async function soldLinesOf(
  connection: Connection,
  opportunities: readonly string[],
  { multiCurrency, readable }: OrgFacts
): Promise<PricedLines> {
  if (!readable.has("OpportunityLineItem")) return new Map();
  const fields = `OpportunityId, Product2Id, TotalPrice${multiCurrency ? ", CurrencyIsoCode" : ""}`;
  const soql = `SELECT ${fields} FROM OpportunityLineItem WHERE OpportunityId IN :values ORDER BY OpportunityId, SortOrder, Id`;
  const rows = await queryIn<{
    readonly OpportunityId: string;
    readonly Product2Id: string | null;
    readonly TotalPrice: number | null;
    readonly CurrencyIsoCode?: string;
  }>(connection, soql, opportunities);
  return byParent(rows, (row) => [row.OpportunityId, row.Product2Id, row.TotalPrice]);
}

function byParent<Row extends { readonly CurrencyIsoCode?: string }>(
  rows: readonly Row[],
  read: (row: Row) => readonly [parent: string, product: string | null, price: number | null]
): PricedLines {
  const lines = rows.map((row) => {
    const [parent, product, price] = read(row);
    const currency = row.CurrencyIsoCode ?? onlyCurrency;
    const line = { productId: product ?? undefined, price: minorOf(price, currency), currency };
    return { parent, line };
  });
  const groups = Map.groupBy(lines, ({ parent }) => parent);
  return new Map([...groups].map(([parent, group]) => [parent, group.map(({ line }) => line)]));
}

/** An amount of a record in minor units of its currency. */
export function minorOf(
  value: number | null | undefined,
  currency: string = onlyCurrency
): Minor | undefined {
  return value === null || value === undefined ? undefined : toMinor(value, currency);
}
