import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { projectRoot } from "../../lib/build/project-root.ts";
import { erasurePlan } from "../../lib/privacy/erasure-plan.ts";
import { projectFields, projectTexts } from "../../lib/privacy/project-objects.ts";
import type { Relation, Trace } from "../../lib/privacy/trace-person.ts";

const trace = (object: string, relation: Relation, ...ids: string[]): Trace => ({
  object,
  relation,
  fields: new Set(["Contact__c"]),
  ids: new Set(ids)
});

describe("erasure plan", () => {
  test("what belongs to a row goes before the row", () => {
    const { deletions } = erasurePlan({
      traces: [
        trace("Contact", "person", "p"),
        trace("Account_Stakeholder__c", "about", "s"),
        trace("Stakeholder_Link__c", "about", "l")
      ]
    });
    assert.deepEqual(deletions, [
      { object: "Stakeholder_Link__c", ids: ["l"] },
      { object: "Account_Stakeholder__c", ids: ["s"] }
    ]);
  });

  test("an answer to a survey stays without the person, and a party's answer stays as evidence", () => {
    const { deletions, emptied, kept } = erasurePlan({
      traces: [
        trace("Customer_Pulse__c", "about", "a"),
        trace("Deal_Member__c", "names", "m"),
        trace("Task", "names", "t")
      ]
    });
    assert.deepEqual(deletions, []);
    assert.deepEqual(emptied, [
      {
        object: "Customer_Pulse__c",
        fields: ["Contact__c", "Comment__c", "Function__c"],
        ids: ["a"]
      }
    ]);
    assert.deepEqual(
      kept.map(({ object, reason }) => [object, reason]),
      [
        ["Deal_Member__c", "agreement"],
        ["Task", "ofOrg"]
      ]
    );
  });

  test("of Entente's own objects none stays as if it were the org's", () => {
    const fields = projectFields(projectRoot);
    const traces = fields
      .filter(({ referenceTo }) => referenceTo === "Contact")
      .map(({ object, saysSomething }) => trace(object, saysSomething ? "about" : "names", "x"));
    assert.ok(traces.length > 2);
    const { kept } = erasurePlan({ traces });
    assert.deepEqual(
      kept.filter(({ reason }) => reason === "ofOrg"),
      []
    );
  });
});

describe("labels of an export", () => {
  test("are Entente's own, in either language", () => {
    const english = projectTexts(projectRoot, "en");
    const french = projectTexts(projectRoot, "fr");
    assert.equal(english.get("Account_Stakeholder__c"), "Account Stakeholder");
    assert.equal(french.get("Account_Stakeholder__c"), "Partie prenante");
    assert.equal(french.get("Account_Stakeholder__c.Support__c"), "Soutien");
    assert.equal(french.get("Account_Stakeholder__c.Support__c.Reserved"), "Réservé");
    assert.equal(english.get("Account_Stakeholder__c.Support__c.Reserved"), "Reserved");
    assert.deepEqual([...english.keys()].sort(), [...french.keys()].sort());
  });
});
