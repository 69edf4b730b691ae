import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { failures, field, objectFile, openFixture, textField, xml } from "../metadata-fixture.ts";

describe("rows that describe the schema", () => {
  test("are there before the first deploy and follow each", async () => {
    const { database, deploy } = openFixture();
    const entity = (name: string): unknown =>
      database
        .prepare(
          `SELECT "KeyPrefix", "PluralLabel" FROM "EntityDefinition" WHERE "QualifiedApiName" = ?`
        )
        .get(name);
    assert.deepEqual(entity("Account"), { KeyPrefix: "001", PluralLabel: "Accounts" });
    await deploy({ "objects/A__c.object": objectFile("A", textField("F__c")) });
    assert.deepEqual(entity("A__c"), { KeyPrefix: "a00", PluralLabel: "As" });
    const fields = database
      .prepare(`SELECT "DataType" FROM "FieldDefinition" WHERE "DurableId" = 'A__c.F__c'`)
      .all();
    assert.deepEqual(fields, [{ DataType: "string" }]);
  });
});

describe("rows of custom metadata", () => {
  test("are the deployed records, with values of their fields' types", async () => {
    const { database, deploy, metadata } = openFixture();
    const type = xml(
      "CustomObject",
      "<label>Rate</label><pluralLabel>Rates</pluralLabel>" +
        field("Percent__c", "Percent", "<precision>5</precision><scale>2</scale>") +
        field("Active__c", "Checkbox", "<defaultValue>false</defaultValue>") +
        textField("Note__c")
    );
    const record = xml(
      "CustomMetadata",
      `<label>Books</label><values><field>Percent__c</field><value xmlns:xsi="x" xsi:type="xsd:double">5.5</value></values>` +
        `<values><field>Active__c</field><value>true</value></values>` +
        `<values><field>Note__c</field><value xmlns:xsi="x" xsi:nil="true"/></values>`
    );
    const result = await deploy({
      "objects/Rate__mdt.object": type,
      "customMetadata/Rate.Books.md": record
    });
    assert.deepEqual(failures(result), []);
    const rows = database
      .prepare(
        `SELECT "DeveloperName", "MasterLabel", "Percent__c", "Active__c", "Note__c" FROM "Rate__mdt"`
      )
      .all();
    assert.deepEqual(rows, [
      { DeveloperName: "Books", MasterLabel: "Books", Percent__c: 5.5, Active__c: 1, Note__c: null }
    ]);
    const object = metadata.schema().objectOf("Rate__mdt")!;
    assert.deepEqual([object.keyPrefix, object.createable, object.uiApi], ["m00", false, false]);
  });
});
