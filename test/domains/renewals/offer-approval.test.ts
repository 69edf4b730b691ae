import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { Negotiations } from "./negotiations.ts";

const book = await Negotiations.open();
after(() => book.org.close());
const product = book.admin.insert("Product2", { Name: "ClinAssist" });
const OFFER = "Negotiation_Offer__c";

function offer(price: number, values: FieldValues = {}, ofLine: FieldValues = {}) {
  const negotiation = book.negotiation();
  const row = { Negotiation__c: negotiation, Round__c: 1, Side__c: "Ours", Status__c: "Draft" };
  const id = book.manager.insert(OFFER, { ...row, ...values });
  const line = { Offer__c: id, Product__c: product, Base_Price__c: 1000, Price__c: price };
  return { id, negotiation, line: book.manager.insert("Offer_Line__c", { ...line, ...ofLine }) };
}

const send = (id: string) => book.manager.update(OFFER, { Id: id, Status__c: "Sent" });
const notSent = (id: string) =>
  assert.match(
    book.manager.refusedUpdate(OFFER, { Id: id, Status__c: "Sent" }).message,
    /approval/
  );
const answer = (id: string, Approval__c: string, values: FieldValues = {}) =>
  book.admin.update(OFFER, { Id: id, Approval__c, ...values });

describe("approval of an offer", () => {
  test("is not needed up to the policy's cut and term", () => {
    send(offer(900).id);
    const years = { Term_Start_Date__c: "2028-01-01", Term_End_Date__c: "2030-12-31" };
    send(offer(1000, years).id);
  });

  test("is needed for a deeper cut or a longer term", () => {
    notSent(offer(899.99).id);
    const longer = { Term_Start_Date__c: "2028-01-01", Term_End_Date__c: "2031-01-31" };
    notSent(offer(1000, longer).id);
  });

  test("is needed for free content and extras that take the net below the cut", () => {
    send(offer(1000, { Extra_Value_Amount__c: 60 }, { Free_Content_Amount__c: 40 }).id);
    notSent(offer(1000, { Extra_Value_Amount__c: 60 }, { Free_Content_Amount__c: 40.01 }).id);
  });

  test("is needed for a cap below the policy's, whichever line promises it", () => {
    send(offer(1000, {}, { Cap_Percent__c: 2 }).id);
    const { id } = offer(1000, {}, { Cap_Percent__c: 3 });
    const second = { Offer__c: id, Product__c: product, Base_Price__c: 1, Price__c: 1 };
    book.manager.insert("Offer_Line__c", { ...second, Cap_Percent__c: 1.99 });
    notSent(id);
  });

  test("is needed for later years that take the average below the cut", () => {
    const two = { Year_Count__c: 2 };
    send(offer(1000, two, { Year_2_Price__c: 800 }).id);
    notSent(offer(1000, two, { Year_2_Price__c: 799.99 }).id);
    const extras = { ...two, Extra_Value_Amount__c: 50 };
    send(offer(1000, extras, { Year_2_Price__c: 900 }).id);
    notSent(offer(1000, extras, { Year_2_Price__c: 899.99 }).id);
  });

  test("is needed for more years than the policy's term, even where no dates say so", () => {
    const years = (last: number) =>
      Object.fromEntries([2, 3, 4, 5].map((n) => [`Year_${n}_Price__c`, n <= last ? 1000 : null]));
    send(offer(1000, { Year_Count__c: 3 }, years(3)).id);
    notSent(offer(1000, { Year_Count__c: 4 }, years(4)).id);
  });

  test("is never needed for their offers", () => {
    const { id } = offer(500, { Side__c: "Theirs" });
    book.manager.update(OFFER, { Id: id, Status__c: "Received" });
  });

  test("is asked of the manager of whoever asks, who gets a task", () => {
    book.org.today("2027-03-01");
    const { id, negotiation } = offer(800);
    book.manager.update(OFFER, { Id: id, Approval__c: "Requested" });
    const row = book.manager.read(OFFER, id, "Approver__c", "Approval_Requested_By__c");
    assert.equal(row.Approver__c, book.org.as("director").id);
    assert.equal(row.Approval_Requested_By__c, book.manager.id);
    assert.deepEqual(book.tasks(negotiation), ["director: Approve an offer, 2027-03-01"]);
  });

  test("is asked of the account owner's manager where whoever asks has none", () => {
    const { id } = offer(800);
    book.admin.update(OFFER, { Id: id, Approval__c: "Requested" });
    const { Approver__c: approver } = book.manager.read(OFFER, id, "Approver__c");
    assert.equal(approver, book.org.as("director").id);
  });

  test("is asked of nobody rather than of oneself", () => {
    const director = book.org.as("director");
    const { id } = offer(800);
    director.update(OFFER, { Id: id, Approval__c: "Requested" });
    assert.equal(book.manager.read(OFFER, id, "Approver__c").Approver__c, null);
  });

  test("is not given by whoever asks", () => {
    const { id } = offer(800);
    const approve = { Id: id, Approval__c: "Approved" };
    assert.match(book.manager.refusedUpdate(OFFER, approve).message, /Only the approver/);
    book.manager.update(OFFER, { Id: id, Approval__c: "Requested" });
    assert.match(book.manager.refusedUpdate(OFFER, approve).message, /Only the approver/);
    notSent(id);
  });

  test("lets the offer go as it was approved", () => {
    const approved = offer(800);
    book.manager.update(OFFER, { Id: approved.id, Approval__c: "Requested" });
    answer(approved.id, "Approved");
    send(approved.id);
  });

  test("is rejected with a reason", () => {
    const { id } = offer(800);
    const reject = { Id: id, Approval__c: "Rejected" };
    assert.match(book.admin.refusedUpdate(OFFER, reject).message, /why/);
    answer(id, "Rejected", { Approval_Reason__c: "Too deep without a longer term" });
    notSent(id);
  });
});

