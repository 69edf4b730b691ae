import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { Negotiations } from "./negotiations.ts";

const book = await Negotiations.open();
after(() => book.org.close());
const derived = ["Overlap_Amount__c", "Gap_Amount__c", "Reservation_Mid_Point__c"];

describe("both sides' reservations", () => {
  const zone = (ours: number | null, theirs: number | null) => {
    const amounts = { Walk_Away_Amount__c: ours, Their_Reservation_Amount__c: theirs };
    return book.read(book.negotiation(amounts), ...derived);
  };

  test("overlap, or leave a gap and never a mid-point", () => {
    assert.deepEqual(zone(400, 450), [50, null, 425]);
    assert.deepEqual(zone(450, 400), [null, 50, null]);
    assert.deepEqual(zone(400, 400), [0, null, 400]);
  });

  test("say nothing while one of them is unknown", () => {
    assert.deepEqual(zone(400, null), [null, null, null]);
    assert.deepEqual(zone(null, 400), [null, null, null]);
  });
});

describe("an estimate of their reservation", () => {
  test("may be off by as much as the offer policy says for its confidence", () => {
    const spread = (Their_Reservation_Confidence__c: string | null) =>
      book.read(
        book.negotiation({ Their_Reservation_Amount__c: 400, Their_Reservation_Confidence__c }),
        "Reservation_Spread_Percent__c"
      )[0];
    assert.deepEqual(["High", "Medium", "Low", null].map(spread), [1, 2.5, 5, null]);
  });
});

describe("the walk-away family", () => {
  const fields = [
    ...derived,
    "Walk_Away_Amount__c",
    "Their_Reservation_Amount__c",
    "Their_Reservation_Confidence__c",
    "Reservation_Spread_Percent__c",
    "Our_Alternative__c",
    "Their_Alternative_Amount__c",
    "Given_Cost_Amount__c"
  ];

  test("is read by the negotiation team and by nobody else", () => {
    const outsider = book.org.as("contributor");
    book.negotiation({ Walk_Away_Amount__c: 1 });
    for (const field of fields) {
      const soql = `SELECT Id, ${field} FROM Renewal_Negotiation__c`;
      assert.throws(() => outsider.query(soql), /No such column/, field);
      const inferring = `SELECT Id FROM Renewal_Negotiation__c ORDER BY ${field}`;
      assert.throws(() => outsider.query(inferring), /No such column|not be sorted/, field);
      book.manager.query(soql);
    }
    const issue = "SELECT Walk_Away_Outcome__c FROM Negotiation_Issue__c";
    assert.throws(() => outsider.query(issue), /No such column/);
    const cost = "SELECT Cost_Amount__c FROM Negotiation_Concession__c";
    assert.throws(() => outsider.query(cost), /No such column/);
  });
});

describe("concessions", () => {
  const concession = (negotiation: string, Direction__c: string, values = {}) =>
    book.manager.insert("Negotiation_Concession__c", {
      Name: Direction__c,
      Negotiation__c: negotiation,
      Direction__c,
      Made_On__c: "2026-11-02",
      ...values
    });

  test("a give without a get is a leak and shows on the negotiation", () => {
    const negotiation = book.negotiation();
    const get = concession(negotiation, "Get");
    const give = concession(negotiation, "Give", { Cost_Amount__c: 1200 });
    concession(negotiation, "Give", { In_Exchange_For__c: get, Cost_Amount__c: 300 });
    assert.deepEqual(book.read(negotiation, "Leak_Count__c", "Given_Cost_Amount__c"), [1, 1500]);
    book.manager.update("Negotiation_Concession__c", { Id: give, In_Exchange_For__c: get });
    assert.deepEqual(book.read(negotiation, "Leak_Count__c"), [0]);
  });

  test("a give that is only prepared is no leak yet", () => {
    const negotiation = book.negotiation();
    const give = concession(negotiation, "Give", { Made_On__c: null });
    assert.deepEqual(book.read(negotiation, "Leak_Count__c"), [0]);
    book.manager.update("Negotiation_Concession__c", { Id: give, Made_On__c: "2026-11-20" });
    assert.deepEqual(book.read(negotiation, "Leak_Count__c"), [1]);
  });

  test("a get that names its give closes the leak too, and takes no give from its own get", () => {
    const negotiation = book.negotiation();
    const first = concession(negotiation, "Give");
    const get = concession(negotiation, "Get", { In_Exchange_For__c: first });
    assert.deepEqual(book.read(negotiation, "Leak_Count__c"), [0]);
    concession(negotiation, "Get", { In_Exchange_For__c: first });
    const paired = book.manager.read("Negotiation_Concession__c", first, "In_Exchange_For__c");
    assert.equal(paired.In_Exchange_For__c, get);
  });

  test("are traded across directions and within one negotiation", () => {
    const negotiation = book.negotiation();
    const give = concession(negotiation, "Give");
    const row = { Name: "X", Negotiation__c: negotiation, Direction__c: "Give" };
    const refused = (values: object) =>
      book.manager.refusedInsert("Negotiation_Concession__c", { ...row, ...values }).message;
    assert.match(refused({ In_Exchange_For__c: give }), /other direction/);
    const elsewhere = concession(book.negotiation(), "Get");
    assert.match(refused({ In_Exchange_For__c: elsewhere }), /same negotiation/);
  });
});
