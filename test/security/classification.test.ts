import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readModel } from "../../docs/generate/model/read-model.ts";
import { filesOfType, text } from "../metadata/project.ts";

const { objects } = readModel();
const fields = objects
  .filter(({ customMetadata }) => !customMetadata)
  .flatMap((object) => object.fields);

/** Objects whose rows are about a person: what is not said to be structure is that person's data. */
const ABOUT_PEOPLE = [
  "Account_Stakeholder__c",
  "Stakeholder_Link__c",
  "Relationship_Coverage__c",
  "Customer_Pulse__c",
  "Contact"
];

/** What on these objects tells nothing of a person: what was asked about, within which scope, how often to meet. */
const NOT_PERSONAL = [
  "Account_Stakeholder__c.Deal__c",
  "Account_Stakeholder__c.Negotiation__c",
  "Account_Stakeholder__c.Placeholder_Role__c",
  "Account_Stakeholder__c.Scope__c",
  "Account_Stakeholder__c.Coverage_Count__c",
  "Account_Stakeholder__c.Best_Level_Rank__c",
  "Relationship_Coverage__c.Cadence_Days__c",
  "Relationship_Coverage__c.Contact_Every_Days__c",
  "Customer_Pulse__c.Kind__c",
  "Customer_Pulse__c.Product__c",
  "Customer_Pulse__c.Survey_Name__c"
];

const isStructure = ({ kind, key, name }: (typeof fields)[number]): boolean =>
  kind === "MasterDetail" || /_(External_Id|Key)__c$/.test(name) || NOT_PERSONAL.includes(key);

const CLASSES = ["Public", "Internal", "Confidential", "Restricted", "MissionCritical"];
const COMPLIANCE = ["PII", "HIPAA", "GDPR", "PCI", "COPPA", "CCPA"];

describe("data classification", () => {
  test("uses the platform's words, Public for nothing", () => {
    for (const { key, classification, compliance } of fields) {
      if (classification !== "") assert.ok(CLASSES.includes(classification), key);
      assert.notEqual(classification, "Public", key);
      for (const group of compliance) assert.ok(COMPLIANCE.includes(group), `${key}: ${group}`);
    }
  });

  test("stands on every field about a person", () => {
    const silent = fields
      .filter((field) => ABOUT_PEOPLE.includes(field.object) && !isStructure(field))
      .filter(
        ({ classification, compliance }) => classification === "" || !compliance.includes("PII")
      );
    assert.deepEqual(
      silent.map(({ key }) => key),
      []
    );
  });

  test("stands on every reference to a contact or a user, on whatever object", () => {
    const silent = fields
      .filter(({ referenceTo }) => ["Contact", "User"].includes(referenceTo))
      .filter(
        ({ classification, compliance }) => classification === "" || !compliance.includes("PII")
      );
    assert.deepEqual(
      silent.map(({ key }) => key),
      []
    );
  });

  test("names nothing as structure that is not there", () => {
    const keys = fields.map(({ key }) => key);
    assert.deepEqual(
      NOT_PERSONAL.filter((key) => !keys.includes(key)),
      []
    );
  });

  test("opinions and whatever is about a person leave no history", () => {
    const tracked = fields.filter(
      ({ object, tracksHistory }) => ABOUT_PEOPLE.includes(object) && tracksHistory
    );
    assert.deepEqual(
      tracked.map(({ key }) => key),
      []
    );
    for (const { object = "", content } of filesOfType("CustomObject"))
      if (ABOUT_PEOPLE.includes(object))
        assert.notEqual(text(content, "enableHistory"), "true", object);
  });

  test("Restricted fields leave no history, which is a table of its own", () => {
    const tracked = fields.filter(
      ({ classification, tracksHistory }) => classification === "Restricted" && tracksHistory
    );
    assert.deepEqual(
      tracked.map(({ key }) => key),
      []
    );
  });
});

describe("sharing", () => {
  /** A catalogue without customers, which whoever may read the object reads. */
  const CATALOGUES = ["Competitor_Product__c"];
  const own = filesOfType("CustomObject").filter(({ object = "" }) => object.endsWith("__c"));

  test("every object says that it follows its parent or is private, inside and outside", () => {
    for (const { object = "", content } of own) {
      const inside = text(content, "sharingModel");
      if (!CATALOGUES.includes(object))
        assert.match(inside, /^(ControlledByParent|Private)$/, object);
      assert.match(text(content, "externalSharingModel"), /^(ControlledByParent|Private)$/, object);
    }
  });

  test("what follows its parent has a master, and what has a master follows it", () => {
    for (const { object = "", content } of own) {
      const masters = fields.filter(
        (field) => field.object === object && field.kind === "MasterDetail"
      );
      assert.equal(
        text(content, "sharingModel") === "ControlledByParent",
        masters.length > 0,
        object
      );
    }
  });
});
