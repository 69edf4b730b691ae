import assert from "node:assert/strict";
import { addDays, addMonths, dayIn } from "c/calendarDay";
import type { Connection } from "jsforce";
import type { LocalOrgProcess } from "../../../local-org/test/clients/running-local-org.ts";
import { clientOf, queryRows } from "../../support/org-client.ts";

const today = dayIn("Europe/Paris", new Date());
const monthStart = (months: number): string => addMonths(`${today.slice(0, 7)}-01`, months);

/** The term of the contract that falls due: eleven months gone, one month to go. */
export const TERM_END = addDays(monthStart(2), -1);
/** After a renewal of five years. */
export const NEXT_TERM_END = addDays(addMonths(addDays(TERM_END, 1), 60), -1);

/** Prices a year of what the customer holds, 100,000 in all. */
const HOLDINGS = { "Revues A": 60_000, "Atlas B": 40_000 };

/** A customer of the account manager with a contract that falls due and two products installed. */
export async function customerWithHoldings(org: LocalOrgProcess, title: string): Promise<string> {
  const admin = clientOf(org);
  const OwnerId = org.idOf("manager");
  const account = await insert(admin, "Account", { Name: title, OwnerId });
  const StartDate = monthStart(-10);
  const contract = { AccountId: account, OwnerId, StartDate, ContractTerm: 12, Status: "Draft" };
  const Id = await insert(admin, "Contract", { Name: `${title} 12 mois`, ...contract });
  await admin.sobject("Contract").update({ Id, Status: "Activated" });
  for (const [Name, Price] of Object.entries(HOLDINGS)) {
    const Product2Id = await insert(admin, "Product2", { Name, IsActive: true });
    const asset = { Name, AccountId: account, Product2Id, Price, UsageEndDate: TERM_END };
    await insert(admin, "Asset", { ...asset, Status: "Installed" });
  }
  return account;
}

/** The fields of the account's one negotiation, as administrator. */
export async function negotiationOf<Fields extends object>(
  org: LocalOrgProcess,
  account: string,
  fields: string
): Promise<Fields & { readonly Id: string }> {
  const soql = `SELECT Id, ${fields} FROM Renewal_Negotiation__c WHERE Account__c = '${account}'`;
  const rows = await queryRows<Fields & { Id: string }>(clientOf(org), soql);
  assert.equal(rows.length, 1);
  return rows[0] as Fields & { Id: string };
}

async function insert(client: Connection, object: string, row: object): Promise<string> {
  const result = await client.sobject(object).create(row);
  assert.ok(result.success, JSON.stringify(result));
  return result.id;
}
