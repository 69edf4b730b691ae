import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg } from "../../support/domains-org.ts";

const org = await openDomainsOrg({ admin: ["Evidence_Edit"] });
after(() => org.close());
org.today("2026-11-24");
const admin = org.as("admin");
const account = admin.insert("Account", { Name: "CHU de Valmont" });
const claim = (values: FieldValues): FieldValues => ({
  Account__c: account,
  Name: "Answers at the bedside",
  ...values
});

describe("value evidence", () => {
  test("may be quoted only with a source and its date", () => {
    const quoted = { May_Be_Quoted__c: true };
    const source = { Source__c: "Internal study of emergency care" };
    for (const values of [quoted, { ...quoted, ...source }]) {
      const { fields } = admin.refusedInsert("Value_Evidence__c", claim(values));
      assert.deepEqual(fields, ["Source__c"]);
    }
    const whole = { ...quoted, ...source, Source_Date__c: "2026-03-02" };
    const id = admin.insert("Value_Evidence__c", claim(whole));
    const { fields } = admin.refusedUpdate("Value_Evidence__c", { Id: id, Source__c: null });
    assert.deepEqual(fields, ["Source__c"]);
  });

  test("tells the change of its measure, none in percent from 0", () => {
    const change = (before: number | null, after: number | null) => {
      const values = { Measure__c: "minutes", Before_Value__c: before, After_Value__c: after };
      const id = admin.insert("Value_Evidence__c", claim(values));
      const row = admin.read("Value_Evidence__c", id, "Change_Value__c", "Change_Percent__c");
      return [row.Change_Value__c, row.Change_Percent__c];
    };
    assert.deepEqual(change(12, 4.5), [-7.5, -62.5]);
    assert.deepEqual(change(-4, -2), [2, 50]);
    assert.deepEqual(change(0, 3), [3, null]);
    assert.deepEqual(change(12, null), [null, null]);
  });

  test("names its measure, keeps dates in order and worth from 0", () => {
    const wrong: [FieldValues, string][] = [
      [{ Before_Value__c: 3 }, "Measure__c"],
      [{ Worth_Amount__c: -0.01 }, "Worth_Amount__c"],
      [{ Source_Date__c: "2026-11-25" }, "Source_Date__c"],
      [{ Period_Start__c: "2026-02-01", Period_End__c: "2026-01-31" }, "Period_End__c"]
    ];
    for (const [values, field] of wrong) {
      assert.deepEqual(admin.refusedInsert("Value_Evidence__c", claim(values)).fields, [field]);
    }
  });
});
