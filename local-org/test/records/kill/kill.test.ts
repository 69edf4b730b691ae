import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openSampleOrg } from "../sample-org.ts";

const ROUNDS = 4;
const CHILD = join(import.meta.dirname, "insert-forever.ts");

const folder = mkdtempSync(join(tmpdir(), "local-org-kill-"));
after(() => rmSync(folder, { recursive: true }));

async function insertUntilKilled(file: string): Promise<void> {
  const child = spawn(process.execPath, [CHILD, file], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  await wait(20 + Math.random() * 150);
  child.kill("SIGKILL");
  await once(child, "exit");
}

test("a process killed while it writes leaves whole transactions only", async () => {
  const file = join(folder, "org.db");
  let lines = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await insertUntilKilled(file);
    const { database } = openSampleOrg({ file });
    assert.equal(database.pragma("integrity_check", { simple: true }), "ok");
    const count = database.prepare(`SELECT COUNT(*) FROM "Line__c"`).pluck().get() as number;
    assert.equal(count % 60, 0);
    assert.ok(count >= lines, "what was committed before is still there");
    const wrong = database
      .prepare(
        `SELECT n."Name" FROM "Negotiation__c" n WHERE n."Line_Count__c" <>
           (SELECT COUNT(*) FROM "Line__c" l WHERE l."Negotiation__c" = n."Id")
         OR ABS(n."Total__c" - (SELECT COALESCE(SUM("Price__c"), 0) FROM "Line__c" l
              WHERE l."Negotiation__c" = n."Id")) > 0.001`
      )
      .all();
    assert.deepEqual(wrong, []);
    lines = count;
    database.close();
  }
  assert.ok(lines > 0, "the child had written something");
});
