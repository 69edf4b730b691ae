import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { DealBook } from "./deal-book.ts";

const book = await DealBook.open();
after(() => book.org.close());

interface Plan {
  readonly envelope: number;
  readonly shares: readonly number[];
  readonly responses?: readonly string[];
  readonly weights?: readonly (number | null)[];
  readonly deal?: FieldValues;
}

/** A deal with one year and one member for each share; members accept with a weight of 1 unless stated. */
function dealOf({ envelope, shares, responses = [], weights = [], deal: values }: Plan): string {
  const deal = book.deal(values);
  const year = book.year(deal, { Stated_Amount__c: envelope });
  shares.forEach((share, at) => {
    const weight = at in weights ? weights[at] : 1;
    const response = responses[at] ?? "Accepted";
    const source: FieldValues =
      weight === null ? {} : { Weight_Source__c: "Ministry", Weight_Year__c: "2026" };
    const member = book.member(deal, `Member ${at}`, {
      Response__c: response,
      Allocation_Weight__c: weight ?? null,
      ...source
    });
    book.fee(member, year, share);
  });
  return deal;
}

const sign = (deal: string) => ({ Id: deal, Status__c: "Signed" });

function refusal(plan: Plan): string {
  const error = book.admin.refusedUpdate("Consortium_Deal__c", sign(dealOf(plan)));
  assert.equal(error.statusCode, "FIELD_CUSTOM_VALIDATION_EXCEPTION");
  return error.message;
}

describe("signing a deal", () => {
  test("is possible with shares that sum to the envelope to the cent", () => {
    const deal = dealOf({ envelope: 100, shares: [33.33, 33.33, 33.34] });
    book.admin.update("Consortium_Deal__c", sign(deal));
    const found = book.admin.read("Consortium_Deal__c", deal, "Is_Balanced__c", "Status__c");
    assert.deepEqual([found.Is_Balanced__c, found.Status__c], [true, "Signed"]);
  });

  test("is refused when one cent is missing, or too much", () => {
    assert.match(refusal({ envelope: 100, shares: [33.33, 33.33, 33.33] }), /do not sum/);
    assert.match(refusal({ envelope: 100, shares: [33.34, 33.34, 33.33] }), /do not sum/);
  });

  test("is refused without an envelope", () => {
    assert.match(refusal({ envelope: 0, shares: [0] }), /do not sum/);
  });

  test("is refused when two years are wrong although they sum together", () => {
    const deal = book.deal();
    const first = book.year(deal, { Stated_Amount__c: 100 });
    const dates = { Start_Date__c: "2028-01-01", End_Date__c: "2028-12-31" };
    const second = book.year(deal, { Position__c: 2, ...dates, Stated_Amount__c: 90 });
    const member = book.member(deal, "One", { Response__c: "Accepted" });
    book.fee(member, first, 95);
    const fee = book.fee(member, second, 95);
    assert.match(book.admin.refusedUpdate("Consortium_Deal__c", sign(deal)).message, /each year/);
    book.admin.update("Member_Fee__c", { Id: fee, Net_Amount__c: 90 });
    book.fee(member, first, 5);
    const stop = { Id: deal, Missing_Weight_Rule__c: "Exclude", Status__c: "Signed" };
    book.admin.update("Consortium_Deal__c", stop);
  });

  test("leaves out what is not a share: central funding, fees of the consortium, late shares", () => {
    const deal = dealOf({ envelope: 100, shares: [100] });
    const [member] = book.admin.query(`SELECT Id FROM Deal_Member__c WHERE Deal__c = '${deal}'`);
    const [year] = book.admin.query(`SELECT Id FROM Deal_Year__c WHERE Deal__c = '${deal}'`);
    const fee = (kind: string, net: number) =>
      book.fee(String(member?.Id), String(year?.Id), net, { Kind__c: kind });
    fee("Central Funding", -20);
    fee("Administration Fee", 3);
    fee("Late Share", 7);
    book.admin.update("Consortium_Deal__c", sign(deal));
  });

  test("is refused under the threshold and possible exactly on it", () => {
    const deal = { Participation_Threshold__c: 70 };
    const seven = Array.from({ length: 10 }, (_, at) => (at < 7 ? "Accepted" : "Declined"));
    const shares = seven.map((response) => (response === "Accepted" ? 10 : 0));
    const plan = { envelope: 70, shares, responses: seven, deal };
    book.admin.update("Consortium_Deal__c", sign(dealOf(plan)));
    const six = seven.map((response, at) => (at === 0 ? "Declined" : response));
    const fewer = shares.map((share, at) => (at === 0 ? 0 : share));
    assert.match(refusal({ envelope: 60, shares: fewer, responses: six, deal }), /threshold/);
  });

  test("counts silence as the deal says", () => {
    const responses = ["Accepted", "No Reply"];
    const threshold = { Participation_Threshold__c: 100 };
    const plan = { envelope: 20, shares: [10, 10], responses };
    const accepting = { ...threshold, Silence_Rule__c: "Accepts" };
    book.admin.update("Consortium_Deal__c", sign(dealOf({ ...plan, deal: accepting })));
    const declining = { ...threshold, Silence_Rule__c: "Declines" };
    assert.match(refusal({ ...plan, envelope: 10, deal: declining }), /threshold/);
  });

  test("is refused while somebody is still invited", () => {
    const responses = ["Accepted", "Invited"];
    assert.match(refusal({ envelope: 20, shares: [10, 10], responses }), /not answered/);
  });

  test("voids an all-in price on one refusal", () => {
    const plan = { envelope: 10, shares: [10, 5], responses: ["Accepted", "Declined"] };
    assert.match(refusal({ ...plan, deal: { Opt_Rule__c: "All In" } }), /All-in/);
  });

  test("is not undone, only closed", () => {
    const deal = dealOf({ envelope: 10, shares: [10] });
    book.admin.update("Consortium_Deal__c", sign(deal));
    const back = { Id: deal, Status__c: "Negotiate" };
    assert.match(book.admin.refusedUpdate("Consortium_Deal__c", back).message, /only be closed/);
    book.admin.update("Consortium_Deal__c", { Id: deal, Status__c: "Closed" });
  });
});

