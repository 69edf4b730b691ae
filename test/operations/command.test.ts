import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import { entente } from "../support/entente-command.ts";

const nowhere = { url: "http://127.0.0.1:9", tokenOf: () => "00D!none" };
const root = fileURLToPath(new URL("../../", import.meta.url));

describe("entente", () => {
  test("an org that does not answer gives exit code 3 and the way out", async () => {
    const { code, stderr } = await entente(nowhere, ["seed", "demo"]);
    assert.equal(code, 3);
    assert.match(stderr, /does not answer as a Salesforce org/);
    assert.match(stderr, /sf org login web/);
  });

  test("wrong arguments give exit code 2 and send nothing", async () => {
    assert.equal((await entente(nowhere, ["import", "usage"])).code, 2);
    assert.equal((await entente(nowhere, ["nonsense"])).code, 2);
  });

  test("a file that is not there gives exit code 2 before any connection", async () => {
    const { code, stderr } = await entente(nowhere, ["import", "usage", "absent.tsv"]);
    assert.equal(code, 2);
    assert.match(stderr, /absent\.tsv cannot be read \(ENOENT\)/);
  });

  test("help names the commands and the exit codes", async () => {
    const { code, stdout } = await entente(nowhere, ["--help"]);
    assert.equal(code, 0);
    for (const word of ["deploy", "import", "seed", "Exit codes"])
      assert.match(stdout, new RegExp(word));
  });

  for (const [program, args] of [
    ["npx", ["entente", "--help"]],
    ["npm", ["run", "--silent", "entente", "--", "--help"]]
  ] as const) {
    test(`runs from a clone as ${program} ${args[0]}`, async () => {
      const { stdout: output } = await promisify(execFile)(program, args, { cwd: root });
      assert.match(output, /^Usage: entente/);
    });
  }
});
