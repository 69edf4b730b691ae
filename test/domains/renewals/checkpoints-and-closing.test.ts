import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { Negotiations } from "./negotiations.ts";

const book = await Negotiations.open();
after(() => book.org.close());

describe("the checkpoints' calls", () => {
  test("Monitor stands at the first checkpoint and no longer at the second", () => {
    const negotiation = book.negotiation({ First_Checkpoint_Call__c: "Monitor" });
    const refused = book.refusal(negotiation, { Second_Checkpoint_Call__c: "Monitor" });
    assert.match(refused, /Renew or At Risk/);
    for (const call of ["Renew", "At Risk"]) {
      book.change(negotiation, { Second_Checkpoint_Call__c: call });
    }
  });

  test("Monitor is a signal at both", () => {
    const negotiation = book.negotiation({ Second_Checkpoint_Signal__c: "Monitor" });
    const field = "Checkpoint_Disagreement__c";
    assert.deepEqual(book.read(negotiation, field), [false]);
    book.change(negotiation, { Second_Checkpoint_Call__c: "Renew" });
    assert.deepEqual(book.read(negotiation, field), [true]);
  });
});

describe("closing a negotiation", () => {
  const close = (result: string, values: FieldValues = {}) => {
    const opportunity = book.manager.insert("Opportunity", {
      Name: "Renewal",
      AccountId: book.account,
      StageName: "Negotiation/Review",
      CloseDate: "2027-12-31",
      Amount: 90
    });
    const negotiation = book.negotiation({ Opportunity__c: opportunity, Due_Amount__c: 100 });
    book.change(negotiation, { Phase__c: "Closed", Result__c: result, ...values });
    const row = book.manager.read("Opportunity", opportunity, "StageName", "Amount", "CloseDate");
    return [row.StageName, row.Amount, row.CloseDate];
  };

  test("closes its opportunity with amount and date", () => {
    book.org.today("2027-11-24");
    const signed = { Final_Amount__c: 130, Signature_Date__c: "2027-11-20" };
    assert.deepEqual(close("Won", signed), ["Closed Won", 130, "2027-11-20"]);
    const reduced = { Forecast_Amount__c: 80, Loss_Reason__c: "Budget Cut" };
    assert.deepEqual(close("Reduced", reduced), ["Closed Won", 80, "2027-11-24"]);
    const lost = { Final_Amount__c: 0, Loss_Reason__c: "Price" };
    assert.deepEqual(close("Lost", lost), ["Closed Lost", 90, "2027-11-24"]);
    assert.deepEqual(close("Withdrawn"), ["Closed Lost", 90, "2027-11-24"]);
  });

  test("wants an amount for what is won without lines", () => {
    const won = { Phase__c: "Closed", Result__c: "Won" };
    assert.match(book.refusal(book.negotiation(), won), /Enter the final amount/);
    assert.match(
      book.refusal(book.negotiation(), { ...won, Result__c: "Reduced", Loss_Reason__c: "Price" }),
      /Enter the final amount/
    );
  });

  test("wants a reason for what is lost or reduced", () => {
    for (const result of ["Lost", "Reduced"]) {
      const refused = book.refusal(book.negotiation({ Forecast_Amount__c: 80 }), {
        Phase__c: "Closed",
        Result__c: result
      });
      assert.match(refused, /why/, result);
    }
  });

  test("counts at most the amount due as renewed; the excess is upsell", () => {
    const fields = ["Renewal_Forecast__c", "Upsell_Forecast__c"];
    const of = (values: FieldValues) =>
      book.read(book.negotiation({ Due_Amount__c: 100, ...values }), ...fields);
    assert.deepEqual(of({ Forecast_Amount__c: 80 }), [80, 0]);
    assert.deepEqual(of({ Forecast_Amount__c: 80, Final_Amount__c: 130 }), [100, 30]);
    assert.deepEqual(of({ Forecast_Amount__c: 80, Final_Amount__c: 0 }), [0, 0]);
    assert.deepEqual(of({}), [null, null]);
  });
});

describe("the time to decision", () => {
  test("is told in the reader's language", () => {
    book.org.today("2027-01-01");
    const negotiation = book.negotiation({ Decision_Date__c: "2027-01-10" });
    const fields = ["Decision_Bucket__c", "Decision_Period__c"];
    assert.deepEqual(book.read(negotiation, ...fields), ["0–30", "0–30 days"]);
    assert.deepEqual(book.read(book.negotiation(), ...fields), [null, null]);
  });
});
