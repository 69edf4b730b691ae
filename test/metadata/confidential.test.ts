import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fields } from "./fields.ts";
import { children, filesOfType, metadataFiles, text, texts } from "./project.ts";

const restricted = fields.filter((field) => field.restricted);
const names = restricted.map(({ name }) => name);

function mentioned(source: string): string[] {
  return names.filter((name) => new RegExp(`\\b${name}\\b`).test(source));
}

describe("the negotiation team's numbers", () => {
  test("are these and no others", () => {
    assert.deepEqual(restricted.map(({ key }) => key).sort(), [
      "Negotiation_Line__c.Floor_Price__c",
      "Negotiation_Line__c.Target_Price__c",
      "Renewal_Negotiation__c.Opening_Amount__c",
      "Renewal_Negotiation__c.Target_Amount__c",
      "Renewal_Negotiation__c.Walk_Away_Amount__c"
    ]);
  });

  test("are granted by Negotiation_Confidential alone", () => {
    const granting = filesOfType("PermissionSet").filter(({ content }) =>
      children(content, "fieldPermissions").some((permission) =>
        restricted.some(({ key }) => key === text(permission, "field"))
      )
    );
    assert.deepEqual(
      granting.map(({ name }) => name),
      ["Negotiation_Confidential"]
    );
  });

  test("feed no formula and no roll-up", () => {
    for (const { key, restricted: own, file } of fields) {
      if (own) continue;
      assert.deepEqual(mentioned(text(file.content, "formula")), [], key);
      assert.deepEqual(mentioned(text(file.content, "summarizedField")), [], key);
    }
  });

  test("are read only by rules that stay silent unless one of them changes", () => {
    for (const { name, content } of filesOfType("ValidationRule")) {
      const condition = text(content, "errorConditionFormula");
      const read = mentioned(condition);
      if (read.length === 0) continue;
      const guard = /^AND\(\s*OR\(ISNEW\(\),([^)]*\)[\s,]*)+\),/.exec(condition)?.[0] ?? "";
      for (const field of read)
        assert.ok(guard.includes(`ISCHANGED(${field})`), `${name}: ${field}`);
      assert.ok(names.includes(text(content, "errorDisplayField")), name);
    }
  });

  test("appear in no list, highlights, search result or related list", () => {
    for (const { path, type, content } of metadataFiles) {
      const columns = [
        ...texts(content, "columns"),
        ...(type === "CompactLayout" ? texts(content, "fields") : [])
      ];
      for (const list of [
        ...children(content, "relatedLists"),
        ...children(content, "searchLayouts")
      ]) {
        columns.push(...Object.keys(list as object).flatMap((name) => texts(list, name)));
      }
      assert.deepEqual(
        columns.filter((column) => names.includes(column)),
        [],
        path
      );
    }
  });
});
