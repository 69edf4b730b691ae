import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openSampleOrg } from "./sample-org.ts";

describe("all or none, and partial success", () => {
  const org = openSampleOrg();
  const objects = ["Negotiation__c", "Line__c", "Offer__c", "Offer_Line__c"];
  for (const object of objects) org.grant(object, ["admin", "manager"]);
  const account = org.add("manager", "Account", { Name: "Valmont" });
  const negotiation = org.add("manager", "Negotiation__c", { Account__c: account });
  const line = (price: number) => ({ Negotiation__c: negotiation, Price__c: price });
  const manager = org.as("manager");

  test("one failing row undoes an all-or-none call, and the others say why", () => {
    const before = org.count("Line__c");
    const results = org.records.insert(manager, "Line__c", [line(1), line(-1)], {
      allOrNone: true
    });
    assert.equal(org.count("Line__c"), before);
    assert.deepEqual(
      results.map(({ id, errors }) => [id, errors[0]?.statusCode]),
      [
        [null, "ALL_OR_NONE_OPERATION_ROLLED_BACK"],
        [null, "FIELD_CUSTOM_VALIDATION_EXCEPTION"]
      ]
    );
    assert.equal(org.one("Negotiation__c", negotiation).Total__c, 0);
  });

  test("without it each row stands alone, in the caller's order", () => {
    const results = org.records.insert(manager, "Line__c", [line(1), line(-1), line(2)], {
      allOrNone: false
    });
    assert.deepEqual(
      results.map(({ success }) => success),
      [true, false, true]
    );
    assert.equal(org.one("Negotiation__c", negotiation).Total__c, 3);
  });

  test("a master's refusal after the save fails its own details only", () => {
    const sent = org.add("manager", "Offer__c", { Negotiation__c: negotiation, Round__c: 1 });
    const draft = org.add("manager", "Offer__c", { Negotiation__c: negotiation, Round__c: 2 });
    org.add("manager", "Offer_Line__c", { Offer__c: sent, Price__c: 10 });
    org.records.update(manager, "Offer__c", [{ Id: sent, Status__c: "Sent" }], { allOrNone: true });
    const results = org.records.insert(
      manager,
      "Offer_Line__c",
      [
        { Offer__c: sent, Price__c: 5 },
        { Offer__c: draft, Price__c: 7 }
      ],
      { allOrNone: false }
    );
    assert.partialDeepStrictEqual(results[0]?.errors, [
      {
        statusCode: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
        message: "A sent offer does not change.",
        fields: []
      }
    ]);
    assert.equal(results[1]?.success, true);
    assert.equal(org.one("Offer__c", sent).Total__c, 10);
    assert.equal(org.one("Offer__c", draft).Total__c, 7);
    assert.equal(org.one("Negotiation__c", negotiation).Offered__c, 17);
    assert.equal(org.count("Offer_Line__c"), 2);
  });

  test("automation runs before and after the save, and its failure undoes the row", () => {
    const steps: string[] = [];
    const automated = openSampleOrg({
      automation: {
        beforeSave: (_, rows) => {
          steps.push("before");
          for (const row of rows) row.after.Description = "set by automation";
        },
        afterSave: (context, rows) => {
          steps.push("after");
          for (const row of rows) {
            assert.ok(context.rows.get(row.object, String(row.after.Id)));
            if (row.after.Name === "Bad")
              row.errors.push({
                statusCode: "CANNOT_EXECUTE_FLOW_TRIGGER",
                message: "no",
                fields: []
              });
          }
        }
      }
    });
    const results = automated.records.insert(
      automated.as("manager"),
      "Account",
      [{ Name: "Good" }, { Name: "Bad" }],
      { allOrNone: false }
    );
    assert.deepEqual(
      results.map(({ success }) => success),
      [true, false]
    );
    assert.deepEqual(steps, ["before", "after", "after"]);
    assert.equal(automated.count("Account"), 1);
    const row = automated.one("Account", String(results[0]?.id));
    assert.equal(row.Description, "set by automation");
  });
});
