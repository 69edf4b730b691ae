import type { Connection } from "jsforce";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { ententeJson } from "../support/entente-command.ts";
import { clientOf } from "../support/org-client.ts";
import { seconds, type Figure } from "./figure.ts";

const members = 1000;
const years = 4;
const fees = members * years;

interface Run {
  readonly created: number;
  readonly updated: number;
  readonly calls: number;
}

/**
 * `entente consortium publish` of 1,000 members' fees over four years: time and API calls, then those of a run
 * that finds nothing to write, and of one whose envelopes have all changed.
 */
export async function publishFees(org: LocalOrgProcess): Promise<Figure[]> {
  const client = clientOf(org);
  const deal = await fill(client);
  const first = await measured(org, deal, { created: fees, updated: 0 });
  const again = await measured(org, deal, { created: 0, updated: 0 });
  await raise(client, deal);
  const changed = await measured(org, deal, { created: 0, updated: fees });
  const name = `publish-fees-${members}x${years}`;
  return [
    { name, value: first.time, unit: "s" },
    { name: `${name}-calls`, value: first.calls, unit: "calls" },
    { name: `${name}-known`, value: again.time, unit: "s" },
    { name: `${name}-known-calls`, value: again.calls, unit: "calls" },
    { name: `${name}-changed`, value: changed.time, unit: "s" },
    { name: `${name}-changed-calls`, value: changed.calls, unit: "calls" }
  ];
}

async function measured(
  org: LocalOrgProcess,
  deal: string,
  wanted: Pick<Run, "created" | "updated">
): Promise<{ readonly time: number; readonly calls: number }> {
  let run: Run | undefined;
  const time = await seconds(async () => (run = await publish(org, deal)));
  if (run?.created !== wanted.created || run.updated !== wanted.updated)
    throw new Error(`${JSON.stringify(run)} instead of ${JSON.stringify(wanted)}`);
  return { time, calls: run.calls };
}

async function publish(org: LocalOrgProcess, deal: string): Promise<Run> {
  const args = ["consortium", "publish", "--deal", deal];
  const { status, result, message } = await ententeJson<{
    readonly fees: Pick<Run, "created" | "updated">;
    readonly apiCalls: number;
  }>(org, args);
  if (status !== 0) throw new Error(message);
  return { ...result.fees, calls: result.apiCalls };
}

async function fill(client: Connection): Promise<string> {
  const [consortium, ...accounts] = await insert(
    client,
    "Account",
    Array.from({ length: members + 1 }, (_, index) => ({ Name: `Publishing ${index}` }))
  );
  const [deal = ""] = await insert(client, "Consortium_Deal__c", [
    {
      Name: "Publishing",
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
      Weight_Year__c: "2025"
    }))
  );
  return deal;
}

async function raise(client: Connection, deal: string): Promise<void> {
  const { records } = await client.query(`SELECT Id FROM Deal_Year__c WHERE Deal__c = '${deal}'`);
  for (const { Id } of records)
    await client.sobject("Deal_Year__c").update({ Id: String(Id), Stated_Amount__c: 7_000_000 });
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
