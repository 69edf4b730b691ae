import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { Negotiations } from "./negotiations.ts";
import { OFFER, Offers } from "./offers.ts";

const book = await Negotiations.open();
after(() => book.org.close());
const offers = new Offers(book);
/** May edit what the account manager owns, and is not of the negotiation team. */
const outsider = book.outsider();

const packaged = (negotiation: string, worth: number | null, values: FieldValues = {}) =>
  offers.draft(negotiation, { Worth_Amount__c: worth, ...values });

describe("packages of one round", () => {
  test("go together when they are worth the same to us within the policy's 1 % of the highest", () => {
    const negotiation = book.negotiation();
    offers.send(packaged(negotiation, 1000));
    offers.send(packaged(negotiation, 990));
    assert.match(offers.notSent(packaged(negotiation, 989.99)), /tolerance/);
    assert.match(offers.notSent(packaged(negotiation, 1000.01)), /tolerance/);
  });

  test("are refused without an amount in the words, at the status", () => {
    const negotiation = book.negotiation();
    offers.send(packaged(negotiation, 1000));
    const sending = { Id: packaged(negotiation, 900), Status__c: "Sent" };
    const { message, fields } = book.manager.refusedUpdate(OFFER, sending);
    assert.doesNotMatch(message, /\d/);
    assert.deepEqual(fields, ["Status__c"]);
  });

  test("both stay when two that are apart are sent in one save", () => {
    const negotiation = book.negotiation();
    const ids = [packaged(negotiation, 1000), packaged(negotiation, 900)];
    const { org } = book.org.test;
    const session = org.session(book.org.test.tokenOf("manager"), "68.0");
    const rows = ids.map((Id) => ({ Id, Status__c: "Sent" }));
    const results = org.records.update(session, OFFER, rows, { allOrNone: true });
    assert.ok(results.every(({ success }) => !success));
    for (const id of ids) assert.deepEqual(offers.read(id, "Status__c"), ["Draft"]);
  });

  test("are those of the same side, round and negotiation that are on the table with a worth", () => {
    const negotiation = book.negotiation();
    const first = packaged(negotiation, 1000);
    packaged(negotiation, 1);
    offers.send(first);
    offers.send(packaged(negotiation, null));
    offers.send(packaged(negotiation, 500, { Round__c: 2 }));
    offers.send(packaged(book.negotiation(), 500));
    book.manager.update(OFFER, { Id: first, Status__c: "Declined" });
    offers.send(packaged(negotiation, 700));
  });

  test("are sent by the negotiation team: to others a refusal says nothing of their worth", () => {
    const refusals = [1000, 1, null].map((worth) => {
      const negotiation = book.negotiation();
      offers.send(packaged(negotiation, 1000));
      return offers.notSent(packaged(negotiation, worth), outsider);
    });
    assert.match(refusals[0]!, /negotiation team/);
    assert.equal(new Set(refusals).size, 1);
    offers.send(packaged(book.negotiation(), 1), outsider);
  });
});

describe("an offer below the walk-away", () => {
  const below = (worth: number | null = 949) =>
    packaged(book.negotiation({ Walk_Away_Amount__c: 950 }), worth);
  const told = () =>
    book.admin
      .query("SELECT OwnerId, WhatId, Subject, Description FROM Task ORDER BY CreatedDate")
      .filter(({ Subject: subject }) => String(subject).startsWith("Look at an offer"));

  test("is known by its worth, or by its net amount where no worth is stated", () => {
    const is = (id: string) => offers.read(id, "Is_Below_Walk_Away__c")[0];
    assert.equal(is(below()), true);
    assert.equal(is(below(950)), false);
    assert.equal(is(below(null)), false);
    const negotiation = book.negotiation({ Walk_Away_Amount__c: 950 });
    assert.equal(is(packaged(negotiation, null, { Extra_Value_Amount__c: 51 })), true);
    assert.equal(is(packaged(negotiation, 1, { Side__c: "Theirs" })), false);
    assert.equal(is(packaged(book.negotiation(), 1)), false);
  });

  test("leaves a mark when it is sent, which stays when the walk-away moves", () => {
    const id = below();
    offers.send(id);
    const [negotiation] = offers.read(id, "Negotiation__c");
    book.change(String(negotiation), { Walk_Away_Amount__c: 900 });
    const fields = ["Is_Below_Walk_Away__c", "Sent_Below_Walk_Away__c"];
    assert.deepEqual(offers.read(id, ...fields), [false, true]);
    const clear = { Id: id, Sent_Below_Walk_Away__c: false };
    assert.match(book.manager.refusedUpdate(OFFER, clear).message, /history/);
  });

  test("keeps the worth that it was sent with", () => {
    const id = below();
    offers.send(id);
    const change = { Id: id, Worth_Amount__c: 1 };
    assert.match(
      book.manager.refusedUpdate(OFFER, change).message,
      /its worth can no longer change/
    );
  });

  test("gives the account owner's manager a task without amounts, about no record", () => {
    const before = told().length;
    offers.send(below());
    offers.send(below(950));
    const tasks = told().slice(before);
    assert.equal(tasks.length, 1);
    assert.equal(tasks[0]!.OwnerId, book.org.as("director").id);
    assert.equal(tasks[0]!.WhatId, null);
    assert.doesNotMatch(String(tasks[0]!.Description), /\d|walk-away/i);
  });

  test("tells whoever sends it nothing, if they are not of the negotiation team", () => {
    const id = below();
    offers.send(id, outsider);
    const seen = outsider.query("SELECT Subject FROM Task").map(({ Subject: subject }) => subject);
    assert.deepEqual(seen, []);
    assert.throws(() => outsider.read(OFFER, id, "Sent_Below_Walk_Away__c"), /No such column/);
    assert.deepEqual(offers.read(id, "Sent_Below_Walk_Away__c"), [true]);
  });

  test("is dated the day it is sent, unless it has a date", () => {
    book.org.today("2027-05-05");
    const undated = below();
    const dated = offers.draft(book.negotiation(), { Offer_Date__c: "2027-05-01" });
    for (const id of [undated, dated]) offers.send(id);
    assert.deepEqual(
      [undated, dated].map((id) => offers.read(id, "Offer_Date__c")[0]),
      ["2027-05-05", "2027-05-01"]
    );
  });
});

describe("a price over the cap of its contract", () => {
  /** An offer at that price for a line capped at 3 % of 1000. */
  const capped = (price: number, values: FieldValues = {}) => {
    const negotiation = book.negotiation();
    const Negotiation_Line__c = book.manager.insert("Negotiation_Line__c", {
      Negotiation__c: negotiation,
      Product__c: offers.product,
      Base_Price__c: 1000,
      Cap_Percent__c: 3
    });
    const ofLine = { Negotiation_Line__c, Price__c: price };
    return { id: offers.draft(negotiation, values, ofLine), line: Negotiation_Line__c };
  };

  test("may be written and not sent; what lies outside the cap counts at once", () => {
    offers.send(capped(1030).id);
    const over = capped(1030.01);
    assert.match(offers.notSent(over.id), /above the cap of its contract.* OL-\d+/);
    book.manager.update("Negotiation_Line__c", { Id: over.line, Outside_Cap_Amount__c: 0.01 });
    offers.send(over.id);
  });

  test("is not ours to refuse in their offers", () => {
    const { id } = capped(2000, { Side__c: "Theirs" });
    book.manager.update(OFFER, { Id: id, Status__c: "Received" });
  });
});
