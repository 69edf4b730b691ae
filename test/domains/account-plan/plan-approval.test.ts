import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg } from "../../support/domains-org.ts";

const org = await openDomainsOrg({ admin: ["Account_Plan_Edit"] }, ["account-plan"]);
after(() => org.close());
org.today("2026-11-24");
const admin = org.as("admin");

const account = () => admin.insert("Account", { Name: "CHU de Valmont" });
const sponsor = org.as("director").id;

function plan(values: FieldValues): FieldValues {
  return { Name: "Plan", Account__c: account(), Sponsor__c: sponsor, ...values };
}

function period(start: string, end: string): FieldValues {
  return { Period_Start__c: start, Period_End__c: end };
}

const insert = (values: FieldValues) => admin.insert("Key_Account_Plan__c", plan(values));
const read = (id: string, ...fields: string[]) => admin.read("Key_Account_Plan__c", id, ...fields);

describe("a new plan", () => {
  test("is a draft of this calendar year", () => {
    const id = insert({});
    const { Status__c, Period_Start__c, Period_End__c } = read(
      id,
      "Status__c",
      "Period_Start__c",
      "Period_End__c"
    );
    assert.deepEqual(
      [Status__c, Period_Start__c, Period_End__c],
      ["Draft", "2026-01-01", "2026-12-31"]
    );
  });

  test("has a period that runs forward; one day is enough", () => {
    insert(period("2026-03-01", "2026-03-01"));
    const backward = plan(period("2026-03-02", "2026-03-01"));
    assert.deepEqual(admin.refusedInsert("Key_Account_Plan__c", backward).fields, [
      "Period_End__c"
    ]);
  });
});

describe("approval", () => {
  test("needs a sponsor", () => {
    const refused = admin.refusedInsert(
      "Key_Account_Plan__c",
      plan({ Status__c: "Approved", Sponsor__c: null })
    );
    assert.deepEqual(refused.fields, ["Sponsor__c"]);
    const id = insert({ Sponsor__c: null });
    assert.deepEqual(
      admin.refusedUpdate("Key_Account_Plan__c", { Id: id, Status__c: "Approved" }).fields,
      ["Sponsor__c"]
    );
    admin.update("Key_Account_Plan__c", { Id: id, Status__c: "Approved", Sponsor__c: sponsor });
  });

  test("is dated, keeps its day when the plan closes and loses it when the plan goes back", () => {
    const id = insert({ Status__c: "Approved" });
    assert.equal(read(id, "Approved_On__c").Approved_On__c, "2026-11-24");
    org.today("2026-11-30");
    admin.update("Key_Account_Plan__c", { Id: id, Status__c: "Closed" });
    const closed = read(id, "Approved_On__c", "Approval_Key__c");
    assert.deepEqual([closed.Approved_On__c, closed.Approval_Key__c], ["2026-11-24", null]);
    admin.update("Key_Account_Plan__c", { Id: id, Status__c: "In Review" });
    assert.equal(read(id, "Approved_On__c").Approved_On__c, null);
    org.today("2026-11-24");
  });

  test("fixes the period until the plan goes back to review", () => {
    const id = insert({ Status__c: "Approved" });
    const longer = { Id: id, Period_End__c: "2027-06-30" };
    assert.deepEqual(admin.refusedUpdate("Key_Account_Plan__c", longer).fields, [
      "Period_Start__c"
    ]);
    admin.update("Key_Account_Plan__c", { ...longer, Status__c: "In Review" });
    admin.update("Key_Account_Plan__c", { Id: id, Status__c: "Approved" });
  });
});

describe("at most one approved plan of an account for any day", () => {
  const approved = (on: string, start: string, end: string) =>
    plan({ Account__c: on, Status__c: "Approved", ...period(start, end) });

  const overlaps: [string, string, string][] = [
    ["the same period", "2026-01-01", "2026-12-31"],
    ["sharing only the last day", "2026-12-31", "2027-12-30"],
    ["sharing only the first day", "2025-01-01", "2026-01-01"],
    ["inside", "2026-03-01", "2026-03-31"],
    ["around", "2025-01-01", "2027-12-31"]
  ];
  for (const [name, start, end] of overlaps) {
    test(`refuses a second one ${name}`, () => {
      const on = account();
      admin.insert("Key_Account_Plan__c", approved(on, "2026-01-01", "2026-12-31"));
      const { message } = admin.refusedInsert("Key_Account_Plan__c", approved(on, start, end));
      assert.notEqual(message, "");
      const draft = { ...approved(on, start, end), Status__c: "Draft" };
      const id = admin.insert("Key_Account_Plan__c", draft);
      const late = admin.refusedUpdate("Key_Account_Plan__c", { Id: id, Status__c: "Approved" });
      assert.notEqual(late.message, "");
    });
  }

  test("says which field to mend, in the user's words", () => {
    const on = account();
    admin.insert("Key_Account_Plan__c", approved(on, "2026-01-01", "2026-12-31"));
    const refused = admin.refusedInsert(
      "Key_Account_Plan__c",
      approved(on, "2026-06-01", "2027-05-31")
    );
    assert.deepEqual(refused.fields, ["Status__c"]);
    assert.match(refused.message, /^Another plan of this account is approved/);
  });

  test("accepts the next day, another account, a closed plan's place and the plan itself again", () => {
    const on = account();
    const first = admin.insert("Key_Account_Plan__c", approved(on, "2026-01-01", "2026-12-31"));
    admin.insert("Key_Account_Plan__c", approved(on, "2027-01-01", "2027-12-31"));
    admin.insert("Key_Account_Plan__c", approved(account(), "2026-01-01", "2026-12-31"));
    admin.update("Key_Account_Plan__c", { Id: first, Ambition__c: "First choice" });
    admin.update("Key_Account_Plan__c", { Id: first, Status__c: "Closed" });
    admin.insert("Key_Account_Plan__c", approved(on, "2026-01-01", "2026-12-31"));
  });

  test("holds within one call of many rows too", () => {
    const on = account();
    const rows = [
      approved(on, "2026-01-01", "2026-06-30"),
      approved(on, "2026-06-30", "2026-12-31")
    ];
    const local = org.test.org;
    const session = local.session(org.test.tokenOf("admin"), "68.0");
    const results = local.records.insert(session, "Key_Account_Plan__c", rows, {
      allOrNone: true
    });
    assert.deepEqual(
      results.map(({ success }) => success),
      [false, false]
    );
    const left = admin.query(`SELECT Id FROM Key_Account_Plan__c WHERE Account__c = '${on}'`);
    assert.deepEqual(left, []);
  });
});

test("the renewal date is the day after the main contract ends", () => {
  const on = account();
  const contract = admin.insert("Contract", {
    AccountId: on,
    StartDate: "2026-01-01",
    ContractTerm: 12
  });
  const id = insert({ Account__c: on, Main_Contract__c: contract });
  assert.equal(read(id, "Renewal_Date__c").Renewal_Date__c, "2027-01-01");
  assert.equal(read(insert({}), "Renewal_Date__c").Renewal_Date__c, null);
});
