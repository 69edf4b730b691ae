import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { FieldValues } from "../../local-org/src/org.ts";
import { OrgWithObjects } from "./org-with-objects.ts";

const org = await OrgWithObjects.open("Renewals_Edit", "Negotiation_Confidential", "Evidence_Edit");
after(() => org.close());

const account = org.insert("Account", { Name: "CHU de Valmont" });
const product = org.insert("Product2", { Name: "ClinAssist" });

/** Inserts a negotiation and reads one of its fields back. */
function negotiationField(values: FieldValues, field: string): unknown {
  const id = negotiation(values);
  return org.query(`SELECT ${field} FROM Renewal_Negotiation__c WHERE Id = '${id}'`)[0]?.[field];
}

function negotiation(values: FieldValues = {}): string {
  return org.insert("Renewal_Negotiation__c", { Name: "N", Account__c: account, ...values });
}

function line(values: FieldValues): FieldValues {
  return { Negotiation__c: negotiation(), Product__c: product, Base_Price__c: 1000, ...values };
}

function lineField(values: FieldValues, field: string): unknown {
  const id = org.insert("Negotiation_Line__c", line(values));
  return org.query(`SELECT ${field} FROM Negotiation_Line__c WHERE Id = '${id}'`)[0]?.[field];
}

describe("the notice deadline", () => {
  const cases: [string, string, number, string, string | null][] = [
    ["months keep the day", "2026-12-15", 3, "Months", "2026-09-15"],
    ["a longer month's last day falls back", "2028-05-31", 3, "Months", "2028-02-29"],
    ["outside leap years to the 28th", "2027-05-31", 3, "Months", "2027-02-28"],
    ["a month's last day does not stretch", "2027-06-30", 3, "Months", "2027-03-30"],
    ["nor does the end of February", "2027-02-28", 1, "Months", "2027-01-28"],
    ["months cross the year", "2027-01-31", 2, "Months", "2026-11-30"],
    ["no month is the end itself", "2026-12-31", 0, "Months", "2026-12-31"],
    ["days are counted", "2027-03-01", 30, "Days", "2027-01-30"],
    ["days count the leap day", "2028-03-01", 1, "Days", "2028-02-29"]
  ];
  for (const [name, end, number, unit, expected] of cases) {
    test(`${name}: ${end} less ${number} ${unit} is ${expected}`, () => {
      const values = { Term_End_Date__c: end, Notice_Number__c: number, Notice_Unit__c: unit };
      assert.equal(negotiationField(values, "Notice_Deadline__c"), expected);
    });
  }

  test("is empty without an end or a notice", () => {
    assert.equal(negotiationField({ Term_End_Date__c: "2027-01-31" }, "Notice_Deadline__c"), null);
    const notice = { Notice_Number__c: 1, Notice_Unit__c: "Months" };
    assert.equal(negotiationField(notice, "Notice_Deadline__c"), null);
  });
});

describe("the decision bucket", () => {
  const cases: [string, string][] = [
    ["2026-11-23", "Overdue"],
    ["2026-11-24", "0–30"],
    ["2026-12-24", "0–30"],
    ["2026-12-25", "31–60"],
    ["2027-01-23", "31–60"],
    ["2027-01-24", "61–90"],
    ["2027-02-22", "61–90"],
    ["2027-02-23", "91–180"],
    ["2027-05-23", "91–180"],
    ["2027-05-24", "181–365"],
    ["2027-11-24", "181–365"],
    ["2027-11-25", "Later"]
  ];
  for (const [day, bucket] of cases) {
    test(`${day} seen from 2026-11-24 is ${bucket}`, () => {
      org.today("2026-11-24");
      assert.equal(negotiationField({ Decision_Date__c: day }, "Decision_Bucket__c"), bucket);
    });
  }

  test("is empty for what is closed or has no date", () => {
    assert.equal(negotiationField({}, "Decision_Bucket__c"), null);
    const won = { Phase__c: "Closed", Result__c: "Won", Final_Amount__c: 1 };
    const closed = { ...won, Decision_Date__c: "2026-01-01" };
    assert.equal(negotiationField(closed, "Decision_Bucket__c"), null);
  });
});

describe("amounts", () => {
  test("forecast counts up to the amount due; the excess is upsell", () => {
    const won = { Due_Amount__c: 100, Forecast_Amount__c: 130 };
    assert.equal(negotiationField(won, "Renewal_Forecast__c"), 100);
    assert.equal(negotiationField(won, "Upsell_Forecast__c"), 30);
    const reduced = { Due_Amount__c: 100, Forecast_Amount__c: 80 };
    assert.equal(negotiationField(reduced, "Renewal_Forecast__c"), 80);
    assert.equal(negotiationField(reduced, "Upsell_Forecast__c"), 0);
    assert.equal(negotiationField({ Due_Amount__c: 100 }, "Renewal_Forecast__c"), null);
  });

  test("one percent of 412,000 is 4,120", () => {
    assert.equal(negotiationField({ Due_Amount__c: 412_000 }, "One_Percent_Amount__c"), 4120);
  });

  test("a base of zero gives no percentage, in the line and in the total", () => {
    const of = negotiation();
    const values = { ...line({ Base_Price__c: 0, Proposed_Price__c: 12_000 }), Negotiation__c: of };
    const id = org.insert("Negotiation_Line__c", values);
    const [row] = org.query(`SELECT Uplift_Percent__c FROM Negotiation_Line__c WHERE Id = '${id}'`);
    assert.equal(row?.Uplift_Percent__c, null);
    const [total] = org.query(
      `SELECT Change_Percent__c, Change_Amount__c FROM Renewal_Negotiation__c WHERE Id = '${of}'`
    );
    assert.equal(total?.Change_Percent__c, null);
    assert.equal(total.Change_Amount__c, 12_000);
  });

  test("a total with a line that is not priced yet shows no change", () => {
    const of = negotiation();
    const change = () =>
      org.query(
        `SELECT Unpriced_Line_Count__c, Proposed_Total__c, Change_Amount__c, Change_Percent__c
         FROM Renewal_Negotiation__c WHERE Id = '${of}'`
      )[0];
    assert.equal(change()?.Change_Amount__c, null);
    const priced = { ...line({ Proposed_Price__c: 1040 }), Negotiation__c: of };
    org.insert("Negotiation_Line__c", priced);
    const unpriced = org.insert("Negotiation_Line__c", { ...line({}), Negotiation__c: of });
    assert.equal(change()?.Unpriced_Line_Count__c, 1);
    assert.equal(change()?.Proposed_Total__c, 1040);
    assert.equal(change()?.Change_Amount__c, null);
    assert.equal(change()?.Change_Percent__c, null);
    org.update("Negotiation_Line__c", { Id: unpriced, Proposed_Price__c: 1000 });
    assert.equal(change()?.Change_Amount__c, 40);
    assert.equal(change()?.Change_Percent__c, 2);
  });

  test("a line without a proposal has no change", () => {
    assert.equal(lineField({}, "Change_Amount__c"), null);
    assert.equal(lineField({}, "Uplift_Percent__c"), null);
  });
});

