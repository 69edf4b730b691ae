import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fields } from "./fields.ts";
import { filesOfType, metadataFiles, text } from "./project.ts";

const isStandard = (object: string): boolean => !object.endsWith("__c");

describe("a guest in the org", () => {
  test("no Apex, profile, trigger or org-wide setting is shipped", () => {
    const kinds = new Set(metadataFiles.map(({ type }) => type));
    for (const kind of ["ApexClass", "ApexTrigger", "ApexPage", "Profile", "CustomSetting"]) {
      assert.ok(!kinds.has(kind), kind);
    }
    assert.deepEqual(
      metadataFiles.filter(({ type }) => type.endsWith("Settings")).map(({ path }) => path),
      []
    );
  });

  test("standard objects get documented fields only: never required, never a roll-up", () => {
    const added = fields.filter(({ object }) => isStandard(object));
    assert.deepEqual(added.map(({ key }) => key).sort(), [
      "Account.COUNTER_Customer_ID__c",
      "Account.FINESS_Number__c",
      "Account.ISNI_Number__c",
      "Account.Research_Organization_ID__c",
      "Product2.COUNTER_Platform__c"
    ]);
    assert.deepEqual(
      added.filter(({ required, type }) => required || type === "Summary"),
      []
    );
  });

  test("no layout, list view, rule or definition of a standard object is replaced", () => {
    const replaced = metadataFiles.filter(
      ({ type, object, name }) =>
        (type === "Layout" && isStandard(name.split("-")[0] ?? "")) ||
        (["CustomObject", "ListView", "CompactLayout", "ValidationRule"].includes(type) &&
          isStandard(object ?? ""))
    );
    assert.deepEqual(
      replaced.map(({ path }) => path),
      []
    );
  });

  test("record pages of standard objects are assigned inside the app alone", () => {
    for (const { content, path } of filesOfType("FlexiPage")) {
      const object = text(content, "sobjectType");
      if (!isStandard(object)) continue;
      assert.match(path, /\/default\//);
    }
  });
});
