import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileFormula } from "../../../src/formula/index.ts";
import type { FormulaField, FormulaScope } from "../../../src/formula/index.ts";
import { plainNames } from "../../../src/automation/flows/values/flow-formula.ts";

const fields: Readonly<Record<string, FormulaField>> = {
  "$record.status__c": { type: "picklist", path: ["Status__c"] },
  "$record.tags__c": { type: "multipicklist", path: ["Tags__c"] }
};
const scope: FormulaScope = {
  kind: "flow",
  blankAsZero: false,
  field: (path) => fields[path.join(".").toLowerCase()]
};
const evaluate = (source: string): unknown =>
  compileFormula(plainNames(source), scope).evaluate({
    value: ([name]) => (name === "Status__c" ? "Won" : "a;b"),
    prior: () => "Open",
    now: () => new Date(0),
    timeZone: "UTC"
  });

describe("formulas of flows", () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['{!$Record.Status__c} = "Won"', true],
    ['ISPICKVAL({!$Record.Status__c}, "Won")', true],
    ['TEXT({!$Record.Status__c}) & "!"', "Won!"],
    ['CASE({!$Record.Status__c}, "Won", 1, 0)', 1],
    ['PRIORVALUE({!$Record.Status__c}) = "Open"', true],
    ["ISCHANGED({!$Record.Status__c})", true],
    ['INCLUDES({!$Record.Tags__c}, "b")', true],
    ['"{!$Record.Status__c}"', "{!$Record.Status__c}"]
  ];
  for (const [source, expected] of cases)
    test(source, () => assert.equal(evaluate(source), expected));

  test("names keep their places, so that faults are found", () =>
    assert.equal(plainNames('1 + {!x} & "{!y}"').length, '1 + {!x} & "{!y}"'.length));
});
