import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg } from "../../support/domains-org.ts";

const org = await openDomainsOrg({ admin: ["Account_Plan_Edit"] }, ["account-plan"]);
after(() => org.close());
const admin = org.as("admin");
org.today("2026-11-24");

const account = () => admin.insert("Account", { Name: "CHU de Valmont" });
const plan = (values: FieldValues = {}) =>
  admin.insert("Key_Account_Plan__c", {
    Name: "Plan",
    Account__c: account(),
    Period_Start__c: "2026-01-01",
    Period_End__c: "2028-12-31",
    ...values
  });
const read = (id: string, field: string) => admin.read("Key_Account_Plan__c", id, field)[field];
const objective = (of: string, values: FieldValues = {}) =>
  admin.insert("Plan_Objective__c", { Name: "Objective", Plan__c: of, ...values });
const accountOf = (of: string) => String(read(of, "Account__c"));
const priority = (of: string) =>
  admin.insert("Customer_Priority__c", { Name: "Nutrition", Account__c: of });

const ALL_REVIEWED = {
  Ambition_Reviewed_On__c: "2026-11-24",
  Priorities_Reviewed_On__c: "2026-11-24",
  Objectives_Reviewed_On__c: "2026-11-24",
  Relationships_Reviewed_On__c: "2026-11-24",
  Positions_Reviewed_On__c: "2026-11-24"
};

describe("the age of a section", () => {
  const cases: [string, number][] = [
    ["2026-11-24", 0],
    ["2026-10-25", 0],
    ["2026-10-24", 1],
    ["2025-11-25", 11],
    ["2025-11-24", 12],
    ["2024-02-29", 32]
  ];
  for (const [day, months] of cases) {
    test(`reviewed on ${day} is ${months} whole months on 2026-11-24`, () => {
      assert.equal(
        read(plan({ Positions_Reviewed_On__c: day }), "Positions_Age_Months__c"),
        months
      );
    });
  }

  test("is empty when the section was never reviewed; the future is refused", () => {
    assert.equal(read(plan(), "Positions_Age_Months__c"), null);
    const tomorrow = { Name: "P", Account__c: account(), Positions_Reviewed_On__c: "2026-11-25" };
    const refused = admin.refusedInsert("Key_Account_Plan__c", tomorrow);
    assert.deepEqual(refused.fields, ["Positions_Reviewed_On__c"]);
  });
});

describe("stale sections", () => {
  test("are those never reviewed, and each after its own months", () => {
    assert.equal(read(plan(), "Stale_Section_Count__c"), 5);
    const id = plan(ALL_REVIEWED);
    const counts: [string, number][] = [
      ["2026-11-24", 0],
      ["2027-02-24", 0],
      // objectives and relationships: 3 months
      ["2027-02-25", 2],
      ["2027-05-24", 2],
      // priorities and whitespace: 6 months
      ["2027-05-25", 4],
      ["2027-11-24", 4],
      // ambition: 12 months
      ["2027-11-25", 5]
    ];
    for (const [day, count] of counts) {
      org.today(day);
      assert.equal(read(id, "Stale_Section_Count__c"), count, day);
    }
    org.today("2026-11-24");
  });
});

describe("a section is dated by the work on it", () => {
  test("the ambition when it is written or changed, not when anything else is", () => {
    const id = plan({ Ambition__c: "First choice at the bedside" });
    assert.equal(read(id, "Ambition_Reviewed_On__c"), "2026-11-24");
    org.today("2027-03-01");
    admin.update("Key_Account_Plan__c", { Id: id, Name: "Plan 2" });
    assert.equal(read(id, "Ambition_Reviewed_On__c"), "2026-11-24");
    admin.update("Key_Account_Plan__c", { Id: id, Ambition__c: "First choice everywhere" });
    assert.equal(read(id, "Ambition_Reviewed_On__c"), "2027-03-01");
    org.today("2026-11-24");
  });

  test("a date typed with the change is kept", () => {
    const id = plan({ Ambition__c: "First choice", Ambition_Reviewed_On__c: "2026-01-15" });
    assert.equal(read(id, "Ambition_Reviewed_On__c"), "2026-01-15");
  });

  test("objectives of the plan, priorities of all the account's plans but closed ones", () => {
    const id = plan({ Objectives_Reviewed_On__c: "2026-01-15" });
    objective(id);
    assert.equal(read(id, "Objectives_Reviewed_On__c"), "2026-11-24");
    assert.equal(read(id, "Priorities_Reviewed_On__c"), null);
    const closed = plan({ Account__c: accountOf(id), Status__c: "Closed" });
    priority(accountOf(id));
    assert.equal(read(id, "Priorities_Reviewed_On__c"), "2026-11-24");
    assert.equal(read(closed, "Priorities_Reviewed_On__c"), null);
  });
});

describe("completeness", () => {
  test("counts eight checks, each an eighth, in whole percent", () => {
    const id = plan();
    const grows: [() => void, number][] = [
      [() => undefined, 0],
      [() => admin.update("Key_Account_Plan__c", { Id: id, Ambition__c: "A" }), 13],
      [() => admin.update("Key_Account_Plan__c", { Id: id, Sponsor__c: admin.id }), 25],
      [
        () =>
          admin.update("Key_Account_Plan__c", { Id: id, Positions_Reviewed_On__c: "2026-11-01" }),
        38
      ],
      [
        () =>
          admin.update("Key_Account_Plan__c", {
            Id: id,
            Relationships_Reviewed_On__c: "2026-11-01"
          }),
        50
      ],
      [() => objective(id), 63],
      [() => admin.update("Plan_Objective__c", { Id: only(id), ...complete() }), 75],
      [
        () =>
          admin.update("Plan_Objective__c", {
            Id: only(id),
            Customer_Priority__c: priority(accountOf(id))
          }),
        100
      ]
    ];
    for (const [step, expected] of grows) {
      step();
      assert.equal(read(id, "Completeness__c"), expected);
    }
    objective(id);
    assert.equal(read(id, "Completeness__c"), 75, "a second objective, incomplete and unlinked");
  });

  const complete = (): FieldValues => ({
    Measure__c: "unique requests a month",
    Target_Value__c: 1200,
    Responsible__c: admin.id,
    Due_Date__c: "2027-06-30"
  });
  const only = (of: string) =>
    String(admin.query(`SELECT Id FROM Plan_Objective__c WHERE Plan__c = '${of}'`)[0]?.Id);
});
