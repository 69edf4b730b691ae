import { holdingsOf } from "c/renewalHoldings";
import { keyOf, type EndingTerm } from "c/renewalProposal";
import type { Connection } from "jsforce";
import type { OrgNegotiation } from "./contract-history.ts";
import type { HeldAsset } from "./held-assets.ts";
import { queryIn } from "../org/query-in.ts";

/** The term of an account's assets, with the negotiation that it has already. */
export interface AssetTerm {
  readonly term: EndingTerm;
  readonly known: readonly OrgNegotiation[];
}

/**
 * The terms of assets: one for each account and last day, or one for each account when all are to end together.
 * Assets that a negotiation has already as its lines count no more; when none is left, the term is known.
 */
export async function assetTerms(
  connection: Connection,
  assets: readonly HeldAsset[],
  together: boolean
): Promise<AssetTerm[]> {
  const lines = await queryIn<{ readonly Line_External_Id__c: string }>(
    connection,
    "SELECT Line_External_Id__c FROM Negotiation_Line__c WHERE Line_External_Id__c IN :values",
    assets.map(({ key }) => key)
  );
  const opened = new Set(lines.map((line) => line.Line_External_Id__c));
  const groups = Map.groupBy(assets, ({ accountId, end }) =>
    together ? accountId : `${accountId} ${end}`
  );
  const wholes = [...groups.values()].map((group) => ({ group, whole: termOf(group) }));
  const known = await negotiationsBy(
    connection,
    wholes.map(({ whole }) => keyOf(whole))
  );
  return wholes.map(({ group, whole }) => {
    const own = known.get(keyOf(whole));
    const taken = group.some(({ key }) => opened.has(key));
    const left = taken
      ? group.filter(({ key, productId }) => productId && !opened.has(key))
      : group;
    // A negotiation without its amount is one whose opening was interrupted: all its assets count.
    if (own || left.length === 0) return { term: whole, known: [own ?? elsewhere(keyOf(whole))] };
    return { term: termOf(left), known: [] };
  });
}

async function negotiationsBy(
  connection: Connection,
  keys: readonly string[]
): Promise<Map<string, OrgNegotiation>> {
  const rows = await queryIn<{
    readonly Id: string;
    readonly Negotiation_External_Id__c: string;
    readonly Due_Amount__c: number | null;
  }>(
    connection,
    "SELECT Id, Negotiation_External_Id__c, Due_Amount__c FROM Renewal_Negotiation__c WHERE Negotiation_External_Id__c IN :values",
    keys
  );
  return new Map(
    rows.map(({ Id: id, Negotiation_External_Id__c: key, Due_Amount__c: due }) => [
      key,
      { id, key, contractId: undefined, termEnd: undefined, isClosed: false, hasDue: due !== null }
    ])
  );
}

/** Stands for negotiations under other keys that have all of a term's assets as lines. */
function elsewhere(key: string): OrgNegotiation {
  return { id: "", key, contractId: undefined, termEnd: undefined, isClosed: false, hasDue: true };
}

function termOf(asset: readonly HeldAsset[]): EndingTerm {
  const [{ accountId, accountName, end } = { accountId: "", accountName: "", end: "" }] = asset;
  const starts = asset.flatMap(({ start }) => start ?? []).sort();
  return {
    source: "asset",
    id: accountId,
    accountId,
    accountName,
    title: "",
    start: starts[0] !== undefined && starts[0] <= end ? starts[0] : undefined,
    // Assets come by their last day: the first to end sets the dates.
    end,
    currencies: asset.map(({ currency }) => currency),
    contractId: undefined,
    opportunityId: undefined,
    decision: undefined,
    holdings: holdingsOf({ asset }),
    amount: undefined,
    notice: undefined
  };
}
