import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { DealBook } from "./deal-book.ts";

const book = await DealBook.open();
after(() => book.org.close());

test("sums of sums are money too", () => {
  const deal = book.org.test.org.metadata.schema().objectOf("Consortium_Deal__c");
  const { type, scale } = deal?.fields.get("Allocated_Total__c") ?? {};
  assert.deepEqual([type, scale], ["currency", 2]);
});

describe("a year's envelope", () => {
  const envelope = (values: FieldValues) => {
    const id = book.year(book.deal(), values);
    const fields = ["Computed_Amount__c", "Envelope_Amount__c", "Stated_Difference__c"];
    const row = book.admin.read("Deal_Year__c", id, ...fields);
    return fields.map((field) => row[field]);
  };

  test("is computed from the base, and a stated round amount stands beside it", () => {
    const computed = { Base_Amount__c: 2550, Change_Percent__c: -2 };
    assert.deepEqual(envelope(computed), [2499, 2499, null]);
    assert.deepEqual(envelope({ ...computed, Stated_Amount__c: 2500 }), [2499, 2500, 1]);
  });

  test("compounds over years: −5, −4, −3, −2 % is −13.30528 %", () => {
    let base = 10_000_000;
    for (const change of [-5, -4, -3, -2]) {
      base = Number(envelope({ Base_Amount__c: base, Change_Percent__c: change })[1]);
    }
    assert.equal(base, 8_669_472);
  });

  test("lies within the deal", () => {
    const deal = book.deal({ Start_Date__c: "2027-02-01", End_Date__c: "2027-12-31" });
    const year = {
      Deal__c: deal,
      Position__c: 1,
      Start_Date__c: "2027-01-01",
      End_Date__c: "2027-12-31"
    };
    assert.match(book.admin.refusedInsert("Deal_Year__c", year).message, /within the deal/);
  });
});

describe("tiers", () => {
  test("are reached from their participation on and lower the price for all", () => {
    const deal = book.deal();
    book.year(deal, { Stated_Amount__c: 1000 });
    for (let at = 0; at < 10; at += 1) {
      book.member(deal, `T${at}`, { Response__c: at < 9 ? "Accepted" : "Declined" });
    }
    const tier = (from: number, values: FieldValues) => {
      const row = { Deal__c: deal, Participation_From__c: from, ...values };
      const id = book.admin.insert("Deal_Tier__c", row);
      const found = book.admin.read(
        "Deal_Tier__c",
        id,
        "Is_Reached__c",
        "Computed_Amount__c",
        "Applied_Amount__c"
      );
      return [found.Is_Reached__c, found.Computed_Amount__c, found.Applied_Amount__c];
    };
    assert.deepEqual(tier(90, { Price_Effect_Percent__c: -2 }), [true, 980, 980]);
    assert.deepEqual(tier(90.01, { Price_Effect_Percent__c: -3 }), [false, 970, 970]);
    assert.deepEqual(tier(70, { Stated_Amount__c: 995 }), [true, 1000, 995]);
    const empty = { Deal__c: deal, Participation_From__c: 50 };
    assert.match(book.admin.refusedInsert("Deal_Tier__c", empty).message, /effect on the price/);
  });
});

test("a tier's effect takes the place of the one that the envelope holds", () => {
  const amount = (held: number | null): unknown => {
    const deal = book.deal({ Step_Effect_Percent__c: held });
    book.year(deal, { Stated_Amount__c: 980 });
    const row = { Deal__c: deal, Participation_From__c: 90, Price_Effect_Percent__c: -2 };
    const id = book.admin.insert("Deal_Tier__c", row);
    return book.admin.read("Deal_Tier__c", id, "Computed_Amount__c").Computed_Amount__c;
  };
  assert.deepEqual([null, 0, -2, 3].map(amount), [960.4, 960.4, 980, 932.43]);
  const nothing = { Name: "Deal", Account__c: book.institution("Consortium") };
  const free = { ...nothing, Step_Effect_Percent__c: -100 };
  assert.match(book.admin.refusedInsert("Consortium_Deal__c", free).message, /above −100 %/);
});

