import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { conditionTree, type ConditionTree } from "../../../src/soql/parse/condition-tree.ts";
import { parseSoql } from "../../../src/soql/parse/parse-soql.ts";

function treeOf(where: string): string {
  const { query } = parseSoql(`SELECT Id FROM Account WHERE ${where}`);
  assert.ok(query.where);
  return written(conditionTree(query.where));
}

function written(tree: ConditionTree): string {
  switch (tree.kind) {
    case "comparison":
      return "field" in tree.comparison ? tree.comparison.field : "?";
    case "not":
      return `not(${written(tree.operand)})`;
    default:
      return `${tree.kind}(${tree.operands.map(written).join(" ")})`;
  }
}

describe("the tree of conditions", () => {
  for (const [where, expected] of [
    ["a = 1", "a"],
    ["a = 1 AND b = 2 AND c = 3", "and(a b c)"],
    ["a = 1 AND (b = 2 OR c = 3)", "and(a or(b c))"],
    ["((a = 1)) OR ((b = 2 AND (c = 3)))", "or(a and(b c))"],
    ["NOT a = 1", "not(a)"],
    ["NOT a = 1 AND b = 2", "and(not(a) b)"],
    ["NOT (a = 1 AND b = 2)", "not(and(a b))"],
    ["(NOT a = 1) AND (NOT (b = 2))", "and(not(a) not(b))"],
    ["NOT (NOT a = 1)", "not(not(a))"],
    ["NOT (NOT ((NOT (a = 1)))) AND b = 2", "and(not(not(not(a))) b)"],
    ["a = 'NOT NOT NOT' AND b NOT IN ('x')", "and(a b)"],
    ["(NOT (a = 1 OR (NOT b = 2))) AND c = 3", "and(not(or(a not(b))) c)"]
  ] as const)
    test(where, () => assert.equal(treeOf(where), expected));

  for (const where of [
    "a = 1 AND b = 2 OR c = 3",
    "a = 1 OR NOT b = 2 AND c = 3",
    "(a = 1 AND b = 2 OR c = 3)"
  ])
    test(`refuses ${where}`, () =>
      assert.throws(() => treeOf(where), { errorCode: "MALFORMED_QUERY" }));
});
