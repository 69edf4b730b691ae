import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { freezeNamed } from "./host-rule.ts";
import { Negotiations } from "./negotiations.ts";
import { OFFER, Offers } from "./offers.ts";

const book = await Negotiations.open();
after(() => book.org.close());
const offers = new Offers(book);

const WON = { Phase__c: "Closed", Result__c: "Won" };
const LOST = { Phase__c: "Closed", Result__c: "Lost", Loss_Reason__c: "Price" };

function line(negotiation: string, final: number | null): string {
  const row = { Negotiation__c: negotiation, Product__c: offers.product, Base_Price__c: 50 };
  return book.manager.insert("Negotiation_Line__c", { ...row, Final_Price__c: final });
}

/** A negotiation over the calendar year 2027, with lines at these final prices. */
function over2027(values: FieldValues = {}, finals: readonly (number | null)[] = []): string {
  const term = { Term_Start_Date__c: "2027-01-01", Term_End_Date__c: "2027-12-31" };
  const negotiation = book.negotiation({ Due_Amount__c: 100, ...term, ...values });
  for (const final of finals) line(negotiation, final);
  return negotiation;
}

function closed(values: FieldValues, ...of: Parameters<typeof over2027>): string {
  const negotiation = over2027(...of);
  book.change(negotiation, values);
  return negotiation;
}

describe("closing as won or reduced", () => {
  test("needs a final price for every line; a line that was lost gets 0", () => {
    const negotiation = over2027({}, [60, null]);
    assert.match(book.refusal(negotiation, WON), /Every line needs a final price/);
    const reduced = { ...WON, Result__c: "Reduced", Loss_Reason__c: "Budget Cut" };
    assert.match(book.refusal(negotiation, reduced), /Every line needs a final price/);
    assert.deepEqual(book.read(closed(reduced, {}, [60, 0]), "Final_Amount__c"), [60]);
  });

  test("keeps the final amount at the sum of the lines, to the cent", () => {
    const finals = [33.33, 33.33, 33.34];
    const wrong = { ...WON, Final_Amount__c: 99.99 };
    assert.match(book.refusal(over2027({}, finals), wrong), /sum of the lines/);
    assert.deepEqual(book.read(closed(WON, {}, finals), "Final_Amount__c"), [100]);
    closed({ ...WON, Final_Amount__c: 100 }, {}, finals);
  });

  test("then holds lines and amount together", () => {
    const negotiation = over2027();
    const only = line(negotiation, 90);
    book.change(negotiation, WON);
    const change = { Id: only, Final_Price__c: 80 };
    const refused = book.manager.refusedUpdate("Negotiation_Line__c", change);
    assert.match(refused.message, /open it again first/);
    book.change(negotiation, { Phase__c: "Agree", Result__c: null, Final_Amount__c: null });
    book.manager.update("Negotiation_Line__c", change);
    book.change(negotiation, WON);
    assert.deepEqual(book.read(negotiation, "Final_Amount__c"), [80]);
  });

  test("counts at most the amount due as renewed, the excess as upsell, the rest as churn", () => {
    const fields = ["Renewal_Forecast__c", "Upsell_Forecast__c", "Churn_Amount__c"];
    assert.deepEqual(book.read(closed(WON, {}, [130]), ...fields), [100, 30, 0]);
    const reduced = { ...WON, Result__c: "Reduced", Loss_Reason__c: "Budget Cut" };
    assert.deepEqual(book.read(closed(reduced, {}, [80]), ...fields), [80, 0, 20]);
    assert.deepEqual(book.read(over2027({ Forecast_Amount__c: 80 }), ...fields), [80, 0, null]);
  });

  test("gives grace access until a signature that came after the term", () => {
    const grace = (values: FieldValues, of: FieldValues = {}) =>
      book.read(closed({ ...WON, ...values }, of, [1]), "Grace_End_Date__c")[0];
    assert.equal(grace({ Signature_Date__c: "2028-02-25" }), "2028-02-25");
    assert.equal(grace({ Signature_Date__c: "2027-12-31" }), null);
    assert.equal(grace({}), null);
    const signed = { Signature_Date__c: "2028-02-25" };
    assert.equal(grace(signed, { Grace_End_Date__c: "2028-03-31" }), "2028-03-31");
    assert.equal(grace(signed, { Grace_End_Date__c: "2028-01-31" }), "2028-02-25");
  });
});

describe("the end of the term agreed", () => {
  const end = (values: FieldValues, of: FieldValues = {}) =>
    book.read(closed({ ...WON, ...values }, of, [1]), "Next_Term_End_Date__c")[0];

  test("is as far off as the last one, where nobody says otherwise", () => {
    assert.equal(end({}), "2028-12-31");
    const leap = { Term_Start_Date__c: "2027-03-01", Term_End_Date__c: "2028-02-29" };
    assert.equal(end({}, leap), "2029-02-28");
    const odd = { Term_Start_Date__c: "2027-01-10", Term_End_Date__c: "2027-12-31" };
    assert.equal(end({}, odd), null);
    assert.equal(end({ Next_Term_End_Date__c: "2030-06-30" }), "2030-06-30");
  });

  test("is the accepted offer's", () => {
    const negotiation = over2027({}, [1000]);
    const term = { Term_Start_Date__c: "2028-01-01", Term_End_Date__c: "2030-12-31" };
    const offer = offers.draft(negotiation, term);
    offers.send(offer);
    book.manager.update(OFFER, { Id: offer, Status__c: "Accepted" });
    book.change(negotiation, WON);
    assert.deepEqual(book.read(negotiation, "Next_Term_End_Date__c"), ["2030-12-31"]);
  });

  test("lies after the present one", () => {
    const early = { ...WON, Next_Term_End_Date__c: "2027-12-31" };
    assert.match(book.refusal(over2027({}, [1]), early), /ends after the present one/);
  });
});

