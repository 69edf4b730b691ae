import assert from "node:assert/strict";
import { test } from "node:test";
import type { SaveRow } from "../../src/automation/save-context.ts";
import { openSampleOrg } from "../records/sample-org.ts";

test("a detail's save comes before its masters', each between its own automation", () => {
  const steps: string[] = [];
  const note = (step: string, rows: readonly SaveRow[]): void => {
    for (const row of rows)
      steps.push(`${step} ${row.object.name} ${row.before ? "change" : "new"}`);
  };
  const org = openSampleOrg({
    automation: {
      beforeSave: (_, rows) => note("before", rows),
      afterSave: (_, rows) => note("after", rows)
    }
  });
  for (const object of ["Negotiation__c", "Offer__c", "Offer_Line__c"])
    org.grant(object, ["manager"]);
  const account = org.add("manager", "Account", { Name: "Valmont" });
  const negotiation = org.add("manager", "Negotiation__c", { Account__c: account });
  const offer = org.add("manager", "Offer__c", { Negotiation__c: negotiation, Round__c: 1 });
  steps.length = 0;
  org.add("manager", "Offer_Line__c", { Offer__c: offer, Price__c: 5 });
  assert.deepEqual(steps, [
    "before Offer_Line__c new",
    "after Offer_Line__c new",
    "before Offer__c change",
    "after Offer__c change",
    "before Negotiation__c change",
    "after Negotiation__c change"
  ]);
});
