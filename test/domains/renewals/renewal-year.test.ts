import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { Negotiations } from "./negotiations.ts";

const book = await Negotiations.open();
after(() => book.org.close());

/** Days in order, each at noon, so that every date in between comes to pass one day at a time. */
function liveThrough(from: string, to: string, seen: (day: string) => void): void {
  const end = Date.parse(`${to}T12:00:00Z`);
  for (let at = Date.parse(`${from}T12:00:00Z`); at <= end; at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    book.org.today(day);
    seen(day);
  }
}

/** What is new on a negotiation, by the day on which it was first seen. */
function diary(negotiation: string, from: string, to: string): string[] {
  const entries: string[] = [];
  let known = book.tasks(negotiation);
  liveThrough(from, to, (day) => {
    const now = book.tasks(negotiation);
    const fresh = now.filter((task) => !known.includes(task));
    assert.equal(now.length, known.length + fresh.length, `twice on ${day}`);
    entries.push(...fresh.map((task) => `${day} ${task}`));
    known = now;
  });
  return entries;
}

describe("a renewal year", () => {
  test("asks at both checkpoints and reminds of notice on the right days, once each", () => {
    book.org.today("2028-01-10");
    const negotiation = book.negotiation({
      Term_Start_Date__c: "2028-01-01",
      Term_End_Date__c: "2028-12-31",
      Decision_Date__c: "2028-08-31",
      Notice_Number__c: 3,
      Notice_Unit__c: "Months"
    });
    assert.deepEqual(diary(negotiation, "2028-01-11", "2028-12-31"), [
      "2028-02-29 manager: First renewal checkpoint, 2028-02-29",
      "2028-05-31 manager: Second renewal checkpoint, 2028-05-31",
      "2028-08-31 manager: Notice deadline is near, 2028-09-30",
      "2028-09-23 manager: Last days to give notice, 2028-09-30"
    ]);
  });

  test("follows a decision date that moves, and does not ask twice for a date", () => {
    book.org.today("2029-01-10");
    const negotiation = book.negotiation({ Decision_Date__c: "2029-09-30" });
    assert.deepEqual(diary(negotiation, "2029-01-11", "2029-03-30"), [
      "2029-03-30 manager: First renewal checkpoint, 2029-03-30"
    ]);
    book.change(negotiation, { Next_Step__c: "Call the librarian" });
    assert.deepEqual(diary(negotiation, "2029-03-31", "2029-04-05"), []);
    book.change(negotiation, { Decision_Date__c: "2029-11-30" });
    assert.deepEqual(diary(negotiation, "2029-04-06", "2029-12-31"), [
      "2029-05-30 manager: First renewal checkpoint, 2029-05-30",
      "2029-08-30 manager: Second renewal checkpoint, 2029-08-30"
    ]);
  });

  test("stays silent once notice is given or the negotiation is closed", () => {
    book.org.today("2030-01-10");
    const term = { Term_End_Date__c: "2030-12-31", Notice_Number__c: 60, Notice_Unit__c: "Days" };
    const given = book.negotiation({ ...term, Decision_Date__c: "2030-03-01" });
    const closed = book.negotiation({ ...term, Decision_Date__c: "2030-11-30" });
    book.org.today("2030-10-03");
    assert.match(book.tasks(given).join(), /Notice deadline is near, 2030-11-01/);
    book.change(given, { Notice_Given_Date__c: "2030-10-05" });
    const before = book.tasks(closed).length;
    book.change(closed, { Phase__c: "Closed", Result__c: "Won", Final_Amount__c: 100 });
    book.org.today("2030-12-31");
    assert.doesNotMatch(book.tasks(given).join(), /Last days/);
    assert.equal(book.tasks(closed).length, before);
  });

  test("escalates a disputed checkpoint to the owner's manager, once a checkpoint", () => {
    book.org.today("2031-02-03");
    const negotiation = book.negotiation({ Decision_Date__c: "2031-07-31" });
    const escalations = () => book.tasks(negotiation).filter((task) => task.includes("differ"));
    book.change(negotiation, { First_Checkpoint_Signal__c: "At Risk" });
    assert.deepEqual(escalations(), [], "a signal alone is no disagreement");
    book.change(negotiation, { First_Checkpoint_Call__c: "Renew" });
    const first = "director: Checkpoint: signal and call differ, 2031-02-03";
    assert.deepEqual(escalations(), [first]);
    book.change(negotiation, { Next_Step__c: "Wait" });
    assert.deepEqual(escalations(), [first]);
    book.org.today("2031-05-02");
    const second = { Second_Checkpoint_Signal__c: "Renew", Second_Checkpoint_Call__c: "At Risk" };
    book.change(negotiation, second);
    const both = [first, "director: Checkpoint: signal and call differ, 2031-05-02"];
    assert.deepEqual(escalations(), both);
    const kept = book.read(negotiation, "First_Checkpoint_Signal__c", "First_Checkpoint_Call__c");
    assert.deepEqual(kept, ["At Risk", "Renew"], "both are kept, nothing is averaged");
  });

  test("escalates to the owner where there is no manager", () => {
    book.org.today("2031-02-03");
    book.admin.update("User", { Id: book.manager.id, ManagerId: null });
    const disputed = { First_Checkpoint_Signal__c: "Renew", First_Checkpoint_Call__c: "Monitor" };
    const negotiation = book.negotiation(disputed);
    assert.match(book.tasks(negotiation).join(), /^manager: Checkpoint/);
    book.admin.update("User", { Id: book.manager.id, ManagerId: book.org.as("director").id });
  });
});

describe("dates by default", () => {
  const dates = [
    "Decision_Date__c",
    "Effective_Date__c",
    "First_Checkpoint_Date__c",
    "Second_Checkpoint_Date__c"
  ];
  const of = (end: string, decision?: string) => {
    const given: FieldValues = decision === undefined ? {} : { Decision_Date__c: decision };
    return book.read(book.negotiation({ Term_End_Date__c: end, ...given }), ...dates);
  };

  test("come from the term's end: the day after, a month before, clamped to month end", () => {
    assert.deepEqual(of("2027-12-31").slice(0, 2), ["2027-11-30", "2028-01-01"]);
    assert.deepEqual(of("2028-03-31").slice(0, 2), ["2028-02-29", "2028-04-01"]);
    assert.deepEqual(of("2027-03-31").slice(0, 2), ["2027-02-28", "2027-04-01"]);
    assert.deepEqual(of("2028-02-29").slice(0, 2), ["2028-01-29", "2028-03-01"]);
  });

  test("leave what is given; checkpoints are 6 and 3 months before the decision", () => {
    assert.deepEqual(of("2028-12-31", "2028-08-31").slice(2), ["2028-02-29", "2028-05-31"]);
    assert.deepEqual(of("2028-12-31", "2027-08-31").slice(2), ["2027-02-28", "2027-05-31"]);
    assert.deepEqual(of("2028-12-31", "2028-05-29").slice(2), ["2027-11-29", "2028-02-29"]);
  });
});
