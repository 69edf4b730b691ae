import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import Sqlite from "better-sqlite3";
import { startLocalOrg } from "../clients/running-local-org.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-start-"));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ code, stdout, stderr });
    });
  });
}

/** One sentence on stderr, nothing on stdout, a code that is not 0. */
async function refused(message: RegExp, ...args: string[]): Promise<void> {
  const { code, stdout, stderr } = await run(...args);
  assert.notEqual(code, 0);
  assert.equal(stdout, "");
  assert.match(stderr, message);
  assert.equal(stderr.trim().split("\n").length, 1, stderr);
}

describe("Starting the local org", () => {
  test("prints one line of JSON, keeps the org in the file, and ends with 0 on SIGTERM", async () => {
    const file = join(folder, "org.db");
    const first = await startLocalOrg("--db", file);
    assert.match(first.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(first.users[0]?.username, "admin@local.entente");
    const authorization = `Bearer ${first.tokenOf("manager")}`;
    const created = await fetch(`${first.url}/services/data/v68.0/sobjects/Account`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json" },
      body: JSON.stringify({ Name: "Kept" })
    });
    const { id } = (await created.json()) as { id: string };
    assert.equal(await first.stop(), 0);
    const second = await startLocalOrg("--db", file);
    const path = `/services/data/v68.0/sobjects/Account/${id}`;
    const read = await fetch(second.url + path, { headers: { authorization } });
    assert.equal(((await read.json()) as { Name: string }).Name, "Kept");
    assert.equal(await second.stop(), 0);
  });

  test("says what to do about a port in use", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    await refused(/Port \d+ is in use: choose another with --port/, "--port", String(port));
    server.close();
  });

  test("says what to do about a database of another version, another kind, or no place for one", async () => {
    const old = join(folder, "old.db");
    const database = new Sqlite(old);
    database.exec("CREATE TABLE t (x)");
    database.pragma(`application_id = ${0x454e5445}`);
    database.pragma("user_version = 999");
    database.close();
    await refused(/another version of the local org.*--db/, "--db", old);
    const text = join(folder, "text.db");
    writeFileSync(text, "This is no database, but it is long enough to look like one.".repeat(20));
    await refused(/is not a database of the local org.*--db/, "--db", text);
    await refused(/cannot be opened.*--db/, "--db", join(folder, "absent", "org.db"));
  });

  test("says what to do about an unknown option", async () => {
    await refused(/--help/, "--prot", "80");
  });

  test("prints its options for --help", async () => {
    const { code, stdout } = await run("--help");
    assert.equal(code, 0);
    assert.match(stdout, /--db FILE/);
  });
});
