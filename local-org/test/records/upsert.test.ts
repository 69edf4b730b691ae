import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FieldValues } from "../../src/org.ts";
import { openSampleOrg } from "./sample-org.ts";

describe("upsert", () => {
  const org = openSampleOrg();
  for (const object of ["Negotiation__c", "Line__c"])
    org.grant(object, ["admin", "manager", "colleague"]);
  const account = org.add("manager", "Account", { Name: "Valmont" });
  const negotiation = org.add("manager", "Negotiation__c", {
    Account__c: account,
    External__c: "N-1"
  });
  const upsert = (key: string, rows: readonly FieldValues[]) =>
    org.records.upsert(org.as("manager"), "Line__c", key, rows, { allOrNone: false });

  test("inserts, then updates by external id without regard to case", () => {
    const rows = [{ Line_External__c: "L-1", Negotiation__c: negotiation, Price__c: 10 }];
    const [inserted] = upsert("Line_External__c", rows);
    assert.equal(inserted?.created, true);
    const [updated] = upsert("line_external__c", [{ Line_External__c: "l-1", Price__c: 12 }]);
    assert.deepEqual(updated, { id: inserted?.id, success: true, created: false, errors: [] });
    assert.equal(org.one("Line__c", String(inserted?.id)).Price__c, 12);
  });

  test("references by external id; unknown ones name what was not found", () => {
    const results = upsert("Line_External__c", [
      { Line_External__c: "L-2", "Negotiation__r.External__c": "n-1", Price__c: 1 },
      { Line_External__c: "L-3", "Negotiation__r.External__c": "N-9", Price__c: 1 }
    ]);
    assert.equal(org.one("Line__c", String(results[0]?.id)).Negotiation__c, negotiation);
    assert.partialDeepStrictEqual(results[1]?.errors, [
      {
        statusCode: "INVALID_FIELD",
        message:
          "Foreign key external ID: N-9 not found for field External__c in entity Negotiation__c"
      }
    ]);
  });

  test("an existing detail may name its master again, but no other", () => {
    const again = { Line_External__c: "L-1", Price__c: 13 };
    assert.equal(
      upsert("Line_External__c", [{ ...again, "Negotiation__r.External__c": "N-1" }])[0]?.success,
      true
    );
    const other = org.add("manager", "Negotiation__c", { Account__c: account });
    assert.partialDeepStrictEqual(
      upsert("Line_External__c", [{ ...again, Negotiation__c: other }])[0]?.errors,
      [{ statusCode: "INVALID_FIELD_FOR_INSERT_UPDATE" }]
    );
  });

  test("the same key twice in one call, or none, is refused", () => {
    const row = { Negotiation__c: negotiation, Price__c: 1 };
    const results = upsert("Line_External__c", [
      { ...row, Line_External__c: "L-7" },
      { ...row, Line_External__c: "L-7" },
      row
    ]);
    assert.deepEqual(
      results.map(({ errors }) => errors[0]?.message),
      [
        "Duplicate external id specified: L-7",
        "Duplicate external id specified: L-7",
        "Line_External__c not specified"
      ]
    );
  });

  test("by Id: rows with one update, rows without insert", () => {
    const [inserted] = upsert("Id", [{ Negotiation__c: negotiation, Price__c: 5 }]);
    const [updated] = upsert("Id", [{ Id: String(inserted?.id), Price__c: 6 }]);
    assert.deepEqual([inserted?.created, updated?.created], [true, false]);
  });

  test("a key on a record that the user cannot see is a duplicate, not a match", () => {
    const own = org.add("colleague", "Account", { Name: "Own" });
    const [result] = org.records.upsert(
      org.as("colleague"),
      "Negotiation__c",
      "External__c",
      [{ External__c: "N-1", Account__c: own }],
      { allOrNone: false }
    );
    assert.partialDeepStrictEqual(result?.errors, [{ statusCode: "DUPLICATE_VALUE", fields: [] }]);
  });

  test("a field that is no external id is no key", () => {
    assert.throws(() => upsert("Price__c", [{ Price__c: 1 }]), { errorCode: "INVALID_FIELD" });
  });
});