describe("the cap", () => {
  test("is on the billed net unless it is on the list price, outside-cap amount on top", () => {
    assert.equal(lineField({}, "Cap_Amount__c"), null);
    assert.equal(lineField({ Cap_Percent__c: 3 }, "Cap_Amount__c"), 1030);
    const list = { Cap_Percent__c: 3, Cap_Base__c: "List", List_Price__c: 1200 };
    assert.equal(lineField(list, "Cap_Amount__c"), 1236);
    assert.equal(lineField({ ...list, Outside_Cap_Amount__c: 50.5 }, "Cap_Amount__c"), 1286.5);
  });

  test("is kept to the cent", () => {
    org.insert("Negotiation_Line__c", line({ Cap_Percent__c: 3, Proposed_Price__c: 1030 }));
    const over = line({ Cap_Percent__c: 3, Proposed_Price__c: 1030.01 });
    assert.deepEqual(org.refusedInsert("Negotiation_Line__c", over).fields, ["Proposed_Price__c"]);
  });

  test("of zero percent allows the base", () => {
    org.insert("Negotiation_Line__c", line({ Cap_Percent__c: 0, Proposed_Price__c: 1000 }));
  });
});

describe("refused, at the field concerned", () => {
  const negotiations: [string, FieldValues, string][] = [
    ["closing without a result", { Phase__c: "Closed" }, "Result__c"],
    ["a result while open", { Result__c: "Won" }, "Result__c"],
    ["winning without an amount", { Phase__c: "Closed", Result__c: "Won" }, "Final_Amount__c"],
    [
      "a term that ends before it starts",
      { Term_Start_Date__c: "2027-01-02", Term_End_Date__c: "2027-01-01" },
      "Term_End_Date__c"
    ],
    ["notice without unit", { Notice_Number__c: 3 }, "Notice_Unit__c"],
    ["negative notice", { Notice_Number__c: -1, Notice_Unit__c: "Days" }, "Notice_Number__c"],
    [
      "grace inside the term",
      { Term_End_Date__c: "2026-12-31", Grace_End_Date__c: "2026-12-31" },
      "Grace_End_Date__c"
    ],
    ["a negative amount due", { Due_Amount__c: -0.01 }, "Due_Amount__c"],
    ["a negative forecast", { Forecast_Amount__c: -1 }, "Forecast_Amount__c"],
    [
      "a target over the opening",
      { Opening_Amount__c: 100, Target_Amount__c: 101 },
      "Walk_Away_Amount__c"
    ],
    [
      "a walk-away over the opening",
      { Opening_Amount__c: 100, Walk_Away_Amount__c: 101 },
      "Walk_Away_Amount__c"
    ]
  ];
  for (const [name, values, field] of negotiations) {
    test(name, () => {
      const row = { Name: "N", Account__c: account, ...values };
      assert.deepEqual(org.refusedInsert("Renewal_Negotiation__c", row).fields, [field]);
    });
  }

  const lines: [string, FieldValues, string][] = [
    ["a negative base", { Base_Price__c: -1 }, "Base_Price__c"],
    ["a negative proposal", { Proposed_Price__c: -1 }, "Proposed_Price__c"],
    [
      "a cap on a list price that is missing",
      { Cap_Percent__c: 3, Cap_Base__c: "List" },
      "List_Price__c"
    ],
    ["VAT over 100 %", { VAT_Rate__c: 100.01 }, "VAT_Rate__c"],
    ["a floor over the target", { Floor_Price__c: 2, Target_Price__c: 1 }, "Floor_Price__c"]
  ];
  for (const [name, values, field] of lines) {
    test(name, () => {
      assert.deepEqual(org.refusedInsert("Negotiation_Line__c", line(values)).fields, [field]);
    });
  }

  test("usage in the middle of a month, or negative", () => {
    const usage = { Account__c: account, Month__c: "2026-10-01", Count__c: 0 };
    org.insert("Usage_Month__c", usage);
    const middle = { ...usage, Month__c: "2026-10-02" };
    assert.deepEqual(org.refusedInsert("Usage_Month__c", middle).fields, ["Month__c"]);
    const negative = { ...usage, Count__c: -1 };
    assert.deepEqual(org.refusedInsert("Usage_Month__c", negative).fields, ["Count__c"]);
  });
});
