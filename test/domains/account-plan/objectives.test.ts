import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg } from "../../support/domains-org.ts";

const org = await openDomainsOrg({ admin: ["Account_Plan_Edit"] }, ["account-plan"]);
after(() => org.close());
org.today("2026-11-24");
const admin = org.as("admin");

const account = admin.insert("Account", { Name: "CHU de Valmont" });
const plan = admin.insert("Key_Account_Plan__c", { Name: "2026", Account__c: account });
const row = (values: FieldValues): FieldValues => ({ Name: "O", Plan__c: plan, ...values });
const refusedFields = (values: FieldValues) =>
  admin.refusedInsert("Plan_Objective__c", row(values)).fields;
const read = (values: FieldValues, field: string) =>
  admin.read("Plan_Objective__c", admin.insert("Plan_Objective__c", row(values)), field)[field];

describe("progress", () => {
  const cases: [string, FieldValues, number | null][] = [
    ["half way up", { Baseline_Value__c: 100, Target_Value__c: 200, Current_Value__c: 150 }, 50],
    [
      "down, where less is better",
      { Baseline_Value__c: 40, Target_Value__c: 10, Current_Value__c: 25 },
      50
    ],
    ["beyond the target", { Baseline_Value__c: 0, Target_Value__c: 10, Current_Value__c: 12 }, 120],
    ["the wrong way", { Baseline_Value__c: 100, Target_Value__c: 200, Current_Value__c: 90 }, -10],
    ["a zero is a value", { Baseline_Value__c: 0, Target_Value__c: 10, Current_Value__c: 0 }, 0],
    ["unknown without a current value", { Baseline_Value__c: 0, Target_Value__c: 10 }, null],
    ["unknown without a baseline", { Target_Value__c: 10, Current_Value__c: 5 }, null],
    [
      "unknown where nothing is to change",
      { Kind__c: "Retain", Baseline_Value__c: 7, Target_Value__c: 7, Current_Value__c: 7 },
      null
    ]
  ];
  for (const [name, values, expected] of cases) {
    test(name, () => assert.equal(read(values, "Progress_Percent__c"), expected));
  }

  test("a target equal to its baseline is for retaining only", () => {
    const same = { Baseline_Value__c: 7, Target_Value__c: 7 };
    assert.deepEqual(refusedFields({ ...same, Kind__c: "Grow" }), ["Target_Value__c"]);
    assert.deepEqual(refusedFields(same), ["Target_Value__c"]);
  });
});

describe("an objective", () => {
  test("is due within the plan's period, both ends included", () => {
    for (const day of ["2026-01-01", "2026-12-31"]) read({ Due_Date__c: day }, "Id");
    for (const day of ["2025-12-31", "2027-01-01"]) {
      assert.deepEqual(refusedFields({ Due_Date__c: day }), ["Due_Date__c"]);
    }
  });

  test("stays editable when the plan's period has moved away from it", () => {
    const of = admin.insert("Key_Account_Plan__c", { Name: "Moves", Account__c: account });
    const id = admin.insert("Plan_Objective__c", row({ Plan__c: of, Due_Date__c: "2026-03-31" }));
    admin.update("Key_Account_Plan__c", { Id: of, Period_Start__c: "2026-07-01" });
    admin.update("Plan_Objective__c", { Id: id, Status__c: "Dropped" });
  });

  test("is overdue the day after, unless reached or dropped", () => {
    const due = (Due_Date__c: string, Status__c: string) =>
      read({ Due_Date__c, Status__c }, "Is_Overdue__c");
    assert.equal(due("2026-11-24", "On Track"), false);
    assert.equal(due("2026-11-23", "On Track"), true);
    assert.equal(due("2026-11-23", "At Risk"), true);
    assert.equal(due("2026-11-23", "Reached"), false);
    assert.equal(due("2026-11-23", "Dropped"), false);
    assert.equal(read({}, "Is_Overdue__c"), false);
  });

  test("serves a priority of its own customer only", () => {
    const elsewhere = admin.insert("Account", { Name: "Université de Sainte-Aurore" });
    const priority = (of: string) =>
      admin.insert("Customer_Priority__c", { Name: "Recherche", Account__c: of });
    read({ Customer_Priority__c: priority(account) }, "Id");
    assert.deepEqual(refusedFields({ Customer_Priority__c: priority(elsewhere) }), [
      "Customer_Priority__c"
    ]);
  });
});

test("a priority has a source of the past and a budget of at least nothing", () => {
  const priority = (values: FieldValues) => ({ Name: "P", Account__c: account, ...values });
  const refused = (values: FieldValues) =>
    admin.refusedInsert("Customer_Priority__c", priority(values)).fields;
  admin.insert(
    "Customer_Priority__c",
    priority({ Source_Date__c: "2026-11-24", Budget_Amount__c: 0 })
  );
  assert.deepEqual(refused({ Source_Date__c: "2026-11-25" }), ["Source_Date__c"]);
  assert.deepEqual(refused({ Budget_Amount__c: -1 }), ["Budget_Amount__c"]);
});
