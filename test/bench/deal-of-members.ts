import type { Connection } from "jsforce";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { clientOf } from "../support/org-client.ts";

/** A deal of the manager's with so many members and years, by FTE; its id. */
export async function dealOfMembers(
  org: LocalOrgProcess,
  { members, years }: { readonly members: number; readonly years: number }
): Promise<string> {
  const client = clientOf(org);
  const [consortium, ...accounts] = await insert(
    client,
    "Account",
    Array.from({ length: members + 1 }, (_, index) => ({
      Name: `Member ${index}`,
      OwnerId: org.idOf("manager")
    }))
  );
  const [deal = ""] = await insert(client, "Consortium_Deal__c", [
    {
      Name: `${members} members over ${years} years`,
      Account__c: consortium,
      Allocation_Model__c: "FTE",
      Rounding_Place__c: "On Total"
    }
  ]);
  await insert(
    client,
    "Deal_Year__c",
    Array.from({ length: years }, (_, index) => ({
      Deal__c: deal,
      Position__c: index + 1,
      Start_Date__c: `${2027 + index}-01-01`,
      End_Date__c: `${2027 + index}-12-31`,
      Stated_Amount__c: 6_678_881.87 - index
    }))
  );
  await insert(
    client,
    "Deal_Member__c",
    accounts.map((account, index) => ({
      Deal__c: deal,
      Member_Account__c: account,
      Response__c: "Accepted",
      Allocation_Weight__c: 100 + ((index * 37) % 900),
      Weight_Source__c: "Bench",
      Weight_Year__c: "2025",
      Last_Year_Amount__c: 6000 + ((index * 53) % 1500)
    }))
  );
  return deal;
}

async function insert(
  client: Connection,
  object: string,
  rows: readonly object[]
): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < rows.length; start += 200) {
    const chunk = rows.slice(start, start + 200);
    const records = chunk.map((row) => ({ attributes: { type: object }, ...row }));
    const saved = await client.requestPost<{ readonly id: string; readonly success: boolean }[]>(
      "/composite/sobjects",
      { allOrNone: true, records }
    );
    if (saved.some(({ success }) => !success)) throw new Error(JSON.stringify(saved[0]));
    ids.push(...saved.map(({ id }) => id));
  }
  return ids;
}
