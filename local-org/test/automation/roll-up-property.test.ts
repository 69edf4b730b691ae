import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { openSampleOrg } from "../records/sample-org.ts";

const org = openSampleOrg();
for (const object of ["Negotiation__c", "Line__c", "Offer__c", "Offer_Line__c"])
  org.grant(object, ["manager"]);
const account = org.add("manager", "Account", { Name: "Valmont" });
const negotiations = ["one", "two"].map((Name) =>
  org.add("manager", "Negotiation__c", { Account__c: account, Name })
);

const cents = fc.integer({ min: 0, max: 1_000_000 }).map((units) => units / 100);
const step = fc.oneof(
  fc.record({ kind: fc.constant("offer" as const), to: fc.nat(1) }),
  fc.record({ kind: fc.constant("line" as const), to: fc.nat(9), price: cents }),
  fc.record({ kind: fc.constant("price" as const), at: fc.nat(19), price: cents }),
  fc.record({ kind: fc.constant("move" as const), at: fc.nat(9), to: fc.nat(1) }),
  fc.record({ kind: fc.constant("send" as const), at: fc.nat(9) }),
  fc.record({ kind: fc.constant("remove" as const), at: fc.nat(19) }),
  fc.record({ kind: fc.constant("removeOffer" as const), at: fc.nat(9) })
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does the step where it is possible; refusals (a sent offer) are part of the game. */
function take(action: Step, offers: string[], lines: string[]): void {
  const manager = org.as("manager");
  const options = { allOrNone: false };
  const offer = "at" in action ? (offers[action.at % offers.length] ?? "") : "";
  const line = "at" in action ? (lines[action.at % lines.length] ?? "") : "";
  const update = (object: string, values: Record<string, string | number>) =>
    org.records.update(manager, object, [values], options);
  const insert = (object: string, values: Record<string, string | number>, list: string[]) => {
    const [result] = org.records.insert(manager, object, [values], options);
    if (result?.id) list.push(result.id);
  };
  switch (action.kind) {
    case "offer": {
      const Negotiation__c = negotiations[action.to] ?? "";
      return insert("Offer__c", { Negotiation__c, Round__c: 1 }, offers);
    }
    case "line": {
      const Offer__c = offers[action.to % offers.length] ?? "";
      return insert("Offer_Line__c", { Offer__c, Price__c: action.price }, lines);
    }
    case "price":
      return void update("Offer_Line__c", { Id: line, Price__c: action.price });
    case "move":
      return void update("Offer__c", { Id: offer, Negotiation__c: negotiations[action.to] ?? "" });
    case "send":
      return void update("Offer__c", { Id: offer, Status__c: "Sent" });
    case "remove":
      return void org.records.delete(manager, [line], options);
    case "removeOffer":
      return void org.records.delete(manager, [offer], options);
  }
}

/** Masters whose stored total is not that of their live details. */
function wrongTotals(): unknown[] {
  const sql = (parent: string, child: string, master: string, total: string, value: string) =>
    `SELECT '${parent}', p."Id", p."${total}" FROM "${parent}" p WHERE p."IsDeleted" = 0 AND
      ROUND(p."${total}" * 100) <> (SELECT COALESCE(ROUND(SUM(c."${value}") * 100), 0)
        FROM "${child}" c WHERE c."${master}" = p."Id" AND c."IsDeleted" = 0)`;
  return [
    sql("Offer__c", "Offer_Line__c", "Offer__c", "Total__c", "Price__c"),
    sql("Negotiation__c", "Offer__c", "Negotiation__c", "Offered__c", "Total__c")
  ].flatMap((query) => org.database.prepare(query).all());
}

test("whatever is inserted, changed, moved, refused or deleted: totals are those of the details", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const offers: string[] = [];
      const lines: string[] = [];
      for (const action of steps) take(action, offers, lines);
      assert.deepEqual(wrongTotals(), []);
    }),
    { numRuns: 60 }
  );
});
