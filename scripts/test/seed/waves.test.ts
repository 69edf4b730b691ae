import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { BookRow } from "../../lib/seed/book.ts";
import { waves } from "../../lib/seed/waves.ts";

const row = (referenceId: string, parent?: string): BookRow => ({
  referenceId,
  values: { Name: referenceId, ...(parent !== undefined && { ParentId: `@${parent}` }) }
});

const names = (rows: readonly { referenceId?: string }[][]): unknown =>
  rows.map((wave) => wave.map(({ referenceId }) => referenceId));

describe("rows that name rows of their own file", () => {
  test("come after them, however they are ordered", () => {
    const rows = [
      row("site", "group"),
      row("group", "consortium"),
      row("consortium"),
      row("alone")
    ];
    assert.deepEqual(names(waves(rows)), [["consortium", "alone"], ["group"], ["site"]]);
  });

  test("in a circle end the splitting instead of going on for ever", () => {
    assert.deepEqual(names(waves([row("a", "b"), row("b", "a")])), [["a", "b"]]);
  });

  test("a name of another file holds nothing back", () => {
    assert.deepEqual(names(waves([row("a", "elsewhere")])), [["a"]]);
  });
});