describe("a missing weight is not zero", () => {
  const plan = { envelope: 20, shares: [10, 10], weights: [5, null] };

  test("stops the signature", () => {
    assert.match(refusal({ ...plan, deal: { Missing_Weight_Rule__c: "Stop" } }), /not 0/);
  });

  test("wants a surrogate where the deal substitutes", () => {
    const deal = dealOf({ ...plan, deal: { Missing_Weight_Rule__c: "Surrogate" } });
    assert.match(book.admin.refusedUpdate("Consortium_Deal__c", sign(deal)).message, /not 0/);
    const missing = book.admin.query(
      `SELECT Id FROM Deal_Member__c WHERE Deal__c = '${deal}' AND Allocation_Weight__c = NULL`
    );
    assert.equal(missing.length, 1);
    const id = String(missing[0]?.Id);
    assert.equal(
      book.admin.read("Deal_Member__c", id, "Effective_Weight__c").Effective_Weight__c,
      null
    );
    book.admin.update("Deal_Member__c", { Id: id, Surrogate_Weight__c: 4 });
    assert.equal(
      book.admin.read("Deal_Member__c", id, "Effective_Weight__c").Effective_Weight__c,
      4
    );
    book.admin.update("Consortium_Deal__c", sign(deal));
  });

  test("is left out where the deal excludes", () => {
    const deal = dealOf({ ...plan, deal: { Missing_Weight_Rule__c: "Exclude" } });
    book.admin.update("Consortium_Deal__c", sign(deal));
  });

  test("a weight of 0 is a weight", () => {
    const deal = dealOf({ ...plan, weights: [5, 0] });
    book.admin.update("Consortium_Deal__c", sign(deal));
  });
});

describe("participation", () => {
  test("on a weight is unknown while a member's weight is, unless such members are left out", () => {
    const deal = book.deal({ Participation_Base__c: "FTE" });
    book.member(deal, "A", { Response__c: "Accepted", Participation_Weight__c: 300 });
    book.member(deal, "B", { Response__c: "Declined", Participation_Weight__c: 100 });
    const percent = () =>
      book.admin.read("Consortium_Deal__c", deal, "Participation_Percent__c")
        .Participation_Percent__c;
    assert.equal(percent(), 75);
    book.member(deal, "C", { Response__c: "Accepted" });
    assert.equal(percent(), null);
    book.admin.update("Consortium_Deal__c", { Id: deal, Missing_Weight_Rule__c: "Exclude" });
    assert.equal(percent(), 75);
  });

  test("is measured at the cut-off day, that day included, and again when the day changes", () => {
    const deal = book.deal({
      Participation_Base__c: "FTE",
      Participation_Cut_Off_Date__c: "2026-11-30"
    });
    const answered = (name: string, on: string, values = {}) =>
      book.member(deal, name, {
        Response__c: "Accepted",
        Response_On__c: `${on}T10:00:00Z`,
        Participation_Weight__c: 100,
        ...values
      });
    const percent = () =>
      book.admin.read("Consortium_Deal__c", deal, "Participation_Percent__c")
        .Participation_Percent__c;
    answered("On the day", "2026-11-30");
    answered("After it", "2026-12-01", { Access_Start_Date__c: "2027-02-01" });
    assert.equal(percent(), 50);
    book.admin.update("Consortium_Deal__c", {
      Id: deal,
      Participation_Cut_Off_Date__c: "2026-12-15"
    });
    assert.equal(percent(), 100);
    book.admin.update("Consortium_Deal__c", { Id: deal, Participation_Cut_Off_Date__c: null });
    assert.equal(percent(), 100);
  });
});
