import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { failures, objectFile, openFixture, textField, xml } from "../metadata-fixture.ts";

const destructive = (type: string, ...members: readonly string[]): string =>
  `<Package><types>${members.map((m) => `<members>${m}</members>`).join("")}<name>${type}</name></types></Package>`;

const layout = xml(
  "Layout",
  "<layoutSections><label>Information</label><layoutColumns><layoutItems><behavior>Required</behavior>" +
    "<field>Name</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections>"
);

describe("destructive changes", () => {
  test("delete an object with its fields, layouts and table", async () => {
    const { database, metadata, deploy } = openFixture();
    await deploy({
      "objects/A__c.object": objectFile("A", textField("F__c")),
      "layouts/A__c-A Layout.layout": layout
    });
    const result = await deploy({ "destructiveChanges.xml": destructive("CustomObject", "A__c") });
    assert.deepEqual(failures(result), []);
    const [deleted] = result.details!.componentSuccesses;
    assert.deepEqual([deleted!.fullName, deleted!.deleted], ["A__c", true]);
    assert.deepEqual(metadata.components().all(), []);
    const table = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'A__c'`).get();
    assert.equal(table, undefined);
  });

  test("warn of what is not there", async () => {
    const { deploy } = openFixture();
    const result = await deploy({
      "destructiveChangesPost.xml": destructive("CustomField", "Account.X__c")
    });
    assert.equal(result.status, "Succeeded");
    const [warning] = result.details!.componentSuccesses;
    assert.deepEqual(
      [warning!.problemType, warning!.problem, warning!.fullName],
      ["Warning", "No CustomField named: Account.X__c found", "destructiveChangesPost.xml"]
    );
  });

  test("are refused while a formula needs the field", async () => {
    const { metadata, deploy } = openFixture();
    const formula =
      "<fields><fullName>G__c</fullName><label>G</label><type>Text</type><formula>F__c</formula></fields>";
    await deploy({ "objects/A__c.object": objectFile("A", textField("F__c") + formula) });
    const result = await deploy({
      "destructiveChanges.xml": destructive("CustomField", "A__c.F__c")
    });
    assert.equal(result.status, "Failed");
    assert.match(failures(result)[0]!, /^CustomField A__c\.G__c: .*F__c does not exist/);
    assert.ok(metadata.schema().fieldOf("A__c", "F__c"));
  });

  test("run after the package's own changes where the file says Post", async () => {
    const { metadata, deploy } = openFixture();
    await deploy({ "objects/A__c.object": objectFile("A", textField("Old__c")) });
    const result = await deploy({
      "objects/A__c.object": xml("CustomObject", textField("New__c")),
      "destructiveChangesPost.xml": destructive("CustomField", "A__c.Old__c", "A__c.New__c")
    });
    assert.deepEqual(failures(result), []);
    assert.equal(metadata.schema().fieldOf("A__c", "Old__c"), undefined);
    assert.equal(metadata.schema().fieldOf("A__c", "New__c"), undefined);
  });
});
