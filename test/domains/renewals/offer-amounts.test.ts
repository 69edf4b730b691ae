import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { Negotiations } from "./negotiations.ts";
import { OFFER, OFFER_LINE, Offers } from "./offers.ts";

const book = await Negotiations.open();
after(() => book.org.close());
const offers = new Offers(book);

/** A line over three years, and the offer that it is in. */
const threeYears = (values: FieldValues = {}, ofLine: FieldValues = {}) =>
  offers.draft(
    book.negotiation(),
    { Year_Count__c: 3, ...values },
    { Price__c: 1050, Year_2_Price__c: 1102.5, Year_3_Price__c: 1157.63, ...ofLine }
  );

describe("the amounts of an offer over several years", () => {
  test("are the sums of its lines, year by year", () => {
    const id = threeYears();
    offers.line(id, { Price__c: 10, Year_2_Price__c: 0, Year_3_Price__c: 0.02 });
    const fields = [
      "Total_Amount__c",
      "Year_2_Amount__c",
      "Year_3_Amount__c",
      "Contract_Amount__c"
    ];
    assert.deepEqual(offers.read(id, ...fields), [1060, 1102.5, 1157.65, 3320.15]);
  });

  test("in money of the first year, at the policy's 5 %: each year is worth the first", () => {
    const id = threeYears(
      {},
      { Price__c: 1050, Year_2_Price__c: 1102.5, Year_3_Price__c: 1157.625 }
    );
    // The third year is kept to the cent, 1157.63.
    assert.deepEqual(offers.read(id, "Present_Value_Amount__c"), [3150]);
  });

  test("count the offer's years only", () => {
    const id = threeYears({ Year_Count__c: 2 });
    assert.deepEqual(offers.read(id, "Contract_Amount__c"), [2152.5]);
  });

  test("of one year are that year's", () => {
    const id = offers.draft(book.negotiation(), {}, { Price__c: 1030 });
    const fields = ["Year_Count__c", "Contract_Amount__c", "Present_Value_Amount__c"];
    assert.deepEqual(offers.read(id, ...fields), [1, 1030, 1030]);
  });

  test("net of content given free and extras, against the base", () => {
    const given = { Free_Content_Amount__c: 70 };
    const id = offers.draft(book.negotiation(), { Extra_Value_Amount__c: 25 }, given);
    const fields = ["Net_Amount__c", "Change_Percent__c", "Net_Change_Percent__c"];
    assert.deepEqual(offers.read(id, ...fields), [905, 0, -9.5]);
  });

  test("without a base have no change", () => {
    const id = offers.draft(book.negotiation(), {}, { Base_Price__c: 0, Price__c: 10 });
    assert.deepEqual(offers.read(id, "Net_Change_Percent__c"), [null]);
  });

  test("show the lowest cap that is promised, and none where none is", () => {
    const id = offers.draft(book.negotiation(), {}, { Cap_Percent__c: 4 });
    offers.line(id, { Cap_Percent__c: 2.5 });
    offers.line(id);
    assert.deepEqual(offers.read(id, "Lowest_Cap_Percent__c"), [2.5]);
    assert.deepEqual(offers.read(offers.draft(book.negotiation()), "Lowest_Cap_Percent__c"), [
      null
    ]);
  });
});

describe("the years of an offer", () => {
  test("are one to five, whole", () => {
    for (const count of [0, 6])
      assert.match(
        book.manager.refusedUpdate(OFFER, {
          Id: offers.draft(book.negotiation()),
          Year_Count__c: count
        }).message,
        /1 to 5/
      );
  });

  test("have no hole and no negative price", () => {
    const offer = offers.draft(book.negotiation());
    const line = { Offer__c: offer, Product__c: offers.product, Base_Price__c: 1, Price__c: 1 };
    const hole = book.manager.refusedInsert(OFFER_LINE, { ...line, Year_3_Price__c: 1 });
    assert.match(hole.message, /Enter 0 for a free year/);
    const negative = book.manager.refusedInsert(OFFER_LINE, { ...line, Year_2_Price__c: -1 });
    assert.match(negative.message, /negative/);
  });

  test("are all priced before it is sent, on every line, and no other is", () => {
    const short = threeYears();
    offers.line(short, { Year_2_Price__c: 1500 });
    assert.match(offers.notSent(short), /each year/);
    assert.match(offers.notSent(threeYears({ Year_Count__c: 2 })), /each year/);
    assert.match(offers.notSent(threeYears({ Year_Count__c: 1 })), /each year/);
    offers.send(threeYears());
    const theirs = threeYears({ Side__c: "Theirs", Year_Count__c: 2 });
    const received = { Id: theirs, Status__c: "Received" };
    assert.match(book.manager.refusedUpdate(OFFER, received).message, /each year/);
  });
});

test("components read the offer policy on the negotiation", () => {
  const fields = [
    "Policy_Cut_Percent__c",
    "Policy_Term_Months__c",
    "Policy_Cap_Percent__c",
    "Policy_Discount_Percent__c",
    "Policy_Package_Tolerance_Percent__c"
  ];
  assert.deepEqual(book.read(book.negotiation(), ...fields), [10, 36, 2, 5, 1]);
});
