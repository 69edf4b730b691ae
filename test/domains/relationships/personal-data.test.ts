import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fields } from "../../metadata/fields.ts";
import { filesOfType, text } from "../../metadata/project.ts";

const folders = /\/(relationships|evidence|revenue)\//;
const opinions = [
  "Account_Stakeholder__c.Influence__c",
  "Account_Stakeholder__c.Support__c",
  "Account_Stakeholder__c.Decision_Circle__c",
  "Account_Stakeholder__c.Buying_Role__c",
  "Stakeholder_Link__c.Kind__c",
  "Stakeholder_Link__c.Strength__c",
  "Relationship_Coverage__c.Current_Level__c",
  "Customer_Pulse__c.Score__c",
  "Customer_Pulse__c.Comment__c",
  "Revenue_Target__c.Amount__c",
  "Contact.Objected_To_Profiling__c"
];
const people = fields.filter(
  ({ file }) =>
    folders.test(file.path) && ["Contact", "User"].includes(text(file.content, "referenceTo"))
);
const personal = [
  ...people,
  ...fields.filter(({ key }) => opinions.includes(key)),
  ...fields.filter(({ file }) => /Contact__r\./.test(text(file.content, "formula")))
];

describe("personal data", () => {
  test("is classified: who may see it, which law it falls under", () => {
    assert.ok(people.length >= 4 && personal.length >= people.length + opinions.length);
    for (const { key, file } of personal) {
      assert.equal(text(file.content, "securityClassification"), "Confidential", key);
      assert.equal(text(file.content, "complianceGroup"), "PII;GDPR", key);
    }
  });

  test("leaves no history", () => {
    for (const { key, file } of personal) {
      assert.notEqual(text(file.content, "trackHistory"), "true", key);
    }
    for (const { path, content } of filesOfType("CustomObject")) {
      if (folders.test(path)) assert.notEqual(text(content, "enableHistory"), "true", path);
    }
  });

  test("about people who matter is never free text", () => {
    const free = fields.filter(
      ({ file, type }) =>
        file.path.includes("/relationships/") && ["LongTextArea", "TextArea", "Html"].includes(type)
    );
    assert.deepEqual(
      free.map(({ key }) => key),
      []
    );
  });
});
