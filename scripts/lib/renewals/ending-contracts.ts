import type { Day } from "c/calendarDay";
import type { Connection } from "jsforce";
import { quote } from "../org/soql.ts";
import type { OrgFacts } from "./org-facts.ts";
import { queryPages, wholeGroups } from "./query-pages.ts";

/** Which terms are looked at. */
export interface Window {
  /** First and last day, both included. */
  readonly from: Day;
  readonly until: Day;
  /** Only these accounts; empty for all. */
  readonly accounts: readonly string[];
}

/** A contract that ends, as found by itself or through the opportunity that renews it. */
export interface EndingContract {
  readonly source: "contract" | "opportunity";
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly title: string;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly currency: string | undefined;
  /** The open opportunity by which it was found. */
  readonly opportunityId?: string;
  /** That opportunity's close date. */
  readonly decision?: Day;
}

interface ContractRow {
  readonly Id: string;
  readonly AccountId: string;
  readonly Account: { readonly Name: string } | null;
  readonly Name: string | null;
  readonly ContractNumber: string;
  readonly StartDate: Day | null;
  readonly EndDate: Day | null;
  readonly CurrencyIsoCode?: string;
}

interface OpportunityRow {
  readonly Id: string;
  readonly CloseDate: Day;
  readonly Contract: Omit<ContractRow, "Id"> | null;
  readonly ContractId: string;
}

/** Activated contracts that end in the window, page by page; contracts of one account and day stay together. */
export async function* endingContracts(
  connection: Connection,
  window: Window,
  facts: OrgFacts
): AsyncGenerator<EndingContract[]> {
  const fields = ["Id", ...contractFields(facts)].join(", ");
  const soql = `SELECT ${fields} FROM Contract WHERE StatusCode = 'Activated' AND ${within("EndDate", window)} ORDER BY EndDate, AccountId, Id`;
  const pages = queryPages<ContractRow>(connection, soql);
  for await (const rows of wholeGroups(pages, (row) => `${row.EndDate} ${row.AccountId}`)) {
    yield rows.map((row) => ({ source: "contract", id: row.Id, ...contractOf(row) }));
  }
}

/** Contracts of open opportunities that close in the window: the opportunity is the renewal's own. */
export async function* contractsToRenew(
  connection: Connection,
  window: Window,
  facts: OrgFacts
): AsyncGenerator<EndingContract[]> {
  const fields = contractFields(facts).map((field) => `Contract.${field}`);
  const soql = `SELECT Id, CloseDate, ContractId, ${fields.join(", ")} FROM Opportunity WHERE IsClosed = FALSE AND ContractId != NULL AND ${within("CloseDate", window)} ORDER BY CloseDate, Id`;
  for await (const rows of queryPages<OpportunityRow>(connection, soql)) {
    yield rows.flatMap(({ Id, CloseDate, ContractId, Contract: contract }) =>
      contract
        ? {
            source: "opportunity",
            id: ContractId,
            ...contractOf(contract),
            opportunityId: Id,
            decision: CloseDate
          }
        : []
    );
  }
}

/** A condition on a date and, where only some are wanted, on the account. */
export function within(field: string, { from, until, accounts }: Window): string {
  const days = `${field} >= ${from} AND ${field} <= ${until}`;
  return accounts.length === 0
    ? days
    : `${days} AND AccountId IN (${accounts.map(quote).join(", ")})`;
}

function contractFields({ multiCurrency }: OrgFacts): string[] {
  const fields = ["AccountId", "Account.Name", "Name", "ContractNumber", "StartDate", "EndDate"];
  return multiCurrency ? [...fields, "CurrencyIsoCode"] : fields;
}

function contractOf(row: Omit<ContractRow, "Id">): Omit<EndingContract, "source" | "id"> {
  return {
    accountId: row.AccountId,
    accountName: row.Account?.Name ?? "",
    title: row.Name ?? row.ContractNumber,
    start: row.StartDate ?? undefined,
    end: row.EndDate ?? undefined,
    currency: row.CurrencyIsoCode
  };
}
