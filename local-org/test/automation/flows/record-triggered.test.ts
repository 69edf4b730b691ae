import assert from "node:assert/strict";
import { test } from "node:test";
import { openFlowOrg } from "./flow-org.ts";

test("a flow before the save fills fields from formulas, lookups and texts, without a second save", async () => {
  const org = await openFlowOrg(["Deal_Defaults"]);
  await org.at("2027-01-31T08:00:00Z");
  const account = await org.add("manager", "Account", { Name: "Valmont" });
  const id = await org.add("manager", "Deal__c", { Name: "One", Account__c: account });
  const deal = org.one("Deal__c", id);
  assert.equal(deal.Close_On__c, "2027-02-28");
  assert.equal(deal.Note__c, "For Valmont until 2027-02-28");
  const bare = await org.add("manager", "Deal__c", { Name: "Two" });
  assert.equal(org.one("Deal__c", bare).Note__c, "No account for Two");
  const given = await org.add("manager", "Deal__c", { Name: "Three", Close_On__c: "2030-01-01" });
  assert.equal(org.one("Deal__c", given).Note__c, null);
  await org.close();
});

test("a flow after the save loops, sums, updates children, creates a task and updates its own record once", async () => {
  const org = await openFlowOrg(["Deal_Won"]);
  await org.at("2027-03-01T10:00:00Z");
  const id = await org.add("manager", "Deal__c", { Name: "Big", Amount__c: 10 });
  await org.add("manager", "Step__c", { Deal__c: id, Name: "a", Amount__c: 0.1 });
  await org.add("manager", "Step__c", { Deal__c: id, Name: "b", Amount__c: 0.2 });
  assert.equal((await org.change("manager", "Deal__c", id, { Status__c: "Won" })).status, 204);
  const tasks = org.rows("SELECT Id, Subject, ActivityDate, OwnerId FROM Task");
  assert.deepEqual(
    tasks.map(({ Subject, ActivityDate, OwnerId }) => [Subject, ActivityDate, OwnerId]),
    [["Big won, steps 0.3", "2027-03-01", org.idOf("manager")]]
  );
  const deal = org.one("Deal__c", id);
  assert.equal(deal.Note__c, `Task ${tasks[0]?.Id}`);
  assert.equal(deal.Decided_At__c, "2027-03-01T10:00:00.000Z");
  assert.deepEqual(
    org.rows("SELECT Done__c FROM Step__c").map(({ Done__c }) => Done__c),
    [true, true]
  );
  await org.change("manager", "Deal__c", id, { Amount__c: 11 });
  assert.equal(org.rows("SELECT Id FROM Task").length, 1, "still won: not set off again");
  await org.change("manager", "Deal__c", id, { Status__c: "Open" });
  await org.change("manager", "Deal__c", id, { Status__c: "Won" });
  assert.equal(org.rows("SELECT Id FROM Task").length, 2, "won anew");
  await org.close();
});

test("flows run in system context: fields that the person may not edit are written", async () => {
  const org = await openFlowOrg(["Deal_Reminders"]);
  await org.at("2027-01-01T10:00:00Z");
  const id = await org.add("manager", "Deal__c", { Name: "R", Close_On__c: "2027-01-20" });
  await org.at("2027-01-01T10:01:00Z");
  assert.equal(org.one("Deal__c", id).Reminders__c, 2);
  const refused = await org.change("manager", "Deal__c", id, { Reminders__c: 9 });
  assert.equal(refused.status, 400);
  await org.close();
});

test("a custom error refuses the save as a rule does, by REST, composite, GraphQL and UI API", async () => {
  const org = await openFlowOrg(["Deal_Guard"]);
  const id = await org.add("manager", "Deal__c", { Name: "Gone", Status__c: "Lost" });
  const message = "Gone was Lost and stays so.";
  const rest = await org.change("manager", "Deal__c", id, { Status__c: "Open" });
  assert.deepEqual(rest, {
    status: 400,
    body: [{ message, errorCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION", fields: ["Status__c"] }]
  });
  const ui = await org.ask("manager", "PATCH", `/ui-api/records/${id}`, {
    fields: { Status__c: "Open" }
  });
  assert.equal(ui.status, 400);
  assert.equal(ui.body.output.fieldErrors.Status__c[0].message, message);
  const graphql = await org.ask("manager", "POST", "/graphql", {
    query: `mutation { uiapi { Deal__cUpdate(input: {Id: "${id}", Deal__c: {Status__c: "Open"}}) { success } } }`
  });
  assert.match(JSON.stringify(graphql.body.errors), /Gone was Lost and stays so\./);
  assert.equal(org.one("Deal__c", id).Status__c, "Lost");
  assert.equal((await org.change("manager", "Deal__c", id, { Amount__c: 1 })).status, 204);
  await org.close();
});

test("a failing element takes its fault path; without one the save fails and nothing stays", async () => {
  const org = await openFlowOrg(["Deal_Mirror", "Deal_Echo"]);
  const id = await org.add("manager", "Deal__c", { Name: "Twin", Amount__c: 5 });
  assert.equal(
    org.one("Deal__c", id).Note__c,
    "This error occurred when the flow tried to create records: FIELD_CUSTOM_VALIDATI"
  );
  const reply = await org.ask("manager", "POST", "/sobjects/Deal__c", {
    Name: "Echo",
    Amount__c: 5
  });
  assert.equal(reply.status, 400);
  assert.equal(reply.body[0].errorCode, "CANNOT_EXECUTE_FLOW_TRIGGER");
  assert.match(reply.body[0].message, /“Deal Echo” process failed/);
  assert.match(
    reply.body[0].message,
    /tried to create records: FIELD_CUSTOM_VALIDATION_EXCEPTION: An amount is not negative\./
  );
  assert.equal(org.rows("SELECT Id FROM Deal__c").length, 1);
  await org.close();
});

test("200 records go through one run: the bad one fails alone, the others are saved", async () => {
  const org = await openFlowOrg(["Deal_Echo"]);
  const rows = Array.from({ length: 200 }, (_, index) => ({
    Name: `Echo ${index}`,
    Amount__c: index === 77 ? 5 : 0
  }));
  const results = org.org.records.insert(org.as("manager"), "Deal__c", rows, { allOrNone: false });
  assert.deepEqual(
    results.flatMap(({ success }, index) => (success ? [] : [index])),
    [77]
  );
  assert.equal(org.rows("SELECT Id FROM Deal__c WHERE Name = 'Mirror'").length, 199);
  await org.close();
});

test("a flow before deletion refuses it; the other record of the call goes", async () => {
  const org = await openFlowOrg(["Deal_Keep"]);
  const won = await org.add("manager", "Deal__c", { Name: "W", Status__c: "Won" });
  const open = await org.add("manager", "Deal__c", { Name: "O" });
  const results = org.org.records.delete(org.as("manager"), [won, open], { allOrNone: false });
  assert.deepEqual(
    results.map(({ success, errors }) => [success, errors[0]?.message]),
    [
      [false, "A won deal stays."],
      [true, undefined]
    ]
  );
  await org.close();
});
