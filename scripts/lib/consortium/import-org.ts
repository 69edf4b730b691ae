import type { Deal } from "c/dealModel";
import type { AccountKeys, KnownAccount } from "c/importAccounts";
import { TARGET_FIELDS } from "c/importFields";
import type { KnownMember } from "c/importSteps";
import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";
import { queryIn } from "../org/query-in.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** Accounts that a file's names or identifiers may mean. */
export async function readAccounts(
  connection: Connection,
  { titles, finess, rors }: AccountKeys
): Promise<KnownAccount[]> {
  const fields = "Id, Name, FINESS_Number__c, Research_Organization_ID__c";
  const found = new Map<string, KnownAccount>();
  for (const [field, values] of [
    ["Name", titles],
    ["FINESS_Number__c", finess],
    ["Research_Organization_ID__c", rors]
  ] as const) {
    const soql = `SELECT ${fields} FROM Account WHERE ${field} IN :values`;
    for (const row of await queryIn<Row>(connection, soql, values)) {
      const account = accountOf(row);
      found.set(account.id, account);
    }
  }
  return [...found.values()];
}

export async function readMembers(connection: Connection, { id }: Deal): Promise<KnownMember[]> {
  const fields = ["Id", "Member_Account__c", ...TARGET_FIELDS].join(", ");
  const soql = `SELECT ${fields} FROM Deal_Member__c WHERE Deal__c = ${quote(id)} ORDER BY Id`;
  const rows = await query<Row>(connection, soql);
  return rows.map(({ Id: member, Member_Account__c: account, ...values }) => ({
    id: String(member),
    accountId: String(account),
    values
  }));
}

function accountOf(row: Row): KnownAccount {
  return {
    id: String(row["Id"]),
    title: String(row["Name"]),
    finess: String(row["FINESS_Number__c"] ?? "").toUpperCase(),
    ror: String(row["Research_Organization_ID__c"] ?? "").toLowerCase()
  };
}
