import type { Connection } from "jsforce";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { ententeJson } from "../support/entente-command.ts";
import { clientOf } from "../support/org-client.ts";
import { dealOfMembers } from "./deal-of-members.ts";
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
  const deal = await dealOfMembers(org, { members, years });
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

async function raise(client: Connection, deal: string): Promise<void> {
  const { records } = await client.query(`SELECT Id FROM Deal_Year__c WHERE Deal__c = '${deal}'`);
  for (const { Id } of records)
    await client.sobject("Deal_Year__c").update({ Id: String(Id), Stated_Amount__c: 7_000_000 });
}
