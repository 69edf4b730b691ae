import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg } from "../../support/domains-org.ts";

const org = await openDomainsOrg({ admin: ["Evidence_Edit"], manager: ["Evidence_Edit"] });
after(() => org.close());
org.today("2026-11-24");
const admin = org.as("admin");
const account = admin.insert("Account", { Name: "CHU de Valmont" });
const inputs = {
  Usage_Score__c: 80,
  Relationship_Score__c: 50,
  Satisfaction_Score__c: 60,
  Value_Score__c: 40,
  Commercial_Score__c: 100
};
const review = (values: FieldValues = inputs) =>
  admin.insert("Health_Review__c", { Account__c: account, ...values });
const read = (id: string, ...fields: string[]) => {
  const row = admin.read("Health_Review__c", id, ...fields);
  return fields.map((field) => row[field]);
};

describe("the health score", () => {
  test("is the mean of the inputs by the weights in force on its day", () => {
    // 80×35 + 50×20 + 60×15 + 40×20 + 100×10 = 6 500 over 100
    const now = review();
    assert.deepEqual(read(now, "Health_Score__c", "Weights_Version__c"), [65, "Version 2"]);
    // 80×30 + 50×20 + 60×20 + 40×15 + 100×15 = 6 700 over 100
    const before = review({ ...inputs, Reviewed_On__c: "2025-12-31" });
    assert.deepEqual(read(before, "Health_Score__c", "Weights_Version__c"), [67, "Version 1"]);
    const first = review({ ...inputs, Reviewed_On__c: "2026-01-01" });
    assert.deepEqual(read(first, "Weights_Version__c"), ["Version 2"]);
  });

  test("leaves out what is not known instead of counting 0, and counts a real 0", () => {
    // (80×35 + 50×20) over 55
    const known = review({ Usage_Score__c: 80, Relationship_Score__c: 50 });
    assert.deepEqual(read(known, "Health_Score__c", "Input_Count__c"), [69.1, 2]);
    const zero = review({ Usage_Score__c: 80, Relationship_Score__c: 0 });
    assert.deepEqual(read(zero, "Health_Score__c"), [50.9]);
  });

  test("marks what lies under the limit of its day", () => {
    assert.deepEqual(read(review({ Usage_Score__c: 49 }), "Is_At_Risk__c"), [true]);
    assert.deepEqual(read(review({ Usage_Score__c: 50 }), "Is_At_Risk__c"), [false]);
  });

  test("weights are those in force, whatever the writer sends", () => {
    const forged = review({ ...inputs, Usage_Weight__c: 99, Weights_Version__c: "Mine" });
    assert.deepEqual(read(forged, "Usage_Weight__c", "Weights_Version__c"), [35, "Version 2"]);
  });

  test("needs an input, in range, and weights in force", () => {
    const wrong: [FieldValues, string][] = [
      [{}, "Usage_Score__c"],
      [{ Usage_Score__c: 101 }, "Usage_Score__c"],
      [{ Value_Score__c: -1 }, "Usage_Score__c"],
      [{ ...inputs, Reviewed_On__c: "2019-12-31" }, "Reviewed_On__c"],
      [{ ...inputs, Reviewed_On__c: "2019-12-31", Weights_Version__c: "Mine" }, "Reviewed_On__c"],
      [{ ...inputs, Reviewed_On__c: "2026-11-25" }, "Reviewed_On__c"]
    ];
    for (const [values, field] of wrong) {
      const row = { Account__c: account, ...values };
      assert.deepEqual(admin.refusedInsert("Health_Review__c", row).fields, [field]);
    }
  });
});

describe("a health review", () => {
  test("is never rewritten: only its comment changes", () => {
    const id = review({ ...inputs, Judgement__c: "Watch" });
    const changes: FieldValues[] = [
      { Usage_Score__c: 10 },
      { Commercial_Score__c: null },
      { Usage_Weight__c: 0 },
      { Weights_Version__c: "Version_1" },
      { Risk_Below__c: 0 },
      { Reviewed_On__c: "2026-11-01" },
      { Judgement__c: "Healthy" }
    ];
    for (const change of changes) {
      const { message } = admin.refusedUpdate("Health_Review__c", { Id: id, ...change });
      assert.match(message, /kept as it was made/);
    }
    admin.update("Health_Review__c", { Id: id, Comment__c: "Usage of the atlas is new." });
    assert.deepEqual(read(id, "Health_Score__c"), [65]);
  });

  test("cannot be deleted by those who make them", async () => {
    const own = org.as("manager").insert("Account", { Name: "GHT Rives de Loire" });
    const id = org.as("manager").insert("Health_Review__c", { Account__c: own, ...inputs });
    const answer = await org.test.ask("manager", "DELETE", `/sobjects/Health_Review__c/${id}`);
    assert.ok(answer.status >= 400, answer.text);
    assert.equal(read(id, "Health_Score__c")[0], 65);
  });
});
