import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openSampleOrg } from "./sample-org.ts";
import type { Person } from "./sample-org.ts";

describe("update", () => {
  const org = openSampleOrg();
  const everyone = ["admin", "manager", "colleague", "director"] as const;
  for (const object of ["Negotiation__c", "Line__c", "Offer__c"]) org.grant(object, everyone);
  const account = org.add("manager", "Account", { Name: "CHU de Valmont" });
  const other = org.add("colleague", "Account", { Name: "Université" });
  const negotiation = org.add("manager", "Negotiation__c", { Name: "2027", Account__c: account });
  const line = org.add("manager", "Line__c", { Negotiation__c: negotiation, Price__c: 100 });
  const update = (person: Person, object: string, values: Record<string, string | number | null>) =>
    org.records.update(org.as(person), object, [values], { allOrNone: false })[0];

  test("changes what is given, leaves the rest, stamps who and when", () => {
    org.clock.set(new Date("2026-12-24T10:00:00Z"));
    const result = update("director", "Negotiation__c", { Id: negotiation, Due__c: 200 });
    org.clock.set(undefined);
    assert.deepEqual(result, { id: negotiation, success: true, created: false, errors: [] });
    const row = org.one("Negotiation__c", negotiation);
    assert.partialDeepStrictEqual(row, {
      Name: "2027",
      Due__c: 200,
      LastModifiedById: org.idOf("director"),
      CreatedById: org.idOf("manager"),
      LastModifiedDate: "2026-12-24T10:00:00.000Z"
    });
  });

  test("rules see the row before and after: PRIORVALUE, ISCHANGED, ISNEW", () => {
    assert.partialDeepStrictEqual(
      update("manager", "Line__c", { Id: line, Price__c: 201 })?.errors,
      [
        {
          statusCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
          message: "A price at most doubles.",
          fields: ["Price__c"]
        }
      ]
    );
    assert.equal(update("manager", "Line__c", { Id: line, Price__c: 200 })?.success, true);
  });

  test("a rule's message is in the user's language", () => {
    update("colleague", "User", { Id: org.idOf("colleague"), LanguageLocaleKey: "fr" });
    org.add("manager", "AccountShare", {
      AccountId: account,
      UserOrGroupId: org.idOf("colleague"),
      AccountAccessLevel: "Edit"
    });
    const result = update("colleague", "Line__c", { Id: line, Price__c: -1 });
    assert.partialDeepStrictEqual(result?.errors, [{ message: "Un prix n’est pas négatif." }]);
  });

  test("rules read masters", () => {
    update("manager", "Negotiation__c", { Id: negotiation, Phase__c: "Closed" });
    const result = update("manager", "Line__c", { Id: line, Price__c: 150 });
    assert.partialDeepStrictEqual(result?.errors, [{ message: "The negotiation is closed." }]);
    update("manager", "Negotiation__c", { Id: negotiation, Phase__c: "Open" });
  });

  test("a detail keeps its master unless its field allows another", () => {
    const second = org.add("manager", "Negotiation__c", { Name: "2028", Account__c: account });
    assert.partialDeepStrictEqual(
      update("manager", "Line__c", { Id: line, Negotiation__c: second })?.errors,
      [{ statusCode: "INVALID_FIELD_FOR_INSERT_UPDATE", fields: ["Negotiation__c"] }]
    );
    const offer = org.add("manager", "Offer__c", { Negotiation__c: negotiation, Round__c: 1 });
    assert.equal(
      update("manager", "Offer__c", { Id: offer, Negotiation__c: second })?.success,
      true
    );
  });

  test("records out of reach are refused by what the user may know", () => {
    const hidden = update("manager", "Account", { Id: other, Name: "Mine" });
    assert.partialDeepStrictEqual(hidden?.errors, [
      { statusCode: "INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY" }
    ]);
    org.add("colleague", "AccountShare", {
      AccountId: other,
      UserOrGroupId: org.idOf("manager"),
      AccountAccessLevel: "Read"
    });
    const readable = update("manager", "Account", { Id: other, Name: "Mine" });
    assert.partialDeepStrictEqual(readable?.errors, [
      {
        statusCode: "INSUFFICIENT_ACCESS_OR_READONLY",
        message: "insufficient access rights on object id"
      }
    ]);
    const absent = update("manager", "Account", { Id: "001000000000001AAA", Name: "x" });
    assert.partialDeepStrictEqual(absent?.errors, [{ statusCode: "INVALID_CROSS_REFERENCE_KEY" }]);
    assert.partialDeepStrictEqual(update("manager", "Account", { Name: "x" })?.errors, [
      { statusCode: "MISSING_ARGUMENT", message: "Id not specified in an update call" }
    ]);
    assert.partialDeepStrictEqual(update("manager", "Account", { Id: "x1", Name: "x" })?.errors, [
      { statusCode: "MALFORMED_ID" }
    ]);
  });

  test("only who owns a record, or stands above, gives it away", () => {
    const gift = org.add("manager", "Account", { Name: "Gift" });
    org.add("manager", "AccountShare", {
      AccountId: gift,
      UserOrGroupId: org.idOf("colleague"),
      AccountAccessLevel: "Edit"
    });
    const values = { Id: gift, OwnerId: org.idOf("colleague") };
    assert.equal(update("colleague", "Account", values)?.success, false);
    assert.equal(update("director", "Account", values)?.success, true);
  });

  test("required fields cannot be emptied; a checkbox becomes false", () => {
    assert.partialDeepStrictEqual(
      update("manager", "Line__c", { Id: line, Price__c: null })?.errors,
      [{ statusCode: "REQUIRED_FIELD_MISSING", fields: ["Price__c"] }]
    );
    assert.partialDeepStrictEqual(
      update("manager", "Negotiation__c", { Id: negotiation, Name: "" })?.errors,
      [{ statusCode: "REQUIRED_FIELD_MISSING", fields: ["Name"] }]
    );
    assert.equal(update("manager", "Line__c", { Id: line, Is_Optional__c: null })?.success, true);
    assert.equal(org.one("Line__c", line).Is_Optional__c, 0);
  });

  test("several picklist values keep the list's order, once each", () => {
    update("manager", "Line__c", { Id: line, Tags__c: "Blue;Red;Blue" });
    assert.equal(org.one("Line__c", line).Tags__c, "Red;Blue");
    assert.partialDeepStrictEqual(
      update("manager", "Line__c", { Id: line, Tags__c: "Red;Pink" })?.errors,
      [{ statusCode: "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST" }]
    );
  });

  test("users change their own settings, not their profile, nor others'", () => {
    const own = org.idOf("manager");
    const french = { Id: own, LanguageLocaleKey: "fr", LocaleSidKey: "fr_FR" };
    assert.equal(update("manager", "User", french)?.success, true);
    assert.equal(org.as("manager").language, "fr");
    assert.equal(update("manager", "User", { Id: own, IsActive: "true" })?.success, false);
    const others = { Id: org.idOf("colleague"), LanguageLocaleKey: "fr" };
    assert.equal(update("manager", "User", others)?.success, false);
    assert.equal(update("admin", "User", others)?.success, true);
  });
});
