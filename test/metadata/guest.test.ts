import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { filesOfType, metadataFiles, text } from "./project.ts";

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

  test("record pages of standard objects stand with the app, which alone assigns them", () => {
    for (const { content, path } of filesOfType("FlexiPage")) {
      const object = text(content, "sobjectType");
      if (object !== "" && !object.endsWith("__c")) assert.match(path, /\/default\//);
    }
  });
});
