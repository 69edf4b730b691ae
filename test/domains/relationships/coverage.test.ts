import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg } from "../../support/domains-org.ts";

const org = await openDomainsOrg({
  admin: ["Relationships_Edit"],
  director: ["Relationships_View"]
});
after(() => org.close());
org.today("2026-11-24");
const admin = org.as("admin");
const account = admin.insert("Account", { Name: "CHU de Valmont" });
const stakeholder = () =>
  admin.insert("Account_Stakeholder__c", { Account__c: account, Placeholder_Role__c: "Dean" });
const coverage = (values: FieldValues = {}) =>
  admin.insert("Relationship_Coverage__c", {
    Stakeholder__c: stakeholder(),
    Colleague__c: admin.id,
    ...values
  });
const read = (id: string, field: string) =>
  admin.read("Relationship_Coverage__c", id, field)[field];

describe("the rhythm of contacts", () => {
  const cases: [FieldValues, number][] = [
    [{ Desired_Level__c: "Trusted Advisor" }, 30],
    [{ Current_Level__c: "Vendor", Desired_Level__c: "Problem Solver" }, 60],
    [{ Current_Level__c: "Credible Source" }, 90],
    [{}, 180],
    [{ Desired_Level__c: "Trusted Advisor", Cadence_Days__c: 14 }, 14]
  ];
  for (const [values, days] of cases) {
    test(`${JSON.stringify(values)} is a contact every ${days} days`, () => {
      assert.equal(read(coverage(values), "Contact_Every_Days__c"), days);
    });
  }

  test("a contact is overdue the day after it was due", () => {
    const values = { Desired_Level__c: "Trusted Advisor", Last_Contact_On__c: "2026-10-25" };
    const id = coverage(values);
    assert.equal(read(id, "Next_Contact_Due__c"), "2026-11-24");
    assert.equal(read(id, "Is_Overdue__c"), false);
    org.today("2026-11-25");
    assert.equal(read(id, "Is_Overdue__c"), true);
    org.today("2026-11-24");
  });

  test("without any contact it counts from the day the coverage began", () => {
    assert.equal(read(coverage({ Cadence_Days__c: 7 }), "Next_Contact_Due__c"), "2026-12-01");
  });

  test("has bounds, and no contact lies in the future", () => {
    const wrong: [FieldValues, string][] = [
      [{ Cadence_Days__c: 0 }, "Cadence_Days__c"],
      [{ Cadence_Days__c: 731 }, "Cadence_Days__c"],
      [{ Last_Contact_On__c: "2026-11-25" }, "Last_Contact_On__c"]
    ];
    for (const [values, field] of wrong) {
      const row = { Stakeholder__c: stakeholder(), Colleague__c: admin.id, ...values };
      assert.deepEqual(admin.refusedInsert("Relationship_Coverage__c", row).fields, [field]);
    }
  });
});

describe("coverage", () => {
  test("says how many levels are to gain", () => {
    const values = { Current_Level__c: "Vendor", Desired_Level__c: "Trusted Advisor" };
    assert.equal(read(coverage(values), "Level_Gap__c"), 3);
    assert.equal(read(coverage({ Current_Level__c: "Vendor" }), "Level_Gap__c"), null);
  });

  test("sums up on the person: colleagues, best level, latest contact", () => {
    const person = stakeholder();
    const row = { Stakeholder__c: person, Current_Level__c: "Vendor" };
    coverage({ ...row, Last_Contact_On__c: "2026-11-14" });
    const colleague = org.as("manager").id;
    coverage({ ...row, Colleague__c: colleague, Current_Level__c: "Problem Solver" });
    const fields = ["Coverage_Count__c", "Best_Level_Rank__c", "Days_Since_Contact__c"];
    const summed = admin.read("Account_Stakeholder__c", person, ...fields);
    assert.deepEqual(
      fields.map((field) => summed[field]),
      [2, 3, 10]
    );
  });

  test("counts each colleague once", () => {
    const row = { Stakeholder__c: stakeholder(), Colleague__c: admin.id };
    coverage(row);
    assert.equal(
      admin.refusedInsert("Relationship_Coverage__c", row).statusCode,
      "DUPLICATE_VALUE"
    );
  });
});

describe("links", () => {
  const link = (from: string, to: string | null, kind = "Reports To"): FieldValues => ({
    From_Stakeholder__c: from,
    To_Stakeholder__c: to,
    Kind__c: kind
  });

  test("join two different persons, each kind once", () => {
    const [one, two] = [stakeholder(), stakeholder()];
    admin.insert("Stakeholder_Link__c", link(one, two));
    admin.insert("Stakeholder_Link__c", link(one, two, "Influences"));
    assert.equal(
      admin.refusedInsert("Stakeholder_Link__c", link(one, two)).statusCode,
      "DUPLICATE_VALUE"
    );
    for (const wrong of [link(one, one), link(one, null)]) {
      assert.deepEqual(admin.refusedInsert("Stakeholder_Link__c", wrong).fields, [
        "To_Stakeholder__c"
      ]);
    }
  });

  test("go with either person", () => {
    const [one, two] = [stakeholder(), stakeholder()];
    admin.insert("Stakeholder_Link__c", link(one, two));
    admin.insert("Stakeholder_Link__c", link(two, one));
    admin.delete(two);
    const left = admin.query(
      `SELECT Id FROM Stakeholder_Link__c WHERE From_Stakeholder__c = '${one}' OR To_Stakeholder__c = '${one}'`
    );
    assert.deepEqual(left, []);
  });
});

test("View reads people, Edit is needed to write, others see nothing", async () => {
  const row = { Account__c: account, Placeholder_Role__c: "Dean" };
  const made = await org.test.ask("director", "POST", "/sobjects/Account_Stakeholder__c", row);
  assert.match(made.text, /CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY/);
  const soql = encodeURIComponent("SELECT Id FROM Account_Stakeholder__c");
  const unknown = await org.test.ask("contributor", "GET", `/query?q=${soql}`);
  assert.match(unknown.text, /INVALID_TYPE/);
});
