import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { defaultDeployOptions } from "../../../src/metadata/deploy/deploy-options.ts";
import type { DeployResult } from "../../../src/metadata/deploy/deploy-result.ts";
import type { SalesforceError } from "../../../src/errors.ts";
import {
  administrator,
  failures,
  field,
  objectFile,
  openFixture,
  sessionWith,
  textField,
  xml,
  zipOf
} from "../metadata-fixture.ts";

const states = ({ details }: DeployResult): readonly string[] =>
  details!.componentSuccesses
    .filter(({ componentType }) => componentType !== "")
    .map(({ fullName, created, changed }) =>
      [fullName, created ? "created" : changed ? "changed" : "unchanged"].join(" ")
    );

const broken = objectFile("Bad", field("F__c", "Currency"));

describe("a deployment", () => {
  test("tells created, changed and unchanged components apart", async () => {
    const { deploy } = openFixture();
    const first = await deploy({ "objects/A__c.object": objectFile("A", textField("F__c")) });
    assert.deepEqual(states(first), ["A__c created", "A__c.F__c created"]);
    assert.deepEqual([first.status, first.success, first.done], ["Succeeded", true, true]);
    assert.equal(first.numberComponentsDeployed, 2);
    const again = await deploy({ "objects/A__c.object": objectFile("A", textField("F__c")) });
    assert.deepEqual(states(again), ["A__c unchanged", "A__c.F__c unchanged"]);
    const longer = textField("F__c").replace("80", "90");
    const changed = await deploy({ "objects/A__c.object": objectFile("A", longer) });
    assert.deepEqual(states(changed), ["A__c unchanged", "A__c.F__c changed"]);
  });

  test("makes tables and keeps rows and values when fields come and go", async () => {
    const { database, deploy } = openFixture();
    await deploy({ "objects/A__c.object": objectFile("A", textField("F__c")) });
    database.exec(
      `INSERT INTO "A__c" ("Id", "Name", "F__c") VALUES ('a00000000000001AAA', 'x', 'y')`
    );
    await deploy({ "objects/A__c.object": xml("CustomObject", textField("G__c")) });
    const rows = database.prepare(`SELECT "Name", "F__c", "G__c" FROM "A__c"`).all();
    assert.deepEqual(rows, [{ Name: "x", F__c: "y", G__c: null }]);
  });

  test("is all or nothing: one failure keeps schema, tables and components as they were", async () => {
    const { database, metadata, deploy } = openFixture();
    const before = metadata.schema();
    const result = await deploy({
      "objects/A__c.object": objectFile("A"),
      "objects/Bad__c.object": broken
    });
    assert.deepEqual([result.status, result.success], ["Failed", false]);
    assert.equal(metadata.schema(), before);
    assert.equal(metadata.components().get("CustomObject", "A__c"), undefined);
    const table = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'A__c'`).get();
    assert.equal(table, undefined);
  });

  test("without rollback keeps what is sound and leaves out what depends on a failure", async () => {
    const { metadata, deploy } = openFixture();
    const tab = xml("CustomTab", "<customObject>true</customObject><motif>Custom1: Heart</motif>");
    const needsObject = xml("CustomTab", "<customObject>true</customObject><motif>m</motif>");
    const result = await deploy(
      {
        "objects/A__c.object": objectFile("A", field("F__c", "Currency")),
        "tabs/A__c.tab": tab,
        "tabs/Gone__c.tab": needsObject
      },
      { rollbackOnError: false }
    );
    assert.deepEqual([result.status, result.success], ["SucceededPartial", false]);
    assert.deepEqual(states(result), ["A__c created", "A__c created"]);
    assert.ok(metadata.schema().objectOf("A__c"));
    assert.equal(metadata.schema().fieldOf("A__c", "F__c"), undefined);
    assert.equal(metadata.components().get("CustomTab", "Gone__c"), undefined);
  });

  test("that only checks reports the same and changes nothing", async () => {
    const { metadata, deploy } = openFixture();
    const files = { "objects/A__c.object": objectFile("A") };
    const result = await deploy(files, { checkOnly: true });
    assert.deepEqual([result.status, result.checkOnly], ["Succeeded", true]);
    assert.deepEqual(states(result), ["A__c created"]);
    assert.equal(metadata.schema().objectOf("A__c"), undefined);
    const quick = metadata.deployments.startValidated(administrator, result.id);
    await metadata.deployments.idle();
    assert.equal(metadata.deployments.result(quick, false).status, "Succeeded");
    assert.ok(metadata.schema().objectOf("A__c"));
    assert.throws(
      () => metadata.deployments.startValidated(administrator, quick),
      (error: SalesforceError) => error.errorCode === "INVALID_ID_FIELD"
    );
  });

  test("merges a file that holds one field, in any case of the object's name", async () => {
    const { metadata, deploy } = openFixture();
    await deploy({ "objects/A__c.object": objectFile("A", textField("F__c")) });
    const one = { "objects/A__c.object": xml("CustomObject", textField("G__c")) };
    const result = await deploy(one, { members: { CustomField: ["A__c.G__c"] } });
    assert.deepEqual(states(result), ["A__c.G__c created"]);
    assert.equal(metadata.schema().objectOf("A__c")!.label, "A");
    assert.ok(metadata.schema().fieldOf("a__c", "f__c"));
    assert.ok(metadata.schema().fieldOf("A__c", "G__c"));
  });

  test("takes of a file only what package.xml names", async () => {
    const { metadata, deploy } = openFixture();
    const files = {
      "objects/Account.object": xml("CustomObject", textField("F__c") + textField("G__c"))
    };
    await deploy(files, { members: { CustomField: ["Account.F__c"] } });
    assert.ok(metadata.schema().fieldOf("Account", "F__c"));
    assert.equal(metadata.schema().fieldOf("Account", "G__c"), undefined);
  });

  test("is refused to users who may not modify metadata", () => {
    const { metadata } = openFixture();
    assert.throws(
      () =>
        metadata.deployments.start(sessionWith("ApiEnabled"), zipOf({}, {}), defaultDeployOptions),
      (error: SalesforceError) => error.errorCode === "INSUFFICIENT_ACCESS" && error.status === 403
    );
  });

  test("that is canceled before its turn does nothing", async () => {
    const { metadata } = openFixture();
    const { deployments } = metadata;
    const zip = zipOf({ "objects/A__c.object": objectFile("A") }, { CustomObject: ["A__c"] });
    const id = deployments.start(administrator, zip, defaultDeployOptions);
    assert.equal(deployments.result(id, true).status, "Pending");
    assert.equal(deployments.cancel(administrator, id).status, "Canceled");
    await deployments.idle();
    assert.equal(deployments.result(id, true).status, "Canceled");
    assert.equal(metadata.schema().objectOf("A__c"), undefined);
  });

  test("finds its result by 15 characters too, and refuses unknown ids", async () => {
    const { metadata, deploy } = openFixture();
    const { id } = await deploy({});
    assert.equal(metadata.deployments.result(id.slice(0, 15), false).id, id);
    assert.throws(
      () => metadata.deployments.result("0Af000000000000AAA", false),
      (error: SalesforceError) => error.errorCode === "INVALID_CROSS_REFERENCE_KEY"
    );
  });
});

describe("deployment failures", () => {
  test("name file, line and column of malformed XML", async () => {
    const { deploy } = openFixture();
    const result = await deploy({
      "tabs/A__c.tab": "<CustomTab>\n  <motif>x</motiff>\n</CustomTab>"
    });
    const [failure] = result.details!.componentFailures;
    assert.equal(failure!.fileName, "tabs/A__c.tab");
    assert.deepEqual([failure!.componentType, failure!.lineNumber], ["CustomTab", 2]);
    assert.match(failure!.problem!, /^Error parsing file: /);
  });

  for (const [what, files, members, expected] of [
    [
      "a type the local org does not know",
      { "classes/A.cls": "class A {}" },
      { ApexClass: ["A"] },
      [
        " classes/A.cls: Files in 'classes' like this one are not supported by the local org",
        "ApexClass A: Metadata type 'ApexClass' is not supported by the local org"
      ]
    ],
    [
      "a member without a file",
      {},
      { CustomObject: ["A__c"] },
      [
        "CustomObject A__c: An object 'A__c' of type CustomObject was named in package.xml, but was not found in zipped directory"
      ]
    ],
    [
      "a file that package.xml does not name",
      { "objects/A__c.object": objectFile("A") },
      {},
      ["CustomObject A__c: Not in package.xml"]
    ]
  ] as const)
    test(`report ${what}`, async () => {
      const { deploy } = openFixture();
      assert.deepEqual(failures(await deploy(files, { members })), expected);
    });

  test("report a zip that is none", async () => {
    const { metadata } = openFixture();
    const zip = new TextEncoder().encode("no zip");
    const id = metadata.deployments.start(administrator, zip, defaultDeployOptions);
    await metadata.deployments.idle();
    const result = metadata.deployments.result(id, true);
    assert.deepEqual(failures(result), [" package.xml: No package.xml found"]);
  });

  test("let missing files pass where the options say so", async () => {
    const { deploy } = openFixture();
    const result = await deploy({}, { members: { CustomTab: ["A__c"] }, allowMissingFiles: true });
    assert.equal(result.status, "Succeeded");
  });

  test("of the platform itself undo everything and say why", async () => {
    const { database, metadata, deploy } = openFixture();
    database.exec(`CREATE TABLE "A__c" (x)`);
    const result = await deploy({ "objects/A__c.object": objectFile("A") });
    assert.deepEqual([result.status, result.errorStatusCode], ["Failed", "UNKNOWN_EXCEPTION"]);
    assert.equal(metadata.schema().objectOf("A__c"), undefined);
    assert.equal(metadata.components().all().length, 0);
  });
});
