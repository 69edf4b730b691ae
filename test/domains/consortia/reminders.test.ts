import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { DealBook } from "./deal-book.ts";

const book = await DealBook.open();
after(() => book.org.close());

interface Task {
  readonly Subject: string;
  readonly ActivityDate: string;
  readonly IsClosed: boolean;
  readonly OwnerId: string;
}

const tasksOf = (member: string): readonly Task[] =>
  book.admin.query(
    `SELECT Subject, ActivityDate, IsClosed, OwnerId FROM Task WHERE WhatId = '${member}'`
  ) as unknown as readonly Task[];

describe("a reminder of a member that has not answered", () => {
  test("gives one task, moves with its date, and is done when the answer comes", () => {
    const member = book.member(book.deal(), "Aurore");
    book.admin.update("Deal_Member__c", { Id: member, Reminder_Due__c: "2026-12-01" });
    book.admin.update("Deal_Member__c", { Id: member, Reminder_Due__c: "2026-12-01", Votes__c: 2 });
    const [task, ...more] = tasksOf(member);
    assert.deepEqual(more, []);
    assert.match(task?.Subject ?? "", /Aurore$/);
    assert.deepEqual(
      [task?.ActivityDate, task?.IsClosed, task?.OwnerId],
      ["2026-12-01", false, book.admin.id]
    );
    book.admin.update("Deal_Member__c", { Id: member, Reminder_Due__c: "2026-12-08" });
    assert.deepEqual(
      tasksOf(member).map(({ ActivityDate }) => ActivityDate),
      ["2026-12-08"]
    );
    book.admin.update("Deal_Member__c", { Id: member, Response__c: "Accepted" });
    assert.deepEqual(
      tasksOf(member).map(({ IsClosed }) => IsClosed),
      [true]
    );
  });

  test("is taken back with its date", () => {
    const member = book.member(book.deal(), "Combes", { Reminder_Due__c: "2026-12-01" });
    book.admin.update("Deal_Member__c", { Id: member, Reminder_Due__c: null });
    assert.equal(tasksOf(member)[0]?.IsClosed, true);
  });

  test("is refused where the member has answered", () => {
    const member = book.member(book.deal(), "Valmont", { Response__c: "Declined" });
    const reminder = { Id: member, Reminder_Due__c: "2026-12-01" };
    assert.match(book.admin.refusedUpdate("Deal_Member__c", reminder).message, /has answered/);
  });
});

describe("a quota of votes", () => {
  test("is whole votes, or at most 100 percent", () => {
    const deal = book.deal();
    const quota = (count: number, unit: string) => ({
      Id: deal,
      Vote_Quota__c: count,
      Vote_Quota_Unit__c: unit
    });
    const refused = (count: number, unit: string): string =>
      book.admin.refusedUpdate("Consortium_Deal__c", quota(count, unit)).message;
    book.admin.update("Consortium_Deal__c", quota(14, "Votes"));
    book.admin.update("Consortium_Deal__c", quota(66.67, "Percent"));
    assert.match(refused(66.67, "Votes"), /whole votes/);
    assert.match(refused(101, "Percent"), /up to 100/);
    assert.match(refused(0, "Votes"), /whole votes/);
  });
});
