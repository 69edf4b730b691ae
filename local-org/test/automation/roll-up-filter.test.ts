import assert from "node:assert/strict";
import { test } from "node:test";
import { meetsFilter } from "../../src/automation/roll-ups/roll-up-filter.ts";
import { checkbox, currency, date, picklist } from "../../src/metadata/standard/field-makers.ts";

const status = picklist("S__c", "S", "Draft|Sent");
const price = currency("P__c", "P");

test("filters of roll-ups compare by the field's type", () => {
  const cases = [
    [
      meetsFilter(status, { field: "S__c", operation: "equals", value: "Draft,sent" }, "Sent"),
      true
    ],
    [meetsFilter(status, { field: "S__c", operation: "equals", value: "Draft" }, null), false],
    [meetsFilter(status, { field: "S__c", operation: "equals", value: "" }, null), true],
    [meetsFilter(status, { field: "S__c", operation: "notEqual", value: "Draft" }, null), true],
    [meetsFilter(status, { field: "S__c", operation: "startsWith", value: "se" }, "Sent"), true],
    [meetsFilter(status, { field: "S__c", operation: "notContain", value: "raf" }, "Draft"), false],
    [meetsFilter(price, { field: "P__c", operation: "greaterThan", value: "9" }, 10), true],
    [meetsFilter(price, { field: "P__c", operation: "lessOrEqual", value: "9" }, null), false],
    [
      meetsFilter(
        checkbox("C__c", "C"),
        { field: "C__c", operation: "equals", value: "True" },
        true
      ),
      true
    ],
    [
      meetsFilter(
        date("D__c", "D"),
        { field: "D__c", operation: "lessThan", value: "2027-01-01" },
        "2026-12-31"
      ),
      true
    ]
  ];
  for (const [found, expected] of cases) assert.equal(found, expected);
});