/** An offer beyond the policy whose approval is asked for. */
function asked(values: FieldValues = {}, ofLine: FieldValues = {}) {
  const made = offer(800, values, ofLine);
  book.manager.update(OFFER, { Id: made.id, Approval__c: "Requested" });
  return made;
}

function approved(values: FieldValues = {}, ofLine: FieldValues = {}) {
  const made = asked(values, ofLine);
  book.org.as("director").update(OFFER, { Id: made.id, Approval__c: "Approved" });
  return made;
}

const read = (id: string, field: string) => book.manager.read(OFFER, id, field)[field];

describe("an approval", () => {
  test("names who asked, who answered, and when", () => {
    book.org.today("2027-04-01");
    const { id } = asked();
    book.org.today("2027-04-03");
    book.org.as("director").update(OFFER, { Id: id, Approval__c: "Approved" });
    assert.match(String(read(id, "Approval_Requested_On__c")), /^2027-04-01T12:00/);
    assert.match(String(read(id, "Approval_Answered_On__c")), /^2027-04-03T12:00/);
    assert.equal(read(id, "Approval_Answered_By__c"), book.org.as("director").id);
    assert.equal(read(id, "Is_Approved_As_It_Stands__c"), true);
  });

  const CHANGES: Readonly<Record<string, FieldValues>> = {
    "extras given": { Extra_Value_Amount__c: 1 },
    "the number of years": { Year_Count__c: 2 },
    "the start of the term": { Term_Start_Date__c: "2028-02-01" },
    "the end of the term": { Term_End_Date__c: "2029-12-31" }
  };
  for (const [what, change] of Object.entries(CHANGES))
    test(`no longer holds once ${what} changed`, () => {
      const { id } = approved({
        Term_Start_Date__c: "2028-01-01",
        Term_End_Date__c: "2028-12-31"
      });
      book.manager.update(OFFER, { Id: id, ...change });
      assert.equal(read(id, "Is_Approved_As_It_Stands__c"), false);
    });

  const LINE_CHANGES: Readonly<Record<string, FieldValues>> = {
    "a price": { Price__c: 700 },
    "a base price": { Base_Price__c: 1100 },
    "a later year": { Year_2_Price__c: 10 },
    "the uplift of later years": { Path_Uplift_Percent__c: 1 },
    "a cap": { Cap_Percent__c: 5 },
    "free content": { Free_Content_Amount__c: 1 }
  };
  for (const [what, change] of Object.entries(LINE_CHANGES))
    test(`no longer holds once ${what} of a line changed, not even changed back`, () => {
      const { id, line } = approved();
      const before = book.manager.read("Offer_Line__c", line, ...Object.keys(change));
      book.manager.update("Offer_Line__c", { Id: line, ...change });
      notSent(id);
      const back = Object.fromEntries(Object.keys(change).map((name) => [name, before[name]]));
      book.manager.update("Offer_Line__c", { Id: line, ...(back as FieldValues) });
      notSent(id);
      book.manager.update(OFFER, { Id: id, Approval__c: "Requested" });
      answer(id, "Approved");
      send(id);
    });

  test("sees an amount move from line to line though the sums stay, and a line go", () => {
    const { id, line } = offer(800);
    const second = { Offer__c: id, Product__c: product, Base_Price__c: 0, Price__c: 0 };
    const other = book.manager.insert("Offer_Line__c", second);
    book.manager.update(OFFER, { Id: id, Approval__c: "Requested" });
    answer(id, "Approved");
    book.manager.update("Offer_Line__c", { Id: line, Price__c: 700 });
    book.manager.update("Offer_Line__c", { Id: other, Price__c: 100 });
    notSent(id);
    book.manager.update("Offer_Line__c", { Id: other, Price__c: 0 });
    book.manager.update("Offer_Line__c", { Id: line, Price__c: 800 });
    book.manager.update(OFFER, { Id: id, Approval__c: "Requested" });
    answer(id, "Approved");
    book.manager.delete(other);
    notSent(id);
  });

  test("holds while nothing of the offer's content changes", () => {
    const { id, line } = approved();
    book.manager.update(OFFER, { Id: id, Note__c: "Said by telephone", Package__c: "A" });
    book.manager.update("Offer_Line__c", { Id: line, Price__c: 800 });
    assert.equal(read(id, "Is_Approved_As_It_Stands__c"), true);
    send(id);
  });
});

