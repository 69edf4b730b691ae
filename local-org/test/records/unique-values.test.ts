import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openSampleOrg } from "./sample-org.ts";

describe("unique fields", () => {
  const org = openSampleOrg();
  org.grant("Negotiation__c", ["admin", "manager", "colleague"]);
  const account = org.add("manager", "Account", { Name: "Valmont" });
  const elsewhere = org.add("colleague", "Account", { Name: "Elsewhere" });
  const first = org.add("manager", "Negotiation__c", { Account__c: account, External__c: "V-1" });

  test("a second record with the value is refused, whatever the case", () => {
    const rows = [{ Account__c: account, External__c: "v-1" }];
    const [result] = org.records.insert(org.as("manager"), "Negotiation__c", rows, {
      allOrNone: false
    });
    assert.deepEqual(result?.errors, [
      {
        statusCode: "DUPLICATE_VALUE",
        message: `duplicate value found: External__c duplicates value on record with id: ${first.slice(0, 15)}`,
        fields: ["External__c"]
      }
    ]);
  });

  test("the message does not tell of a record that the user cannot see", () => {
    const rows = [{ Account__c: elsewhere, External__c: "V-1" }];
    const [result] = org.records.insert(org.as("colleague"), "Negotiation__c", rows, {
      allOrNone: false
    });
    assert.deepEqual(result?.errors, [
      {
        statusCode: "DUPLICATE_VALUE",
        message: "duplicate value found: <unknown> duplicates value on record with id: <unknown>",
        fields: []
      }
    ]);
  });

  test("the second of two equal rows of one call is refused", () => {
    const rows = [
      { Account__c: account, External__c: "V-2" },
      { Account__c: account, External__c: "V-2" }
    ];
    const results = org.records.insert(org.as("manager"), "Negotiation__c", rows, {
      allOrNone: false
    });
    assert.deepEqual(
      results.map(({ success }) => success),
      [true, false]
    );
  });

  test("two records swap their values in one call", () => {
    const second = org.add("manager", "Negotiation__c", {
      Account__c: account,
      External__c: "V-9"
    });
    const rows = [
      { Id: first, External__c: "V-9" },
      { Id: second, External__c: "V-1" }
    ];
    const results = org.records.update(org.as("manager"), "Negotiation__c", rows, {
      allOrNone: true
    });
    assert.ok(results.every(({ success }) => success));
  });

  test("a deleted record's value is free, and so are blanks", () => {
    org.records.delete(org.as("manager"), [first], { allOrNone: true });
    org.add("manager", "Negotiation__c", { Account__c: account, External__c: "V-9" });
    org.add("manager", "Negotiation__c", { Account__c: account, External__c: "" });
    org.add("manager", "Negotiation__c", { Account__c: account, External__c: "" });
  });
});
