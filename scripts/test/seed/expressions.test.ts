import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { resolveValue } from "../../lib/seed/expressions.ts";

const context = {
  today: "2028-01-31",
  owner: "005000000000001",
  contributor: "005000000000002",
  references: new Map([["valmont", "001000000000001"]])
};

describe("an expression of a book", () => {
  for (const [expression, expected] of [
    ["{{today}}", "2028-01-31"],
    ["{{today+30d}}", "2028-03-01"],
    ["{{today+1m}}", "2028-02-29"],
    ["{{today-2m}}", "2027-11-30"],
    ["{{today+1y}}", "2029-01-31"],
    ["{{monthStart-1m}}", "2027-12-01"],
    ["{{monthEnd+1m}}", "2028-02-29"],
    ["{{monthEnd}}", "2028-01-31"],
    ["Valmont · {{today+1y|year}}", "Valmont · 2029"],
    ["{{owner}}", "005000000000001"],
    ["{{contributor}}", "005000000000002"],
    ["@valmont", "001000000000001"],
    ["Côte d'Opale", "Côte d'Opale"]
  ] as const) {
    test(`${expression} gives ${expected}`, () => {
      assert.equal(resolveValue(expression, context), expected);
    });
  }

  test("that names nothing is refused by its text", () => {
    assert.throws(() => resolveValue("@unknown", context), /"@unknown", which names no row/);
    assert.throws(() => resolveValue("{{tomorrow}}", context), /"\{\{tomorrow\}\}"/);
    assert.throws(() => resolveValue("{{monthStart+1d}}", context), /monthStart/);
  });
});
