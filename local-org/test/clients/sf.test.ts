import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Json } from "../server/json.ts";
import { startLocalOrg, type LocalOrgProcess } from "./running-local-org.ts";
import { salesforceCli, type Sf } from "./sf.ts";

const FIXTURE = fileURLToPath(new URL("../fixtures/library-project", import.meta.url));
const RULE =
  "force-app/main/default/objects/Loan__c/validationRules/Fee_Not_Negative.validationRule-meta.xml";
const OVER_REST = { SF_ORG_METADATA_REST_DEPLOY: "true" };

let org: LocalOrgProcess;
let sf: Sf;
let project: string;
before(async () => {
  org = await startLocalOrg();
  sf = salesforceCli("project");
  project = join(sf.home, "project");
  cpSync(FIXTURE, project, { recursive: true });
});
after(async () => {
  await org.stop();
  sf.remove();
});

async function query(soql: string): Promise<{ totalSize: number; records: Json[] }> {
  const { result, message } = await sf.json("data query", ["--query", soql]);
  assert.ok(result, message);
  return result;
}

function write(file: string, content: string): string {
  writeFileSync(join(project, file), content);
  return file;
}

describe("The Salesforce CLI, unmodified", () => {
  test("signs in with an access token", async () => {
    const { status, result } = await sf.signIn(org);
    assert.equal(status, 0);
    assert.equal(result.username, "admin@local.entente");
    assert.deepEqual([result.isDevHub, result.instanceApiVersion], [false, "68.0"]);
  });

  test("validates over SOAP without changing anything", async () => {
    const { status, result } = await sf.json("project deploy validate --source-dir force-app");
    assert.equal(status, 0, JSON.stringify(result));
    assert.deepEqual([result.checkOnly, result.numberComponentErrors], [true, 0]);
    const there = await query(
      "SELECT COUNT() FROM EntityDefinition WHERE QualifiedApiName = 'Loan__c'"
    );
    assert.equal(there.totalSize, 0);
  });

  test("deploys over SOAP", async () => {
    const { status, result } = await sf.json("project deploy start");
    assert.equal(status, 0, JSON.stringify(result));
    const states = new Set(result.files.map(({ state }: { state: string }) => state));
    assert.deepEqual([...states], ["Created"]);
  });

  test("deploys over REST, and names file, line and problem of a component that fails", async () => {
    const again = await sf.json("project deploy start", [], OVER_REST);
    assert.equal(again.status, 0);
    const good = readFileSync(join(project, RULE), "utf8");
    write(RULE, good.replace("Fee__c &lt; 0", "Fees__c &lt; 0"));
    const { status, result } = await sf.json("project deploy start", [], OVER_REST);
    write(RULE, good);
    assert.equal(status, 1);
    const failure = result.files.find(({ state }: { state: string }) => state === "Failed");
    assert.equal(failure.fullName, "Loan__c.Fee_Not_Negative");
    assert.match(failure.error, /Fees__c/);
  });

  test("assigns a permission set, which opens its fields at once", async () => {
    const { status } = await sf.json("org assign permset --name Loans");
    assert.equal(status, 0);
    assert.equal((await query("SELECT Fee__c FROM Loan__c")).totalSize, 0);
  });

  test("creates and reads a record", async () => {
    const values = ["--values", "Name='Médiathèque Émile' Library_Code__c='L-1'"];
    const { result } = await sf.json("data create record --sobject Account", values);
    const where = ["--where", "Library_Code__c=L-1"];
    const read = await sf.json("data get record --sobject Account", where);
    assert.deepEqual([read.result.Id, read.result.Name], [result.id, "Médiathèque Émile"]);
  });

  test("prints a query as a table", async () => {
    const soql = "SELECT Name, Owner.Name FROM Account";
    const { stdout, code } = await sf.plain("data", "query", "--query", soql);
    assert.equal(code, 0);
    // Lines between columns are left out where sf finds itself in CI.
    assert.match(stdout, /NAME\s+(│ )?OWNER\.NAME/);
    assert.match(stdout, /Médiathèque Émile\s+(│ )?Ada Administrator/);
  });

  test("imports a tree", async () => {
    const loan = {
      attributes: { type: "Loan__c", referenceId: "loan" },
      Name: "Tree loan",
      Fee__c: 2.5
    };
    const library = {
      attributes: { type: "Account", referenceId: "library" },
      Name: "Tree library",
      Loans__r: { records: [loan] }
    };
    const file = write("tree.json", JSON.stringify({ records: [library] }));
    const { status, result, message } = await sf.json("data import tree --files", [file]);
    assert.equal(status, 0, message);
    assert.equal(result.length, 2);
    const found = await query("SELECT Library__r.Name FROM Loan__c WHERE Fee__c = 2.5");
    assert.equal(found.records[0].Library__r.Name, "Tree library");
  });

  test("upserts in bulk by external id", async () => {
    const rows = Array.from(
      { length: 450 },
      (_, index) => `B-${index},Loan ${index},L-1,${index}.25`
    );
    const header = "Loan_External_Id__c,Name,Library__r.Library_Code__c,Fee__c";
    const file = write("loans.csv", `${[header, ...rows].join("\n")}\n`);
    const key = ["--file", file, "--external-id", "Loan_External_Id__c", "--wait", "2"];
    const { status, result, message } = await sf.json("data upsert bulk --sobject Loan__c", key);
    assert.equal(status, 0, message);
    assert.deepEqual(
      [result.jobInfo.numberRecordsProcessed, result.jobInfo.numberRecordsFailed],
      [450, 0]
    );
    const sum = await query(
      "SELECT SUM(Fee__c) fees FROM Loan__c WHERE Loan_External_Id__c LIKE 'B-%'"
    );
    assert.equal(sum.records[0].fees, 101_137.5);
  });

  test("retrieves what it deployed", async () => {
    const target = ["--target-metadata-dir", "retrieved", "--unzip"];
    const types = ["--metadata", "CustomObject:Loan__c", "--metadata", "PermissionSet:Loans"];
    const { status, message } = await sf.json("project retrieve start", [...types, ...target]);
    assert.equal(status, 0, message);
    const folder = join(project, "retrieved/unpackaged/unpackaged");
    const object = readFileSync(join(folder, "objects/Loan__c.object"), "utf8");
    assert.match(object, /<fullName>Fee__c<\/fullName>/);
    assert.match(object, /<errorConditionFormula>Fee__c &lt; 0<\/errorConditionFormula>/);
    const permissions = readFileSync(join(folder, "permissionsets/Loans.permissionset"), "utf8");
    assert.match(permissions, /<field>Loan__c.Fee__c<\/field>/);
  });
});
