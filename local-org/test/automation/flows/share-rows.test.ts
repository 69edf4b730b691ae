import assert from "node:assert/strict";
import { test } from "node:test";
import { openFlowOrg } from "./flow-org.ts";

const visible = "SELECT Id FROM Deal__c";

test("a flow shares a private record with all internal users, to read and not to change", async () => {
  const org = await openFlowOrg(["Deal_Share"]);
  const shared = await org.add("manager", "Deal__c", { Name: "For everyone" });
  await org.add("manager", "Deal__c", { Name: "Mine" });
  const seen = org.org.queries.query(org.as("colleague"), visible).records.map(({ Id }) => Id);
  assert.deepEqual(seen, [shared]);
  const changed = await org.change("colleague", "Deal__c", shared, { Note__c: "no" });
  assert.equal(changed.status, 403);
  await org.close();
});

test("owner and administrator share by REST; others may not; a new owner ends what was shared by hand", async () => {
  const org = await openFlowOrg([]);
  const deal = await org.add("manager", "Deal__c", { Name: "Mine" });
  const share = { ParentId: deal, UserOrGroupId: org.idOf("colleague"), AccessLevel: "Edit" };
  const stranger = await org.ask("colleague", "POST", "/sobjects/Deal__Share", share);
  assert.equal(stranger.status >= 400, true);
  await org.add("manager", "Deal__Share", share);
  assert.equal((await org.change("colleague", "Deal__c", deal, { Note__c: "yes" })).status, 204);
  await org.add("manager", "Deal__Share", share);
  const seen = org.rows("SELECT RowCause, AccessLevel, Parent.Name FROM Deal__Share");
  assert.equal(seen.length, 1);
  assert.equal(seen[0]?.RowCause, "Manual");
  await org.change("admin", "Deal__c", deal, { OwnerId: org.idOf("director") });
  const again = await org.change("colleague", "Deal__c", deal, { Note__c: "again" });
  assert.match(JSON.stringify(again.body), /INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY/);
  await org.close();
});
