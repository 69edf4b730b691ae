import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { holds } from "../../../src/automation/flows/conditions/compare.ts";
import { combine } from "../../../src/automation/flows/conditions/condition-logic.ts";
import type { FlowValue } from "../../../src/automation/flows/values/flow-value.ts";

describe("operators of conditions", () => {
  const cases: readonly (readonly [FlowValue, string, FlowValue, boolean])[] = [
    ["Won", "EqualTo", "won", true],
    ["Won", "NotEqualTo", "Lost", true],
    [null, "EqualTo", "", true],
    [null, "NotEqualTo", "x", true],
    [3, "EqualTo", "3", true],
    [0.1 + 0.2, "GreaterThan", 0.3, true],
    [null, "LessThan", 5, false],
    [null, "GreaterThanOrEqualTo", 0, false],
    ["2028-02-29", "LessThan", "2028-03-01", true],
    ["2028-02-29", "GreaterThanOrEqualTo", "2028-02-28T23:59:59.000Z", true],
    [true, "EqualTo", "true", true],
    [null, "IsNull", true, true],
    [null, "IsNull", false, false],
    ["", "IsNull", true, false],
    ["  ", "IsBlank", true, true],
    [[], "IsEmpty", true, true],
    [["a"], "Contains", "A", true],
    ["Renewal of 2028", "Contains", "OF", true],
    ["Renewal", "StartsWith", "ren", true],
    ["Renewal", "EndsWith", "WAL", true],
    ["b", "In", ["a", "b"], true],
    ["c", "NotIn", ["a", "b"], true],
    ["c", "In", [], false]
  ];
  for (const [left, operator, right, expected] of cases)
    test(`${JSON.stringify(left)} ${operator} ${JSON.stringify(right)}`, () =>
      assert.equal(holds(operator, left, right), expected));
});

describe("condition logic", () => {
  const cases: readonly (readonly [string | undefined, readonly boolean[], boolean])[] = [
    [undefined, [], true],
    ["and", [true, false], false],
    ["or", [true, false], true],
    ["or", [], true],
    ["1 AND (2 OR NOT 3)", [true, false, false], true],
    ["1 OR 2 AND 3", [true, false, false], true],
    ["(1 OR 2) AND 3", [true, false, false], false],
    ["NOT (1 AND 2)", [true, true], false]
  ];
  for (const [logic, values, expected] of cases)
    test(`${logic} of ${values.join(", ")}`, () =>
      assert.equal(
        combine(logic, values.length, (index) => values[index] === true),
        expected
      ));
  for (const logic of ["1 AND 3", "1 AND", "1 2", "(1", "x"])
    test(`${logic} is refused`, () => assert.throws(() => combine(logic, 2, () => true)));
});
