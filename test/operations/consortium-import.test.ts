import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import writeExcelFile from "write-excel-file/node";
import { ententeJson, startEntente } from "../support/entente-command.ts";
import { queryRows } from "../support/org-client.ts";
import { ConsortiumOrg } from "./consortium-org.ts";

interface Imported {
  readonly outcome: string;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

type Row = Readonly<Record<string, string | number | null>>;

describe("entente consortium import", () => {
  let own: ConsortiumOrg;
  let deal: string;
  const folder = mkdtempSync(join(tmpdir(), "consortium-import-"));

  before(async () => {
    own = await ConsortiumOrg.start();
    await own.insertAll("Account", [
      { Name: "CHU de l’Étoile", FINESS_Number__c: "010780054" },
      { Name: "Université Une", Research_Organization_ID__c: "02feahw73" },
      { Name: "Institut Double" },
      { Name: "Institut Double" }
    ]);
    ({ id: deal } = await own.deal(0, [1000, 1000]));
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await own?.org.stop();
  });

  function file(name: string, content: string | Uint8Array): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }
  async function imported(path: string, ...args: string[]): Promise<Imported> {
    const { status, result, message } = await ententeJson<Imported>(own.org, [
      ...["consortium", "import", path, "--deal", deal, ...args]
    ]);
    assert.equal(status, 0, message);
    return result;
  }
  function members(of = deal): Promise<Row[]> {
    return queryRows<Row>(
      own.client,
      `SELECT Member_Account__r.Name, Allocation_Weight__c, Weight_Source__c, Weight_Year__c, Last_Year_Amount__c, Response__c FROM Deal_Member__c WHERE Deal__c = '${of}' ORDER BY Id LIMIT 2000`
    );
  }

  test("names every problem with row and column, and writes nothing", async () => {
    const path = file(
      "problems.csv",
      "Membre;N° FINESS;ETP;Plancher\nInstitut Double;;10;\nInconnu;;x;-1\n;;1;\nUniversité Une;10780054;1;\n"
    );
    const { code, stderr } = await own.run("import", path, "--deal", deal, "--weight-year", "2025");
    assert.equal(code, 2);
    assert.match(stderr, /Problems in .*: 6\. Nothing was written/);
    assert.match(stderr, /line 2: several accounts are named Institut Double; give FINESS or ROR/);
    assert.match(stderr, /line 3, ETP: "x" is no number/);
    assert.match(stderr, /line 3, Plancher: "-1" is below 0/);
    assert.match(stderr, /line 3: no account is known as Inconnu/);
    assert.match(stderr, /line 4, Membre: no institution is named/);
    assert.match(stderr, /line 5: CHU de l’Étoile has a weight without source or year/);
    assert.deepEqual(await members(), []);
  });

  test("adds members with French numbers; again, it writes nothing; later, only what changed", async () => {
    const source = ["--weight-source", "Ministère", "--weight-year", "2025"];
    const sure = file(
      "surs.csv",
      "Établissement;N° FINESS;ROR;ETP;CA historique;Note\nchu;10780054;;1 234,5;185 640,00;x\n;;https://ror.org/02feahw73;;0;\n"
    );
    const dry = await imported(sure, "--dry-run", ...source);
    assert.deepEqual([dry.outcome, dry.created, (await members()).length], ["dryRun", 2, 0]);
    assert.equal((await imported(sure, ...source)).created, 2);
    const [first, second] = await members();
    assert.deepEqual(
      [first?.["Allocation_Weight__c"], first?.["Last_Year_Amount__c"], first?.["Response__c"]],
      [1234.5, 185640, "Invited"]
    );
    assert.deepEqual(
      [first?.["Weight_Source__c"], first?.["Weight_Year__c"]],
      ["Ministère", "2025"]
    );
    assert.deepEqual(
      [second?.["Allocation_Weight__c"], second?.["Last_Year_Amount__c"]],
      [null, 0]
    );
    const again = await imported(sure, ...source);
    assert.deepEqual([again.outcome, again.unchanged], ["unchanged", 2]);
    const changed = file("plus.csv", "FINESS,ETP\n010780054,1235\n");
    assert.deepEqual((await imported(changed)).updated, 1);
    assert.equal((await members())[0]?.["Last_Year_Amount__c"], 185640);
  });

  test("reads a workbook, its columns named by hand, another sheet chosen", async () => {
    const content = await writeExcelFile([
      { data: [["rien"]], sheet: "Notes" },
      {
        data: [
          ["Qui", "Combien", "Source", "Année"],
          ["Université Une", 77, "Ministère", 2025]
        ],
        sheet: "Membres"
      }
    ]).toBuffer();
    const path = file("membres.xlsx", content);
    const unnamed = await own.run("import", path, "--deal", deal, "--sheet", "Membres");
    assert.equal(unnamed.code, 2);
    assert.match(unnamed.stderr, /No column of .* tells the institution. It has: Qui, Combien/);
    const map = ["--sheet", "Membres", "--map", "member=Qui", "--map", "weight=Combien"];
    assert.equal((await imported(path, ...map)).updated, 1);
    assert.equal((await members())[1]?.["Allocation_Weight__c"], 77);
    const old = await own.run("import", file("x.xlsx", "PK\u0003\u0004"), "--deal", deal);
    assert.deepEqual([old.code, /is no \.xlsx workbook/.test(old.stderr)], [2, true]);
  });

  test("killed half-way, it is finished by the same command, and nobody is in twice", async () => {
    const { id } = await own.deal(0, [1000]);
    const names = Array.from({ length: 600 }, (_, index) => `Membre ${index + 1}`);
    await own.insertAll(
      "Account",
      names.map((Name) => ({ Name }))
    );
    const path = file(
      "six-cents.csv",
      ["Membre;Voix", ...names.map((name) => `${name};1`)].join("\n")
    );
    const args = ["consortium", "import", path, "--deal", id];
    const { child, end } = startEntente(own.org, args);
    while ((await members(id)).length === 0) await new Promise((wake) => setTimeout(wake, 10));
    child.kill("SIGKILL");
    await end;
    const half = (await members(id)).length;
    assert.ok(half > 0 && half < 600, `${half} were there at the kill`);
    const { status } = await ententeJson(own.org, args);
    assert.equal(status, 0);
    const all = await members(id);
    const accounts = new Set(all.map((row) => JSON.stringify(row["Member_Account__r"])));
    assert.deepEqual([all.length, accounts.size], [600, 600]);
  });
});
