import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openSampleOrg } from "./sample-org.ts";

describe("delete", () => {
  const org = openSampleOrg();
  const objects = ["Negotiation__c", "Line__c", "Offer__c", "Offer_Line__c"];
  for (const object of objects) org.grant(object, ["admin", "manager", "colleague"]);
  const account = org.add("manager", "Account", { Name: "Valmont" });
  const product = org.add("admin", "Product2", { Name: "Atlas" });
  const remove = (...ids: string[]) =>
    org.records.delete(org.as("manager"), ids, { allOrNone: false });

  function book() {
    const negotiation = org.add("manager", "Negotiation__c", { Account__c: account });
    const line = (price: number) =>
      org.add("manager", "Line__c", {
        Negotiation__c: negotiation,
        Product__c: product,
        Price__c: price
      });
    const [first, second] = [line(10), line(20)];
    const offer = org.add("manager", "Offer__c", { Negotiation__c: negotiation, Round__c: 1 });
    const offerLine = org.add("manager", "Offer_Line__c", {
      Offer__c: offer,
      Line__c: first,
      Price__c: 9
    });
    return { negotiation, first, second, offer, offerLine };
  }

  test("a detail leaves its master's totals; a lookup at it is emptied", () => {
    const { negotiation, first, offerLine } = book();
    assert.deepEqual(remove(first), [{ id: first, success: true, created: false, errors: [] }]);
    assert.partialDeepStrictEqual(org.one("Negotiation__c", negotiation), {
      Total__c: 20,
      Line_Count__c: 1
    });
    assert.equal(org.one("Offer_Line__c", offerLine).Line__c, null);
    assert.equal(org.one("Line__c", first).IsDeleted, 1);
  });

  test("a master takes its details along, to the third level", () => {
    const { negotiation, first, offer, offerLine } = book();
    assert.equal(remove(negotiation)[0]?.success, true);
    assert.deepEqual(
      [
        org.one("Negotiation__c", negotiation),
        org.one("Line__c", first),
        org.one("Offer__c", offer),
        org.one("Offer_Line__c", offerLine)
      ].map((row) => row.IsDeleted),
      [1, 1, 1, 1]
    );
  });

  test("a restricting lookup forbids it and names the records", () => {
    const { first, second } = book();
    const [result] = org.records.delete(org.as("admin"), [product], { allOrNone: false });
    assert.equal(result?.errors[0]?.statusCode, "DELETE_FAILED");
    assert.match(
      result?.errors[0]?.message ?? "",
      /^Your attempt to delete Atlas could not be completed because it is associated with the following lines\.: .*NL-/
    );
    for (const id of [first, second])
      assert.ok(result?.errors[0]?.message.includes(String(org.one("Line__c", id).Name)));
  });

  test("masters that refuse their new totals keep their details; others go", () => {
    const { negotiation, offer, offerLine, second } = book();
    org.records.update(org.as("manager"), "Offer__c", [{ Id: offer, Status__c: "Sent" }], {
      allOrNone: true
    });
    const results = remove(offerLine, second);
    assert.equal(results[0]?.errors[0]?.message, "A sent offer does not change.");
    assert.equal(results[1]?.success, true);
    assert.equal(org.one("Offer_Line__c", offerLine).IsDeleted, 0);
    assert.equal(org.one("Negotiation__c", negotiation).Total__c, 10);
  });

  test("deleted, absent, malformed and repeated ids", () => {
    const { first, second } = book();
    remove(first);
    assert.deepEqual(
      remove(first, "a01000000000001AAA", "zz", second, second, "zzz000000000001").map(
        ({ errors }) => errors[0]?.statusCode
      ),
      [
        "ENTITY_IS_DELETED",
        "INVALID_CROSS_REFERENCE_KEY",
        "MALFORMED_ID",
        undefined,
        "DUPLICATE_VALUE",
        "INVALID_CROSS_REFERENCE_KEY"
      ]
    );
    const [changed] = org.records.update(
      org.as("manager"),
      "Line__c",
      [{ Id: first, Price__c: 1 }],
      { allOrNone: false }
    );
    assert.equal(changed?.errors[0]?.statusCode, "ENTITY_IS_DELETED");
  });

  test("edit access by a share is not enough to delete", () => {
    const shared = org.add("manager", "Account", { Name: "Shared" });
    org.add("manager", "AccountShare", {
      AccountId: shared,
      UserOrGroupId: org.idOf("colleague"),
      AccountAccessLevel: "Edit"
    });
    const attempt = (person: "colleague" | "director") =>
      org.records.delete(org.as(person), [shared], { allOrNone: false })[0];
    assert.equal(attempt("colleague")?.errors[0]?.statusCode, "INSUFFICIENT_ACCESS_OR_READONLY");
    assert.equal(attempt("director")?.success, true);
  });

  test("all or none", () => {
    const { first, second } = book();
    const options = { allOrNone: true };
    const results = org.records.delete(org.as("manager"), [first, product, second], options);
    assert.ok(results.every(({ success }) => !success));
    assert.equal(org.one("Line__c", first).IsDeleted, 0);
  });
});
