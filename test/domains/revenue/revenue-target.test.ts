import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg } from "../../support/domains-org.ts";

const org = await openDomainsOrg({
  admin: ["Revenue_Edit"],
  director: ["Revenue_Edit"],
  manager: ["Revenue_View"],
  colleague: ["Revenue_View"]
});
after(() => org.close());
org.today("2026-11-24");
const [admin, director, manager, colleague] = (
  ["admin", "director", "manager", "colleague"] as const
).map((user) => org.as(user));
assert.ok(admin && director && manager && colleague);
const account = admin.insert("Account", { Name: "CHU de Valmont", OwnerId: manager.id });

const target = (values: FieldValues = {}): FieldValues => ({
  Account_Manager__c: manager.id,
  Kind__c: "Renewal",
  Period_Start__c: "2026-01-01",
  Period_End__c: "2026-12-31",
  Amount__c: 900_000,
  ...values
});

describe("a revenue target", () => {
  test("stands once for each account manager, account, kind and period", () => {
    const id = admin.insert("Revenue_Target__c", target({ Account__c: account }));
    const others: FieldValues[] = [
      {},
      { Account__c: account, Kind__c: "New" },
      { Account__c: account, Period_End__c: "2026-06-30" },
      { Account__c: account, Account_Manager__c: colleague.id }
    ];
    for (const values of others) admin.insert("Revenue_Target__c", target(values));
    const again = admin.refusedInsert("Revenue_Target__c", target({ Account__c: account }));
    assert.equal(again.statusCode, "DUPLICATE_VALUE");
    const moved = { Id: id, Account__c: null };
    assert.equal(admin.refusedUpdate("Revenue_Target__c", moved).statusCode, "DUPLICATE_VALUE");
  });

  test("is seen by its account manager and those above, not by colleagues", () => {
    const values = { Period_Start__c: "2027-01-01", Period_End__c: "2027-12-31" };
    const id = director.insert("Revenue_Target__c", target(values));
    const seen = (person: typeof admin) =>
      person.query(`SELECT Id FROM Revenue_Target__c WHERE Id = '${id}'`).length;
    assert.deepEqual([manager, director, admin, colleague].map(seen), [1, 1, 1, 0]);
    admin.update("Revenue_Target__c", { Id: id, Account_Manager__c: colleague.id });
    assert.deepEqual([manager, director, admin, colleague].map(seen), [0, 1, 1, 1]);
  });

  test("cannot be set by whom it is for", async () => {
    const answer = await org.test.ask("manager", "POST", "/sobjects/Revenue_Target__c", target());
    assert.ok(answer.status >= 400, answer.text);
  });

  test("is current from its first to its last day", () => {
    const values = { Period_Start__c: "2026-11-25", Period_End__c: "2026-11-26", Kind__c: "New" };
    const id = admin.insert("Revenue_Target__c", target(values));
    const current = (day: string) => {
      org.today(day);
      return admin.read("Revenue_Target__c", id, "Is_Current__c").Is_Current__c;
    };
    const days = ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"];
    assert.deepEqual(days.map(current), [false, true, true, false]);
    org.today("2026-11-24");
  });

  test("has dates in order and no negative amount", () => {
    const wrong: [FieldValues, string][] = [
      [{ Period_Start__c: "2026-12-31", Period_End__c: "2026-12-30" }, "Period_End__c"],
      [{ Amount__c: -1 }, "Amount__c"]
    ];
    for (const [values, field] of wrong) {
      const row = target({ Kind__c: "New", ...values });
      assert.deepEqual(admin.refusedInsert("Revenue_Target__c", row).fields, [field]);
    }
  });
});
