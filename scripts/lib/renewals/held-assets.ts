import type { Day } from "c/calendarDay";
import type { Connection } from "jsforce";
import { minorOf, type PricedLine } from "./contract-history.ts";
import { within, type EndingContract, type Window } from "./ending-contracts.ts";
import { onlyCurrency, type OrgFacts } from "./org-facts.ts";
import { queryIn } from "../org/query-in.ts";
import { queryPages, wholeGroups } from "./query-pages.ts";

/** An asset in use, as a line to renew. */
export interface HeldAsset extends PricedLine {
  readonly key: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly start: Day | undefined;
  readonly end: Day;
}

interface AssetRow {
  readonly Id: string;
  readonly AccountId: string;
  readonly Account: { readonly Name: string } | null;
  readonly Product2Id: string | null;
  readonly Price: number | null;
  readonly PurchaseDate: Day | null;
  readonly InstallDate: Day | null;
  readonly UsageEndDate: Day;
  readonly CurrencyIsoCode?: string;
}

/** Ours, and still in use. */
const held = "IsCompetitorProduct = FALSE AND Status != 'Obsolete'";

/** Assets that end in the window, account by account. */
export async function* endingAssets(
  connection: Connection,
  window: Window,
  facts: OrgFacts
): AsyncGenerator<HeldAsset[]> {
  const soql = `SELECT ${fieldsOf(facts)} FROM Asset WHERE AccountId != NULL AND ${held} AND ${within("UsageEndDate", window)} ORDER BY AccountId, UsageEndDate, Id`;
  const pages = queryPages<AssetRow>(connection, soql);
  for await (const rows of wholeGroups(pages, (row) => row.AccountId)) yield rows.map(assetOf);
}

/**
 * Assets that end with a contract, by the contract's id. Nothing says which contract an asset is of: only a
 * contract that ends alone on its day in its account takes the account's assets of that day.
 */
export async function assetsOfContracts(
  connection: Connection,
  contracts: readonly EndingContract[],
  all: readonly EndingContract[],
  facts: OrgFacts
): Promise<Map<string, HeldAsset[]>> {
  if (!facts.readable.has("Asset") || contracts.length === 0) return new Map();
  const counts = Map.groupBy(all, placeOf);
  const alone = contracts.filter((contract) => counts.get(placeOf(contract))?.length === 1);
  const days = alone.flatMap(({ end }) => end ?? []).sort();
  if (days.length === 0) return new Map();
  const soql = `SELECT ${fieldsOf(facts)} FROM Asset WHERE AccountId IN :values AND ${held} AND UsageEndDate >= ${days[0]} AND UsageEndDate <= ${days.at(-1)} ORDER BY AccountId, Id`;
  const accounts = alone.map(({ accountId }) => accountId);
  const rows = await queryIn<AssetRow>(connection, soql, accounts);
  const assets = Map.groupBy(rows.map(assetOf), placeOf);
  return new Map(alone.map((contract) => [contract.id, assets.get(placeOf(contract)) ?? []]));
}

function placeOf({ accountId, end }: { accountId: string; end: Day | undefined }): string {
  return `${accountId} ${end}`;
}

function fieldsOf({ multiCurrency }: OrgFacts): string {
  const fields =
    "Id, AccountId, Account.Name, Product2Id, Price, PurchaseDate, InstallDate, UsageEndDate";
  return multiCurrency ? `${fields}, CurrencyIsoCode` : fields;
}

function assetOf(row: AssetRow): HeldAsset {
  const currency = row.CurrencyIsoCode ?? onlyCurrency;
  return {
    key: `asset-${row.Id}-${row.UsageEndDate}`,
    accountId: row.AccountId,
    accountName: row.Account?.Name ?? "",
    productId: row.Product2Id ?? undefined,
    price: minorOf(row.Price, currency),
    currency,
    start: row.InstallDate ?? row.PurchaseDate ?? undefined,
    end: row.UsageEndDate
  };
}