describe("a request", () => {
  test("keeps the offer as the approver looks at it, until it is taken back", () => {
    const { id, line } = asked();
    const refused = book.manager.refusedUpdate("Offer_Line__c", { Id: line, Price__c: 790 });
    assert.match(refused.message, /Recall/);
    const longer = { Id: id, Extra_Value_Amount__c: 5 };
    assert.match(book.manager.refusedUpdate(OFFER, longer).message, /Recall/);
    book.manager.update(OFFER, { Id: id, Approval__c: null });
    book.manager.update("Offer_Line__c", { Id: line, Price__c: 790 });
  });

  test("is taken back by whoever asked, and leaves nothing", () => {
    const others = offer(800).id;
    book.admin.update(OFFER, { Id: others, Approval__c: "Requested" });
    const steal = { Id: others, Approval__c: null };
    assert.match(book.manager.refusedUpdate(OFFER, steal).message, /whoever asked/);
    book.admin.update(OFFER, steal);
    const { id } = asked();
    book.manager.update(OFFER, { Id: id, Approval__c: null });
    const left = ["Approver__c", "Approval_Requested_By__c", "Approval_Requested_On__c"];
    assert.deepEqual(
      left.map((field) => read(id, field)),
      [null, null, null]
    );
  });

  test("after a rejection begins anew, without the old answer", () => {
    const { id } = asked();
    answer(id, "Rejected", { Approval_Reason__c: "Too deep" });
    book.manager.update(OFFER, { Id: id, Approval__c: "Requested" });
    const left = ["Approval_Reason__c", "Approval_Answered_By__c", "Approval_Answered_On__c"];
    assert.deepEqual(
      left.map((field) => read(id, field)),
      [null, null, null]
    );
  });

  test("is about our own drafts only", () => {
    const theirs = offer(500, { Side__c: "Theirs" });
    const request = { Id: theirs.id, Approval__c: "Requested" };
    assert.match(book.manager.refusedUpdate(OFFER, request).message, /our own drafts/);
    const sent = offer(1000);
    send(sent.id);
    const late = { Id: sent.id, Approval__c: "Requested" };
    assert.match(book.manager.refusedUpdate(OFFER, late).message, /our own drafts/);
  });
});