describe("a member's fee", () => {
  const setting = (tolerance: number | null) => {
    const deal = book.deal({ Invoice_Tolerance__c: tolerance });
    return { member: book.member(deal, "M", { Response__c: "Accepted" }), year: book.year(deal) };
  };
  const check = (tolerance: number | null, values: FieldValues): unknown[] => {
    const { member, year } = setting(tolerance);
    const fee = book.fee(member, year, 1000, { VAT_Rate__c: 5.5, ...values });
    const row = book.admin.read(
      "Member_Fee__c",
      fee,
      "Invoice_Check__c",
      "Needs_Invoice_Review__c"
    );
    return [row.Invoice_Check__c, row.Needs_Invoice_Review__c];
  };

  test("is checked against its invoice: currency, net and VAT apart, tolerance in cents", () => {
    assert.deepEqual(check(1, {}), ["Not invoiced", false]);
    const exact = { Invoiced_Net_Amount__c: 1000, Invoiced_VAT_Amount__c: 55 };
    assert.deepEqual(check(1, exact), ["Matches", false]);
    assert.deepEqual(check(1, { Invoiced_Net_Amount__c: 1000.01 }), ["Within tolerance", false]);
    assert.deepEqual(check(1, { Invoiced_Net_Amount__c: 1000.02 }), ["Net amount differs", true]);
    assert.deepEqual(check(0, { Invoiced_Net_Amount__c: 999.99 }), ["Net amount differs", true]);
    assert.deepEqual(check(1, { ...exact, Invoiced_VAT_Amount__c: 200 }), ["VAT differs", true]);
    assert.deepEqual(check(1, { ...exact, Invoice_Currency_Code__c: "USD" }), [
      "Other currency",
      true
    ]);
  });

  test("takes the policy's tolerance where the deal states none", () => {
    assert.deepEqual(check(null, { Invoiced_Net_Amount__c: 1000.01 }), ["Within tolerance", false]);
    assert.deepEqual(check(null, { Invoiced_Net_Amount__c: 1000.02 }), [
      "Net amount differs",
      true
    ]);
  });

  test("finds the dated VAT rate of its category, and leaves a given one alone", () => {
    const { member, year } = setting(1);
    const rate = (values: FieldValues) => {
      const fee = book.fee(member, year, 99.99, values);
      const row = book.admin.read(
        "Member_Fee__c",
        fee,
        "VAT_Rate__c",
        "VAT_Amount__c",
        "Gross_Amount__c"
      );
      return [row.VAT_Rate__c, row.VAT_Amount__c, row.Gross_Amount__c];
    };
    assert.deepEqual(rate({ VAT_Category__c: "Press" }), [2.1, 2.1, 102.09]);
    assert.deepEqual(rate({ VAT_Category__c: "Books" }), [5.5, 5.5, 105.49]);
    assert.deepEqual(rate({ VAT_Category__c: "Intermediate" }), [10, 10, 109.99]);
    assert.deepEqual(rate({ VAT_Category__c: "Standard" }), [20, 20, 119.99]);
    assert.deepEqual(rate({ VAT_Category__c: "Standard", VAT_Rate__c: 8.5 }), [8.5, 8.5, 108.49]);
    assert.deepEqual(rate({}), [null, null, null]);
  });

  test("is of the member's own deal and signed as its kind says", () => {
    const { member, year } = setting(1);
    const other = book.year(book.deal());
    const fee = { Member__c: member, Kind__c: "Share", Net_Amount__c: 10 };
    assert.match(
      book.admin.refusedInsert("Member_Fee__c", { ...fee, Deal_Year__c: other }).message,
      /own deal/
    );
    const own = { ...fee, Deal_Year__c: year };
    const wrong = [{ Kind__c: "Central Funding" }, { Net_Amount__c: -1 }];
    for (const values of wrong) {
      assert.match(
        book.admin.refusedInsert("Member_Fee__c", { ...own, ...values }).message,
        /negative/
      );
    }
  });
});

describe("scenarios", () => {
  test("one is chosen at most; the choice can move", () => {
    const deal = book.deal();
    const scenario = (name: string, chosen: boolean) => ({
      Deal__c: deal,
      Name: name,
      Is_Chosen__c: chosen
    });
    const first = book.admin.insert("Allocation_Scenario__c", scenario("A", true));
    const error = book.admin.refusedInsert("Allocation_Scenario__c", scenario("B", true));
    assert.equal(error.statusCode, "DUPLICATE_VALUE");
    book.admin.update("Allocation_Scenario__c", { Id: first, Is_Chosen__c: false });
    book.admin.insert("Allocation_Scenario__c", scenario("B", true));
    book.admin.insert("Allocation_Scenario__c", scenario("C", false));
  });
});
