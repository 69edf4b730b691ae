import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { DealBook } from "./deal-book.ts";

const book = await DealBook.open();
after(() => book.org.close());
const term = { Start_Date__c: "2027-01-01", End_Date__c: "2029-12-31" };

describe("a member's response", () => {
  test("is stamped with time and person, and changes whether it takes part", () => {
    book.org.today("2026-10-01");
    const member = book.member(book.deal(), "A");
    const read = () =>
      book.admin.read(
        "Deal_Member__c",
        member,
        "Response_On__c",
        "Response_By__c",
        "Is_Participant__c"
      );
    assert.deepEqual(Object.values(read()).slice(-3), [null, null, false]);
    book.org.today("2026-10-05");
    book.admin.update("Deal_Member__c", { Id: member, Response__c: "Accepted" });
    assert.match(String(read().Response_On__c), /^2026-10-05T12:00/);
    assert.equal(read().Response_By__c, book.admin.id);
    assert.equal(read().Is_Participant__c, true);
    book.org.today("2026-10-09");
    book.admin.update("Deal_Member__c", { Id: member, Votes__c: 2 });
    assert.match(String(read().Response_On__c), /^2026-10-05/, "another change keeps the time");
    const late = { Id: member, Response__c: "Declined", Response_On__c: "2026-10-07T08:00:00Z" };
    book.admin.update("Deal_Member__c", late);
    assert.match(String(read().Response_On__c), /^2026-10-07T08:00/, "a time that is given stands");
    assert.equal(read().Is_Participant__c, false);
  });

  test("counts fees only while it may take part; they stay in view", () => {
    const deal = book.deal();
    const year = book.year(deal, { Stated_Amount__c: 100 });
    const member = book.member(deal, "A", { Response__c: "Accepted" });
    const fee = book.fee(member, year, 60);
    const sums = () => [
      book.admin.read("Member_Fee__c", fee, "Is_Counted__c").Is_Counted__c,
      book.admin.read("Deal_Year__c", year, "Allocated_Amount__c").Allocated_Amount__c,
      book.admin.read("Consortium_Deal__c", deal, "Unallocated_Amount__c").Unallocated_Amount__c
    ];
    assert.deepEqual(sums(), [true, 60, 40]);
    const left = { Id: member, Response__c: "Withdrawn", Left_On__c: "2027-06-30" };
    book.admin.update("Deal_Member__c", left);
    assert.deepEqual(sums(), [false, 0, 100]);
    const row = book.admin.read("Deal_Member__c", member, "Allocated_Amount__c");
    assert.equal(row.Allocated_Amount__c, 60);
  });

  test("a change of the silence rule reaches silent members and their fees", () => {
    const deal = book.deal({ Silence_Rule__c: "Declines" });
    const year = book.year(deal, { Stated_Amount__c: 10 });
    const member = book.member(deal, "A", { Response__c: "No Reply" });
    const fee = book.fee(member, year, 10);
    assert.equal(book.admin.read("Member_Fee__c", fee, "Is_Counted__c").Is_Counted__c, false);
    book.admin.update("Consortium_Deal__c", { Id: deal, Silence_Rule__c: "Accepts" });
    assert.equal(book.admin.read("Member_Fee__c", fee, "Is_Counted__c").Is_Counted__c, true);
    const { Participant_Count__c: count } = book.admin.read(
      "Consortium_Deal__c",
      deal,
      "Participant_Count__c"
    );
    assert.equal(count, 1);
  });

  test("withdrawing needs a date and having taken part", () => {
    const member = book.member(book.deal(), "A", { Response__c: "Accepted" });
    const gone = { Id: member, Response__c: "Withdrawn" };
    assert.match(book.admin.refusedUpdate("Deal_Member__c", gone).message, /last day/);
    const invited = book.member(book.deal(), "A");
    const never = { Id: invited, Response__c: "Withdrawn", Left_On__c: "2027-06-30" };
    assert.match(book.admin.refusedUpdate("Deal_Member__c", never).message, /Declined instead/);
    const staying = { Id: invited, Left_On__c: "2027-06-30" };
    assert.match(book.admin.refusedUpdate("Deal_Member__c", staying).message, /Withdrawn/);
  });
});

describe("late joiners", () => {
  test("need an access date after the deadline, not on it", () => {
    const deal = book.deal({ ...term, Commitment_Deadline__c: "2026-11-30" });
    book.org.today("2026-11-30");
    book.member(deal, "In time", { Response__c: "Accepted" });
    book.org.today("2026-12-01");
    const late = {
      Deal__c: deal,
      Member_Account__c: book.institution("Late"),
      Response__c: "Accepted"
    };
    const error = book.admin.refusedInsert("Deal_Member__c", late);
    assert.deepEqual(error.fields, ["Access_Start_Date__c"]);
    book.admin.insert("Deal_Member__c", { ...late, Access_Start_Date__c: "2027-04-01" });
  });

  test("pay for the days of access: both ends count, leap years have one day more", () => {
    const deal = book.deal(term);
    const joins = (access: string) =>
      book.member(deal, access, { Response__c: "Accepted", Access_Start_Date__c: access });
    const part = (access: string, year: string) => {
      const fee = book.fee(joins(access), year, 1, { Kind__c: "Late Share" });
      return Number(
        book.admin.read("Member_Fee__c", fee, "Year_Part_Percent__c").Year_Part_Percent__c
      );
    };
    const first = book.year(deal);
    const leap = book.year(deal, {
      Position__c: 2,
      Start_Date__c: "2028-01-01",
      End_Date__c: "2028-12-31"
    });
    assert.ok(Math.abs(part("2027-04-01", first) - (275 / 365) * 100) < 0.01);
    assert.ok(Math.abs(part("2028-02-29", leap) - (307 / 366) * 100) < 0.01);
    assert.equal(part("2027-01-01", leap), 100);
    assert.equal(part("2028-01-01", first), 0);
  });
});

describe("members", () => {
  test("are invited once to a deal", () => {
    const deal = book.deal();
    book.member(deal, "Twice");
    const again = { Deal__c: deal, Member_Account__c: book.institution("Twice") };
    assert.equal(book.admin.refusedInsert("Deal_Member__c", again).statusCode, "DUPLICATE_VALUE");
    book.member(book.deal(), "Twice");
  });

  test("say where a weight comes from", () => {
    const row = {
      Deal__c: book.deal(),
      Member_Account__c: book.institution("W"),
      Allocation_Weight__c: 3
    };
    assert.match(
      book.admin.refusedInsert("Deal_Member__c", row).message,
      /where the weight comes from/
    );
    const sourced = { ...row, Weight_Source__c: "Ministry", Weight_Year__c: "2026" };
    const wrong = { ...sourced, Weight_Year__c: "26" };
    assert.match(book.admin.refusedInsert("Deal_Member__c", wrong).message, /four digits/);
    book.admin.insert("Deal_Member__c", sourced);
  });

  test("cannot be deleted, only leave", () => {
    const [set] = book.admin.query(
      "SELECT PermissionsDelete FROM ObjectPermissions WHERE SobjectType = 'Deal_Member__c' AND PermissionsDelete = true AND Parent.IsCustom = true"
    );
    assert.equal(set, undefined);
  });
});
