import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg } from "../../support/domains-org.ts";

const org = await openDomainsOrg({ admin: ["Evidence_Edit"] });
after(() => org.close());
org.today("2026-11-24");
const admin = org.as("admin");
const account = admin.insert("Account", { Name: "CHU de Valmont" });
const answer = (kind: string, score: number | null): FieldValues => ({
  Account__c: account,
  Kind__c: kind,
  Score__c: score
});

describe("an answer's score", () => {
  const taken: [string, number | null][] = [
    ["NPS", 0],
    ["NPS", 10],
    ["CSAT", 1],
    ["CSAT", 5],
    ["Interview", null]
  ];
  for (const [kind, score] of taken) {
    test(`${kind} takes ${score}`, () => {
      admin.insert("Customer_Pulse__c", answer(kind, score));
    });
  }

  const refused: [string, number | null][] = [
    ["NPS", -1],
    ["NPS", 11],
    ["NPS", null],
    ["CSAT", 0],
    ["CSAT", 6],
    ["CSAT", null],
    ["Interview", 7]
  ];
  for (const [kind, score] of refused) {
    test(`${kind} refuses ${score}`, () => {
      const { fields } = admin.refusedInsert("Customer_Pulse__c", answer(kind, score));
      assert.deepEqual(fields, ["Score__c"]);
    });
  }

  test("is counted as promoter, detractor or satisfied by its kind", () => {
    const counts = (kind: string, score: number | null) => {
      const id = admin.insert("Customer_Pulse__c", answer(kind, score));
      const fields = ["Promoter_Count__c", "Detractor_Count__c", "Satisfied_Count__c"];
      const row = admin.read("Customer_Pulse__c", id, ...fields);
      return fields.map((field) => row[field]);
    };
    assert.deepEqual(counts("NPS", 6), [0, 1, null]);
    assert.deepEqual(counts("NPS", 7), [0, 0, null]);
    assert.deepEqual(counts("NPS", 8), [0, 0, null]);
    assert.deepEqual(counts("NPS", 9), [1, 0, null]);
    assert.deepEqual(counts("CSAT", 3), [null, null, 0]);
    assert.deepEqual(counts("CSAT", 4), [null, null, 1]);
    assert.deepEqual(counts("Interview", null), [null, null, null]);
  });
});

describe("an answer", () => {
  test("is of today unless a day is given, never of the future", () => {
    const id = admin.insert("Customer_Pulse__c", answer("NPS", 9));
    const { Responded_On__c: day } = admin.read("Customer_Pulse__c", id, "Responded_On__c");
    assert.equal(day, "2026-11-24");
    const future = { ...answer("NPS", 9), Responded_On__c: "2026-11-25" };
    assert.deepEqual(admin.refusedInsert("Customer_Pulse__c", future).fields, ["Responded_On__c"]);
  });

  test("outlives its respondent without the name", () => {
    const person = admin.insert("Contact", { LastName: "Lemaître", AccountId: account });
    const id = admin.insert("Customer_Pulse__c", { ...answer("NPS", 3), Contact__c: person });
    admin.delete(person);
    const row = admin.read("Customer_Pulse__c", id, "Contact__c", "Score__c");
    assert.deepEqual([row.Contact__c, row.Score__c], [null, 3]);
  });
});
