import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { addDays, addMonths, dayIn } from "c/calendarDay";
import type { Connection } from "jsforce";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { clientOf } from "../support/org-client.ts";
import { seconds, type Figure } from "./figure.ts";

const accounts = 500;
const contractsEach = 20;
const contracts = accounts * contractsEach;
const assetsEach = 2;

const main = fileURLToPath(new URL("../../scripts/main.ts", import.meta.url));
/** Has a process tell its peak memory (kilobytes) on its last line of standard error. */
const tellPeak =
  'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

/**
 * `entente renewals open` over 10,000 contracts with two assets each: time, API calls and peak memory of the
 * command, then the time of a second run that finds all of them open.
 */
export async function renewalsOpen(org: LocalOrgProcess): Promise<Figure[]> {
  await fill(clientOf(org));
  let first: Run | undefined;
  const opening = await seconds(async () => (first = await open(org)));
  if (first?.opened !== contracts) throw new Error(`${first?.opened} renewals were opened`);
  let second: Run | undefined;
  const again = await seconds(async () => (second = await open(org)));
  if (second?.opened !== 0) throw new Error(`${second?.opened} renewals were opened twice`);
  return [
    { name: `renewals-open-${contracts}`, value: opening, unit: "s" },
    { name: `renewals-open-${contracts}-calls`, value: first.calls, unit: "calls" },
    { name: `renewals-open-${contracts}-peak-memory`, value: first.peakMegabytes, unit: "MB" },
    { name: `renewals-open-${contracts}-known`, value: again, unit: "s" }
  ];
}

/** Contracts that end from tomorrow on, each of an account's on a day of its own, with the assets of that day. */
async function fill(client: Connection): Promise<void> {
  const today = dayIn("UTC", new Date());
  const owners = await load(
    client,
    { object: "Account", operation: "insert" },
    Array.from({ length: accounts }, (_, index) => ({ Name: `Renewing ${index}` }))
  );
  const [product] = await load(client, { object: "Product2", operation: "insert" }, [
    { Name: "Bench", IsActive: "true" }
  ]);
  const starts = Array.from({ length: contractsEach }, (_, index) =>
    addMonths(addDays(today, index * 7 + 2), -12)
  );
  const all = owners.flatMap((AccountId) => starts.map((start) => ({ AccountId, start })));
  const drafts = await load(
    client,
    { object: "Contract", operation: "insert" },
    all.map(({ AccountId, start }, index) => ({
      AccountId,
      Name: `Contract ${index}`,
      StartDate: start,
      ContractTerm: "12",
      Status: "Draft"
    }))
  );
  // A contract is made as a draft and activated afterwards.
  const activated = drafts.map((Id) => ({ Id, Status: "Activated" }));
  await load(client, { object: "Contract", operation: "update" }, activated);
  const assets = all.flatMap(({ AccountId, start }, index) =>
    Array.from({ length: assetsEach }, () => ({
      AccountId,
      Name: `Asset ${index}`,
      Product2Id: String(product),
      Price: String(1000 + (index % 100)),
      Status: "Installed",
      UsageEndDate: addDays(addMonths(start, 12), -1)
    }))
  );
  await load(client, { object: "Asset", operation: "insert" }, assets);
}

/** One Bulk API 2.0 job; gives the ids of its rows. */
async function load(
  client: Connection,
  job: { readonly object: string; readonly operation: "insert" | "update" },
  input: Record<string, string>[]
): Promise<string[]> {
  client.bulk2.pollInterval = 100;
  client.bulk2.pollTimeout = 300_000;
  const results = await client.bulk2.loadAndWaitForResults({ ...job, input });
  if (results.successfulResults.length !== input.length) {
    throw new Error(`${job.object}: ${JSON.stringify(results.failedResults[0])}`);
  }
  return results.successfulResults.map((row) => row.sf__Id);
}

interface Run {
  readonly opened: number;
  readonly calls: number;
  readonly peakMegabytes: number;
}

async function open(org: LocalOrgProcess): Promise<Run> {
  const args = [...process.execArgv, "--import", tellPeak, main, "renewals", "open", "--json"];
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ENTENTE_INSTANCE_URL: org.url,
      ENTENTE_ACCESS_TOKEN: org.tokenOf("admin")
    }
  });
  let [output, errors] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  await new Promise((resolve) => child.on("close", resolve));
  const { result } = JSON.parse(output) as {
    result: { opened: readonly unknown[]; apiCalls: number };
  };
  return {
    opened: result.opened.length,
    calls: result.apiCalls,
    peakMegabytes: Number(errors.trim().split("\n").at(-1)) / 1024
  };
}
