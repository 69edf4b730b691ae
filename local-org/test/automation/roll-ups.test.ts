import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openSampleOrg } from "../records/sample-org.ts";

describe("roll-ups", () => {
  const org = openSampleOrg();
  const objects = ["Negotiation__c", "Line__c", "Offer__c", "Offer_Line__c"];
  for (const object of objects) org.grant(object, ["admin", "manager"]);
  const account = org.add("manager", "Account", { Name: "Valmont" });
  const negotiation = org.add("manager", "Negotiation__c", { Account__c: account });
  const totals = () => org.one("Negotiation__c", negotiation);
  const update = (object: string, values: Record<string, string | number>) =>
    org.records.update(org.as("manager"), object, [values], { allOrNone: true });

  test("start at 0 for counts and sums, empty for the rest", () => {
    assert.partialDeepStrictEqual(totals(), {
      Total__c: 0,
      Line_Count__c: 0,
      Offered__c: 0,
      Sent_Round__c: null
    });
  });

  test("sums are exact where doubles are not, of fields and of formulas", () => {
    const rows = [0.1, 0.2, 0.7].map((price) => ({ Negotiation__c: negotiation, Price__c: price }));
    org.records.insert(org.as("manager"), "Line__c", rows, { allOrNone: true });
    assert.partialDeepStrictEqual(totals(), {
      Total__c: 1,
      Gross_Total__c: 1.2,
      Line_Count__c: 3
    });
  });

  test("filters decide which children count", () => {
    const offer = (round: number, status: string) =>
      org.add("manager", "Offer__c", {
        Negotiation__c: negotiation,
        Round__c: round,
        Status__c: status
      });
    offer(1, "Sent");
    const second = offer(2, "Draft");
    assert.equal(totals().Sent_Round__c, 1);
    update("Offer__c", { Id: second, Status__c: "Accepted" });
    assert.equal(totals().Sent_Round__c, 2);
  });

  test("go up the chain, and follow a child to another master", () => {
    const draft = org.add("manager", "Offer__c", { Negotiation__c: negotiation, Round__c: 3 });
    org.add("manager", "Offer_Line__c", { Offer__c: draft, Price__c: 40 });
    assert.equal(totals().Offered__c, 40);
    const other = org.add("manager", "Negotiation__c", { Account__c: account });
    update("Offer__c", { Id: draft, Negotiation__c: other });
    assert.equal(totals().Offered__c, 0);
    assert.equal(org.one("Negotiation__c", other).Offered__c, 40);
  });

  test("a change that cannot matter leaves the master untouched", () => {
    const line = org.add("manager", "Line__c", { Negotiation__c: negotiation, Price__c: 3 });
    const offer = org.add("manager", "Offer__c", { Negotiation__c: negotiation, Round__c: 1 });
    const stamp = totals().SystemModstamp;
    org.clock.set(new Date("2030-01-01T00:00:00Z"));
    update("Offer__c", { Id: offer, Round__c: 1 });
    assert.equal(totals().SystemModstamp, stamp);
    update("Line__c", { Id: line, Price__c: 4 });
    assert.equal(totals().SystemModstamp, "2030-01-01T00:00:00.000Z");
    org.clock.set(undefined);
  });
});
