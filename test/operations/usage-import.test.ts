import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Connection } from "jsforce";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { columns, reportText, row } from "../../scripts/test/support/report-text.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { entente, ententeJson, startEntente } from "../support/entente-command.ts";
import { clientOf, queryRows } from "../support/org-client.ts";

interface Imported {
  readonly files: readonly {
    readonly account: { name: string };
    readonly created: number;
    readonly updated: number;
    readonly removed: number;
    readonly months: number;
  }[];
}

describe("entente import usage", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-usage-"));
  let org: LocalOrgProcess;
  let client: Connection;

  before(async () => {
    org = await startDeployedOrg();
    client = clientOf(org);
    for (const account of [
      { Name: "CHU de Valmont", Research_Organization_ID__c: "012345678" },
      { Name: "Hôpital Saint-Élie" },
      { Name: "Clinique d'Arlac" }
    ]) {
      await client.sobject("Account").create(account);
    }
  });
  after(async () => {
    await org.stop();
    rmSync(folder, { recursive: true });
  });

  function file(name: string, text: string): string {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  }

  async function count(soql: string): Promise<number> {
    return (await client.query(soql)).totalSize;
  }

  const allMonths = "SELECT Id FROM Usage_Month__c";

  test("a dry run checks all and sends nothing", async () => {
    const path = file("dry.tsv", reportText());
    const { status, result } = await ententeJson<Imported>(org, [
      "import",
      "usage",
      path,
      "--dry-run"
    ]);
    assert.equal(status, 0);
    assert.equal(result.files[0]?.account.name, "CHU de Valmont");
    assert.equal(result.files[0]?.months, 3);
    assert.equal(await count(allMonths), 0);
    assert.equal(await count("SELECT Id FROM Usage_Load__c"), 0);
  });

  test("a file is loaded once however often it is imported", async () => {
    const path = file("first.tsv", reportText());
    const first = await ententeJson<Imported>(org, ["import", "usage", path]);
    assert.deepEqual({ ...pick(first.result) }, { created: 3, updated: 0, removed: 0 });
    const second = await ententeJson<Imported>(org, ["import", "usage", path]);
    assert.deepEqual({ ...pick(second.result) }, { created: 0, updated: 3, removed: 0 });
    assert.equal(await count(allMonths), 3);
    assert.equal(await count("SELECT Id FROM Usage_Load__c WHERE Loaded_On__c != NULL"), 1);
  });

  test("a corrected file replaces: new counts stand, what it no longer holds is gone", async () => {
    const two = [
      row,
      ["Autre revue", "Clinique+", "10.1/y", "", "Unique_Item_Requests", "3", "1", "1", "1"]
    ];
    await entente(org, ["import", "usage", file("two.tsv", reportText({ rows: two }))]);
    assert.equal(await count(allMonths), 6);
    const corrected = reportText({ rows: [row.with(5, "9").with(8, "6")] });
    const { result } = await ententeJson<Imported>(org, [
      "import",
      "usage",
      file("corrected.tsv", corrected)
    ]);
    assert.deepEqual({ ...pick(result) }, { created: 0, updated: 3, removed: 3 });
    const months = await queryRows<{ Count__c: number }>(
      client,
      "SELECT Count__c FROM Usage_Month__c ORDER BY Month__c"
    );
    assert.deepEqual(
      months.map((month) => month.Count__c),
      [1, 2, 6]
    );
  });

  test("an account is taken by name, apostrophes included", async () => {
    const path = file("named.tsv", reportText({ header: { Institution_ID: "" } }));
    const { result } = await ententeJson<Imported>(org, [
      "import",
      "usage",
      path,
      "--account",
      "Clinique d'Arlac"
    ]);
    assert.equal(result.files[0]?.account.name, "Clinique d'Arlac");
  });

  test("a consortium's report goes to each member's account", async () => {
    const wide = [...columns, "Institution_Name"];
    const rows = [
      [...row, "Hôpital Saint-Élie"],
      [...row, "Clinique d'Arlac"]
    ];
    const text = reportText({ columns: wide, rows, header: { Report_ID: "TR_J2" } });
    const { result } = await ententeJson<Imported>(org, [
      "import",
      "usage",
      file("consortium.tsv", text)
    ]);
    assert.deepEqual(
      result.files.map(({ account, created }) => [account.name, created]),
      [
        ["Hôpital Saint-Élie", 3],
        ["Clinique d'Arlac", 3]
      ]
    );
  });

  test("an unknown institution stops everything before anything is sent", async () => {
    const good = file("good.tsv", reportText({ header: { Report_ID: "TR_J4" } }));
    const bad = file("unknown.tsv", reportText({ header: { Institution_ID: "ROR:099999999" } }));
    const before = await count(allMonths);
    const { code, stderr } = await entente(org, ["import", "usage", good, bad]);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /unknown\.tsv: no account has an identifier of "CHU de Valmont" \(ROR:099999999\)/
    );
    assert.equal(await count(allMonths), before);
  });

  test("bad files are named with line and column, and nothing is loaded", async () => {
    const before = await count(allMonths);
    const path = file("text.tsv", reportText({ rows: [row.with(7, "deux")] }));
    const { code, stderr } = await entente(org, ["import", "usage", path]);
    assert.equal(code, 2);
    assert.match(stderr, /text\.tsv, line 16, column 8: found "deux", expected a whole number/);
    assert.equal(await count(allMonths), before);
  });

  test("a user without the permission is refused with the org's words", async () => {
    const path = file("refused.tsv", reportText());
    const { code } = await entente(org, ["import", "usage", path], "contributor");
    assert.notEqual(code, 0);
  });

  test("a load that is killed is completed by the same command, nothing doubled", async () => {
    const rows = Array.from({ length: 700 }, (_, index) => [
      `Titre ${index}`,
      "Clinique+",
      `10.2/${index}`,
      "",
      "Unique_Item_Requests",
      "6",
      "1",
      "2",
      "3"
    ]);
    const path = file("large.tsv", reportText({ rows, header: { Report_ID: "TR_J9" } }));
    const months = "SELECT Id FROM Usage_Month__c WHERE Report_ID__c = 'TR_J9'";
    const { child, end } = startEntente(org, ["import", "usage", path]);
    while ((await count("SELECT Id FROM Usage_Load__c WHERE Report_ID__c = 'TR_J9'")) === 0) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    child.kill("SIGKILL");
    await end;
    const { status } = await ententeJson<Imported>(org, ["import", "usage", path]);
    assert.equal(status, 0);
    assert.equal(await count(months), 2100);
    const [{ total } = { total: 0 }] = await queryRows<{ total: number }>(
      client,
      "SELECT SUM(Count__c) total FROM Usage_Month__c WHERE Report_ID__c = 'TR_J9'"
    );
    assert.equal(total, 4200);
  });
});

function pick({ files: [first] }: Imported): object {
  return { created: first?.created, updated: first?.updated, removed: first?.removed };
}
