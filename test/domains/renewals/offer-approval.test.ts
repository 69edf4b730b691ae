import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { Negotiations } from "./negotiations.ts";

const book = await Negotiations.open();
after(() => book.org.close());
const product = book.admin.insert("Product2", { Name: "ClinAssist" });
const OFFER = "Negotiation_Offer__c";

function offer(price: number, values: FieldValues = {}) {
  const negotiation = book.negotiation();
  const row = { Negotiation__c: negotiation, Round__c: 1, Side__c: "Ours", Status__c: "Draft" };
  const id = book.manager.insert(OFFER, { ...row, ...values });
  const line = { Offer__c: id, Product__c: product, Base_Price__c: 1000, Price__c: price };
  return { id, negotiation, line: book.manager.insert("Offer_Line__c", line) };
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

  test("is not given by whoever asks", () => {
    const { id } = offer(800);
    const approve = { Id: id, Approval__c: "Approved" };
    assert.match(book.manager.refusedUpdate(OFFER, approve).message, /Only the approver/);
    book.manager.update(OFFER, { Id: id, Approval__c: "Requested" });
    assert.match(book.manager.refusedUpdate(OFFER, approve).message, /Only the approver/);
    notSent(id);
  });

  test("lets the offer go as it was approved, and no longer once it has changed", () => {
    const approved = offer(800);
    book.manager.update(OFFER, { Id: approved.id, Approval__c: "Requested" });
    answer(approved.id, "Approved");
    book.manager.update("Offer_Line__c", { Id: approved.line, Price__c: 700 });
    notSent(approved.id);
    book.manager.update("Offer_Line__c", { Id: approved.line, Price__c: 800 });
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
