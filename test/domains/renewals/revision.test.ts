import assert from "node:assert/strict";
import { after, beforeEach, describe, test } from "node:test";
import type { UserName } from "../../../local-org/test/server/test-org.ts";
import { Negotiations } from "./negotiations.ts";

const book = await Negotiations.open();
after(() => book.org.close());
const product = book.admin.insert("Product2", { Name: "ClinAssist" });

let negotiation = "";
let line = "";
beforeEach(() => {
  negotiation = book.negotiation();
  const row = { Negotiation__c: negotiation, Product__c: product, Base_Price__c: 1000 };
  line = book.manager.insert("Negotiation_Line__c", row);
});

const revision = () => Number(book.read(negotiation, "Revision__c")[0]);

interface Reply {
  readonly data?: unknown;
  readonly errors: readonly { readonly message: string }[];
}

/** One all-or-none mutation, as the room sends it. */
async function mutate(user: UserName, operations: string): Promise<readonly string[]> {
  const query = `mutation { uiapi(input: {allOrNone: true}) { ${operations} } }`;
  const { body } = await book.org.test.ask<Reply>(user, "POST", "/graphql", { query });
  return body.errors.map(({ message }) => message);
}

const lock = (read: number, step = "") =>
  `lock: Renewal_Negotiation__cUpdate(input: {Id: "${negotiation}", Renewal_Negotiation__c: {Revision__c: ${read}${step}}}) { success }`;
const price = (amount: number) =>
  `price: Negotiation_Line__cUpdate(input: {Id: "${line}", Negotiation_Line__c: {Proposed_Price__c: ${amount}}}) { success }`;

describe("the revision of a negotiation", () => {
  test("counts every save, whoever saves and whatever it is about", () => {
    const before = revision();
    book.change(negotiation, { Next_Step__c: "Call" });
    book.change(negotiation, { Next_Step__c: "Call" });
    assert.equal(revision(), before + 2);
  });

  test("counts the platform's own saves, as when a line moves a sum", () => {
    const before = revision();
    book.manager.update("Negotiation_Line__c", { Id: line, Proposed_Price__c: 900 });
    assert.ok(revision() > before);
  });

  test("lets the one pass who read it last, through everything the save does", async () => {
    const later = `phase: Renewal_Negotiation__cUpdate(input: {Id: "${negotiation}", Renewal_Negotiation__c: {Phase__c: "Bargain"}}) { success }`;
    const said = await mutate("manager", [lock(revision()), price(950), later].join("\n"));
    assert.deepEqual(said, []);
    assert.deepEqual(book.read(negotiation, "Phase__c", "Proposed_Total__c"), ["Bargain", 950]);
  });

  test("stops the second of two who read the same, and nothing of theirs is saved", async () => {
    const read = revision();
    assert.deepEqual(await mutate("manager", [lock(read), price(950)].join("\n")), []);
    const said = await mutate("admin", [lock(read), price(970)].join("\n"));
    assert.match(said.join(" "), /Somebody saved this negotiation meanwhile/);
    assert.deepEqual(book.read(negotiation, "Proposed_Total__c"), [950]);
    assert.deepEqual(await mutate("admin", [lock(revision()), price(970)].join("\n")), []);
    assert.deepEqual(book.read(negotiation, "Proposed_Total__c"), [970]);
  });

  test("speaks at its own field", () => {
    const stale = { Id: negotiation, Revision__c: revision() + 1 };
    const { fields } = book.manager.refusedUpdate("Renewal_Negotiation__c", stale);
    assert.deepEqual(fields, ["Revision__c"]);
  });

  test("does not mind who sends none: loads, lists, other pages", () => {
    book.change(negotiation, { Forecast_Amount__c: 1 });
    assert.deepEqual(book.read(negotiation, "Forecast_Amount__c"), [1]);
  });
});
