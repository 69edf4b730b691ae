import assert from "node:assert/strict";
import { test } from "node:test";
import { openFlowOrg } from "./flow-org.ts";

test("flows of an object run by their trigger order, those without one between 1,000 and 1,001", async () => {
  const org = await openFlowOrg(["Note_Last", "Note_Middle", "Note_First"]);
  const id = await org.add("manager", "Deal__c", { Name: "Order", Note__c: "-" });
  assert.equal(org.one("Deal__c", id).Note__c, "-abc");
  await org.close();
});

test("an update of its own record does not set the flow off again; the next flow sees what it wrote", async () => {
  const org = await openFlowOrg(["Deal_Count", "Deal_Tell_Count"]);
  const id = await org.add("manager", "Deal__c", { Name: "Counted" });
  // Created: counted once; told: an update by another flow, which counts again.
  assert.equal(org.one("Deal__c", id).Note__c, "Counted 1");
  assert.equal(org.one("Deal__c", id).Reminders__c, 2);
  await org.change("manager", "Deal__c", id, { Amount__c: 1 });
  assert.equal(org.one("Deal__c", id).Reminders__c, 3);
  await org.close();
});

test("a failing neighbour does not make a flow's work count twice", async () => {
  const org = await openFlowOrg(["Deal_Count", "Deal_Echo"]);
  const rows = [
    { Name: "Good", Amount__c: 0 },
    { Name: "Echo bad", Amount__c: 5 }
  ];
  const results = org.org.records.insert(org.as("manager"), "Deal__c", rows, { allOrNone: false });
  assert.deepEqual(
    results.map(({ success }) => success),
    [true, false]
  );
  assert.equal(org.one("Deal__c", String(results[0]?.id)).Reminders__c, 1);
  await org.close();
});

test("flows that set each other off without end are stopped, and nothing stays", async () => {
  const org = await openFlowOrg(["Deal_Chain"]);
  const reply = await org.ask("manager", "POST", "/sobjects/Deal__c", { Name: "First" });
  assert.equal(reply.status, 400);
  assert.match(reply.text, /maximum trigger depth exceeded/);
  assert.deepEqual(org.rows("SELECT Id FROM Deal__c"), []);
  await org.close();
});

test("collections are filtered, sorted, counted and deleted; parents and children are updated by relation", async () => {
  const org = await openFlowOrg(["Deal_Tidy"]);
  const account = await org.add("manager", "Account", { Name: "Valmont" });
  const id = await org.add("manager", "Deal__c", { Name: "Tidy", Account__c: account });
  for (const [Name, Amount__c] of [
    ["5", 5],
    ["20", 20],
    ["50% off", null],
    ["30", 30],
    ["0", 0]
  ] as const)
    await org.add("manager", "Step__c", { Deal__c: id, Name, Amount__c });
  await org.change("manager", "Deal__c", id, { Status__c: "Won" });
  assert.equal(org.one("Account", account).Description, "1 small, largest 30");
  assert.deepEqual(
    org
      .rows("SELECT Name, Done__c FROM Step__c ORDER BY Name")
      .map(({ Name, Done__c }) => [Name, Done__c]),
    [
      ["0", false],
      ["20", true],
      ["30", true],
      ["50% off", false]
    ]
  );
  assert.equal(org.one("Deal__c", id).Total__c, 50);
  await org.close();
});
