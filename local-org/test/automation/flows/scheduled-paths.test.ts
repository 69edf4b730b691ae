import assert from "node:assert/strict";
import { test } from "node:test";
import { openFlowOrg } from "./flow-org.ts";
import type { FlowOrg } from "./flow-org.ts";

const TASKS = "SELECT Subject, ActivityDate, CreatedDate FROM Task ORDER BY CreatedDate, Id";

const days = (org: FlowOrg) => org.rows(TASKS).map(({ ActivityDate }) => ActivityDate);

const waiting = async (org: FlowOrg) => {
  const { body } = await org.ask("admin", "GET", "/local-org/scheduled-paths");
  return body.planned.map(({ path, runAt }: Record<string, string>) => `${path} ${runAt}`);
};

test("paths run at midnight of their day in the org's zone, each seeing its own time, once", async () => {
  const org = await openFlowOrg(["Deal_Reminders"]);
  await org.at("2027-12-01T12:00:00Z");
  await org.add("manager", "Deal__c", { Name: "Leap", Close_On__c: "2028-08-31" });
  assert.deepEqual(await waiting(org), [
    "Six_Months_Before 2028-02-28T23:00:00.000Z",
    "Thirty_Days_Before 2028-07-31T22:00:00.000Z"
  ]);
  await org.at("2028-02-28T22:59:59Z");
  assert.deepEqual(days(org), []);
  await org.at("2028-09-30T12:00:00Z");
  assert.deepEqual(days(org), ["2028-02-29", "2028-08-01"]);
  assert.equal(String(org.rows(TASKS)[0]?.CreatedDate).slice(0, 19), "2028-02-28T23:00:00");
  await org.at("2029-01-01T00:00:00Z");
  assert.equal(days(org).length, 2);
  assert.equal(org.org.clock.now().toISOString(), "2029-01-01T00:00:00.000Z");
  await org.close();
});

test("in a common year the month that lacks the day gives its last", async () => {
  const org = await openFlowOrg(["Deal_Reminders"]);
  await org.at("2026-12-01T12:00:00Z");
  await org.add("manager", "Deal__c", { Name: "Short", Close_On__c: "2027-08-31" });
  await org.at("2027-12-01T12:00:00Z");
  assert.deepEqual(days(org), ["2027-02-28", "2027-08-01"]);
  await org.close();
});

test("records of one time run together, different times in their order, whatever the records' order", async () => {
  const org = await openFlowOrg(["Deal_Reminders"]);
  await org.at("2027-01-01T12:00:00Z");
  for (const [name, close] of [
    ["c", "2027-12-03"],
    ["a", "2027-12-01"],
    ["b", "2027-12-02"]
  ])
    await org.add("manager", "Deal__c", { Name: name as string, Close_On__c: close as string });
  await org.at("2027-07-01T12:00:00Z");
  assert.deepEqual(
    org.rows(TASKS).map(({ Subject }) => Subject),
    ["Remind a", "Remind b", "Remind c"]
  );
  await org.close();
});

test("a changed date moves what waits; a record that no longer meets the conditions loses it, and gets it anew", async () => {
  const org = await openFlowOrg(["Deal_Reminders"]);
  await org.at("2027-01-01T12:00:00Z");
  const id = await org.add("manager", "Deal__c", { Name: "Moves", Close_On__c: "2027-08-31" });
  await org.change("manager", "Deal__c", id, { Close_On__c: "2027-12-31" });
  assert.deepEqual(await waiting(org), [
    "Six_Months_Before 2027-06-29T22:00:00.000Z",
    "Thirty_Days_Before 2027-11-30T23:00:00.000Z"
  ]);
  await org.change("manager", "Deal__c", id, { Close_On__c: null });
  assert.deepEqual(await waiting(org), ["Six_Months_Before null", "Thirty_Days_Before null"]);
  await org.change("manager", "Deal__c", id, { Close_On__c: "2027-12-31" });
  await org.change("manager", "Deal__c", id, { Status__c: "Won" });
  assert.deepEqual(await waiting(org), []);
  await org.at("2027-10-01T12:00:00Z");
  assert.deepEqual(days(org), [], "a won deal is not reminded of");
  await org.change("manager", "Deal__c", id, { Status__c: "Open" });
  await org.at("2027-10-01T12:00:01Z");
  assert.deepEqual(days(org), ["2027-10-01"], "six months before has passed: at once");
  await org.at("2028-01-01T12:00:00Z");
  assert.deepEqual(days(org), ["2027-10-01", "2027-12-01"]);
  await org.close();
});

test("a deleted record's paths do not run; a person who left is stood in for", async () => {
  const org = await openFlowOrg(["Deal_Reminders"]);
  await org.at("2027-01-01T12:00:00Z");
  const gone = await org.add("manager", "Deal__c", { Name: "Gone", Close_On__c: "2027-08-31" });
  await org.add("colleague", "Deal__c", {
    Name: "Kept",
    Close_On__c: "2027-08-31",
    OwnerId: org.idOf("manager")
  });
  await org.ask("manager", "DELETE", `/sobjects/Deal__c/${gone}`);
  await org.change("admin", "User", org.idOf("colleague"), { IsActive: false });
  await org.at("2027-03-01T12:00:00Z");
  const tasks = org.rows("SELECT Subject, CreatedById FROM Task");
  assert.deepEqual(
    tasks.map(({ Subject, CreatedById }) => [Subject, CreatedById]),
    [["Remind Kept", org.idOf("admin")]]
  );
  await org.close();
});

test("a path that fails is undone and kept with its reason; the others of its batch run", async () => {
  const org = await openFlowOrg(["Deal_Reminders"], {
    change: (source) => source.replaceAll("$Record.OwnerId", "$Record.Note__c")
  });
  await org.at("2027-01-01T12:00:00Z");
  const add = (Name: string, Note__c: string) =>
    org.add("manager", "Deal__c", { Name, Note__c, Close_On__c: "2027-08-31" });
  await add("one", org.idOf("manager"));
  const bad = await add("two", "005000000000000AAA");
  await add("three", org.idOf("manager"));
  await org.at("2027-03-01T12:00:00Z");
  assert.equal(days(org).length, 2);
  assert.equal(org.one("Deal__c", bad).Reminders__c, null);
  const { body } = await org.ask("admin", "GET", "/local-org/scheduled-paths");
  assert.equal(body.failed.length, 1);
  assert.equal(body.failed[0].recordId, bad);
  assert.match(body.failed[0].message, /INVALID_CROSS_REFERENCE_KEY/);
  assert.deepEqual(await waiting(org), [
    "Thirty_Days_Before 2027-07-31T22:00:00.000Z",
    "Thirty_Days_Before 2027-07-31T22:00:00.000Z",
    "Thirty_Days_Before 2027-07-31T22:00:00.000Z"
  ]);
  await org.close();
});

test("a clock moved without the route lets due paths run with the next request", async () => {
  const org = await openFlowOrg(["Deal_Reminders"]);
  await org.at("2027-01-01T12:00:00Z");
  await org.add("manager", "Deal__c", { Name: "Late", Close_On__c: "2027-08-31" });
  org.org.clock.set(new Date("2027-03-05T12:00:00Z"));
  await org.ask("manager", "GET", "/limits");
  assert.deepEqual(days(org), ["2027-02-28"]);
  await org.close();
});
