import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { after, before, describe, test } from "node:test";
import { startLocalOrg, type LocalOrgProcess } from "../../clients/running-local-org.ts";

const ROWS = 8_000;
const CHUNK = 200;
const JOBS = "/services/data/v68.0/jobs/ingest";

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-kill-"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

async function ask(
  org: LocalOrgProcess,
  method: string,
  path: string,
  type: string,
  body?: string
) {
  const headers = { authorization: `Bearer ${org.tokenOf("admin")}`, "content-type": type };
  const reply = await fetch(org.url + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body })
  });
  return reply.text();
}

const json = async (org: LocalOrgProcess, method: string, path: string, body?: object) =>
  JSON.parse(await ask(org, method, path, "application/json", body && JSON.stringify(body)));

describe("A bulk job whose process is killed", () => {
  test("leaves whole chunks, says so, and gives the rest back", async () => {
    const file = join(folder, "org.db");
    const first = await startLocalOrg("--db", file);
    const { id } = await json(first, "POST", JOBS, { object: "Account", operation: "insert" });
    const rows = Array.from({ length: ROWS }, (_, index) => `Library ${index}`);
    await ask(first, "PUT", `${JOBS}/${id}/batches`, "text/csv", `Name\n${rows.join("\n")}\n`);
    const work = json(first, "PATCH", `${JOBS}/${id}`, { state: "UploadComplete" }).catch(
      () => "cut"
    );
    await untilSome(first, id);
    await first.kill();
    await work;

    const second = await startLocalOrg("--db", file);
    const job = await json(second, "GET", `${JOBS}/${id}`);
    assert.equal(job.state, "Failed");
    assert.match(job.errorMessage, /stopped while the job ran/);
    const { numberRecordsProcessed: processed } = job;
    assert.ok(processed > 0 && processed < ROWS && processed % CHUNK === 0, String(processed));
    const query = "/services/data/v68.0/query?q=SELECT+COUNT()+FROM+Account";
    assert.equal((await json(second, "GET", query)).totalSize, processed);
    const lines = async (kind: string) =>
      (await ask(second, "GET", `${JOBS}/${id}/${kind}`, "text/csv")).trim().split("\n");
    assert.equal((await lines("successfulResults")).length, processed + 1);
    const rest = await lines("unprocessedrecords");
    assert.equal(rest.length, ROWS - processed + 1);
    assert.equal(rest[1], `"Library ${processed}"`);
    assert.equal(await second.stop(), 0);
  });

  async function untilSome(org: LocalOrgProcess, id: string): Promise<void> {
    while ((await json(org, "GET", `${JOBS}/${id}`)).numberRecordsProcessed === 0)
      await setTimeout(5);
  }
});