describe("the contract of what is won", () => {
  const contract = (values: FieldValues = {}) =>
    book.manager.insert("Contract", {
      AccountId: book.account,
      StartDate: "2027-01-01",
      ContractTerm: 12,
      Status: "Draft",
      ...values
    });
  const read = (id: string) => {
    const row = book.admin.read("Contract", id, "ContractTerm", "EndDate");
    return [row.ContractTerm, row.EndDate];
  };
  const renewed = (id: string, values: FieldValues = {}) => {
    const negotiation = over2027({ Contract__c: id }, [1]);
    book.change(negotiation, { ...WON, ...values });
    return negotiation;
  };

  test("runs on to the end of the term agreed, activated or not", () => {
    const draft = contract();
    renewed(draft);
    assert.deepEqual(read(draft), [24, "2028-12-31"]);
    const active = contract();
    book.admin.update("Contract", { Id: active, Status: "Activated" });
    renewed(active, { Next_Term_End_Date__c: "2030-12-31" });
    assert.deepEqual(read(active), [48, "2030-12-31"]);
  });

  test("is never shortened", () => {
    const longer = contract({ ContractTerm: 60 });
    renewed(longer);
    assert.deepEqual(read(longer), [60, "2031-12-31"]);
  });

  test("is left alone, with a task for the owner, where no whole month ends the term", () => {
    book.org.today("2027-12-01");
    const id = contract();
    const negotiation = renewed(id, { Next_Term_End_Date__c: "2028-11-15" });
    assert.deepEqual(read(id), [12, "2027-12-31"]);
    assert.deepEqual(book.tasks(negotiation), [
      "manager: Carry the contract on by hand, 2027-12-01"
    ]);
  });

  test("ends as it was when the renewal is lost", () => {
    const id = contract();
    book.change(over2027({ Contract__c: id }), LOST);
    assert.deepEqual(read(id), [12, "2027-12-31"]);
  });
});

describe("what refuses to be closed along", () => {
  test("a contract stops the closing and says why", async () => {
    await freezeNamed(book.org.test, "Contract");
    const Contract__c = book.manager.insert("Contract", {
      AccountId: book.account,
      StartDate: "2027-01-01",
      ContractTerm: 12,
      Name: "Frozen"
    });
    const negotiation = over2027({ Contract__c }, [1]);
    const refused = book.refusal(negotiation, WON);
    assert.match(refused, /its contract could not be carried on: .*This record is frozen/s);
    assert.deepEqual(book.read(negotiation, "Phase__c", "Result__c"), ["Prepare", null]);
  });

  test("an opportunity stops the closing, won or lost, and says why", async () => {
    await freezeNamed(book.org.test, "Opportunity");
    const Opportunity__c = book.manager.insert("Opportunity", {
      Name: "Frozen",
      AccountId: book.account,
      StageName: "Negotiation/Review",
      CloseDate: "2027-12-31"
    });
    for (const values of [WON, LOST]) {
      const negotiation = over2027({ Opportunity__c }, [1]);
      const refused = book.refusal(negotiation, values);
      assert.match(refused, /its opportunity could not be: .*This record is frozen/s);
      assert.deepEqual(book.read(negotiation, "Phase__c", "Result__c"), ["Prepare", null]);
    }
  });
});

describe("closing as lost or withdrawn", () => {
  test("ends at 0: all that was due is churn", () => {
    const fields = ["Final_Amount__c", "Renewal_Forecast__c", "Churn_Amount__c"];
    assert.deepEqual(book.read(closed(LOST, {}, [null]), ...fields), [0, 0, 100]);
    const withdrawn = { Phase__c: "Closed", Result__c: "Withdrawn" };
    assert.deepEqual(book.read(closed(withdrawn), ...fields), [0, 0, 100]);
  });

  test("takes no other amount", () => {
    const some = { ...LOST, Final_Amount__c: 10 };
    assert.match(book.refusal(over2027(), some), /Choose Reduced/);
  });
});

describe("offers once the negotiation is closed", () => {
  const states = (...ids: string[]) => ids.map((id) => offers.read(id, "Status__c")[0]);

  test("are no longer on the table, whoever made them; what was agreed and drafts stay", () => {
    const negotiation = over2027({}, [1000]);
    const [sent, agreed, draft] = [1, 1, 2].map((Round__c) =>
      offers.draft(negotiation, { Round__c })
    ) as [string, string, string];
    const theirs = offers.draft(negotiation, { Side__c: "Theirs" });
    for (const id of [sent, agreed]) offers.send(id);
    book.manager.update(OFFER, { Id: theirs, Status__c: "Received" });
    book.manager.update(OFFER, { Id: agreed, Status__c: "Accepted" });
    book.change(negotiation, WON);
    assert.deepEqual(states(sent, theirs, agreed, draft), [
      "Declined",
      "Declined",
      "Accepted",
      "Draft"
    ]);
  });

  test("are declined where it was lost or withdrawn", () => {
    for (const values of [LOST, { Phase__c: "Closed", Result__c: "Withdrawn" }]) {
      const negotiation = over2027();
      const sent = offers.draft(negotiation);
      offers.send(sent);
      book.change(negotiation, values);
      assert.deepEqual(states(sent), ["Declined"]);
    }
  });

  test("leave it no more", () => {
    const negotiation = over2027();
    const draft = offers.draft(negotiation);
    book.change(negotiation, LOST);
    assert.match(offers.notSent(draft), /This negotiation is closed/);
    const theirs = offers.draft(negotiation, { Side__c: "Theirs" });
    const received = { Id: theirs, Status__c: "Received" };
    assert.match(book.manager.refusedUpdate(OFFER, received).message, /is closed/);
  });
});
