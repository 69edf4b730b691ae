import { renewalStart } from "c/renewalDates";
import { holdingsOf } from "c/renewalHoldings";
import type { EndingTerm } from "c/renewalProposal";
import type { Connection } from "jsforce";
import {
  finalLinesOf,
  negotiationsOf,
  opportunitiesOf,
  soldLinesOf,
  type ContractNegotiation,
  type ContractOpportunity,
  type PricedLine,
  type PricedLines
} from "./contract-history.ts";
import type { EndingContract } from "./ending-contracts.ts";
import { assetsOfContracts, type HeldAsset } from "./held-assets.ts";
import { onlyCurrency, type OrgFacts } from "./org-facts.ts";

/** A contract's term with the negotiations its contract has. */
export interface FoundTerm {
  readonly term: EndingTerm;
  readonly known: readonly ContractNegotiation[];
}

/** A contract with its past: what `termOf` puts together. */
interface History {
  readonly contract: EndingContract;
  readonly known: readonly ContractNegotiation[];
  /** The last negotiation that agreed a term before this one. */
  readonly agreed: ContractNegotiation | undefined;
  /** The opportunity that won the contract. */
  readonly won: ContractOpportunity | undefined;
  /** The open opportunity of the renewal. */
  readonly open: ContractOpportunity | undefined;
}

/** The terms of contracts, with what is held under each. Contracts without an end date are left out. */
export async function contractTerms(
  connection: Connection,
  contracts: readonly EndingContract[],
  facts: OrgFacts
): Promise<FoundTerm[]> {
  const ids = contracts.map(({ id }) => id);
  const negotiations = await negotiationsOf(connection, ids);
  const opportunities = await opportunitiesOf(connection, ids, facts);
  const histories = contracts.map((contract) =>
    historyOf(contract, negotiations.get(contract.id) ?? [], opportunities.get(contract.id) ?? [])
  );
  const fresh = histories.filter(
    ({ known, contract }) =>
      !known.some(({ termEnd, hasDue }) => termEnd === contract.end && hasDue)
  );
  const final = await finalLinesOf(
    connection,
    fresh.flatMap(({ agreed }) => agreed?.id ?? []),
    facts
  );
  const unpriced = fresh.filter(({ agreed }) => !final.has(agreed?.id ?? ""));
  const sellers = unpriced.flatMap(({ won, open }) =>
    [won, open].flatMap((each) => each?.id ?? [])
  );
  const sold = await soldLinesOf(connection, sellers, facts);
  const unsold = unpriced.filter((each) => soldUnder(each, sold).length === 0);
  const assets = await assetsOfContracts(
    connection,
    unsold.map(({ contract }) => contract),
    contracts,
    facts
  );
  return histories.flatMap((history) => termOf(history, { final, sold, assets }));
}

function historyOf(
  contract: EndingContract,
  known: readonly ContractNegotiation[],
  opportunities: readonly ContractOpportunity[]
): History {
  const { end = "" } = contract;
  const linked = new Set(known.map(({ opportunityId }) => opportunityId));
  const earlier = known.filter(({ agreed, termEnd }) => agreed && termEnd && termEnd < end);
  const open = opportunities.filter(({ id, isClosed }) =>
    contract.opportunityId ? id === contract.opportunityId : !isClosed && !linked.has(id)
  );
  return {
    contract,
    known,
    agreed: earlier.toSorted((a, b) => (a.termEnd! < b.termEnd! ? 1 : -1))[0],
    won: opportunities.findLast(({ isWon }) => isWon),
    open: open[0]
  };
}

interface Found {
  readonly final: PricedLines;
  readonly sold: PricedLines;
  readonly assets: ReadonlyMap<string, readonly HeldAsset[]>;
}

function termOf(history: History, { final, sold, assets }: Found): FoundTerm[] {
  const { contract, known, agreed, won, open } = history;
  if (contract.end === undefined) return [];
  const negotiation = final.get(agreed?.id ?? "") ?? [];
  const opportunity = soldUnder(history, sold);
  const asset = assets.get(contract.id) ?? [];
  const taken = [negotiation, opportunity, asset].find((lines) => lines.length > 0) ?? [];
  const own = contract.currency ?? taken[0]?.currency ?? onlyCurrency;
  const term: EndingTerm = {
    ...contract,
    // A contract that was carried on started long before the term that ends now.
    start: agreed?.termEnd ? renewalStart(agreed.termEnd) : contract.start,
    end: contract.end,
    decision: contract.decision,
    contractId: contract.id,
    currencies: [own, ...taken.map(({ currency }) => currency)],
    opportunityId: open?.id,
    holdings: holdingsOf({ negotiation, opportunity, asset }),
    amount: won?.amount ?? open?.amount,
    notice: agreed?.notice
  };
  return [{ term, known }];
}

/** What the contract was sold with, or else what its renewal offers. */
function soldUnder({ won, open }: History, sold: PricedLines): readonly PricedLine[] {
  return sold.get(won?.id ?? "") ?? sold.get(open?.id ?? "") ?? [];
}
