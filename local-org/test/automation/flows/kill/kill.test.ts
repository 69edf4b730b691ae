import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openLocalOrg } from "../../../../src/local-org.ts";
import { openFlowOrg } from "../flow-org.ts";

const DEALS = 60;
const MOST_KILLS = 6;
const CHILD = join(import.meta.dirname, "run-paths.ts");
const folder = mkdtempSync(join(tmpdir(), "local-org-paths-"));
after(() => rmSync(folder, { recursive: true }));

/** Starts the child and kills it soon after it began; whether it came to its end by itself. */
async function runUntilKilled(file: string): Promise<boolean> {
  const child = spawn(process.execPath, [CHILD, file], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  const ended = once(child, "exit");
  const killed = wait(5 + Math.random() * 40).then(() => child.kill("SIGKILL"));
  const [code] = await ended;
  await killed;
  return code === 0;
}

test("a process killed while paths run neither loses nor doubles one", async () => {
  const file = join(folder, "org.db");
  const org = await openFlowOrg(["Deal_Reminders"], {
    file,
    change: (source) =>
      source.replaceAll("<offsetNumber>", "<maxBatchSize>2</maxBatchSize><offsetNumber>")
  });
  await org.at("2027-01-01T12:00:00Z");
  const rows = Array.from({ length: DEALS }, (_, index) => ({
    Name: `Deal ${index}`,
    Close_On__c: "2027-08-31"
  }));
  org.org.records.insert(org.as("manager"), "Deal__c", rows, { allOrNone: true });
  await org.close();
  let kills = 0;
  while (!(await runUntilKilled(file)) && kills < MOST_KILLS) kills++;
  const reopened = openLocalOrg({ file });
  reopened.scheduledPaths.moveClock(new Date("2027-09-01T00:00:00Z"));
  const counts = reopened.database
    .prepare(
      `SELECT d."Reminders__c" AS "counted",
         (SELECT COUNT(*) FROM "Task" t WHERE t."WhatId" = d."Id") AS "tasks" FROM "Deal__c" d`
    )
    .all();
  assert.deepEqual(counts, Array(DEALS).fill({ counted: 2, tasks: 2 }));
  reopened.close();
});
