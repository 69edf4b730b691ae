import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { wholeGroups } from "../../lib/renewals/query-pages.ts";

async function* pages(...all: string[][]): AsyncGenerator<{ group: string }[]> {
  for (const page of all) yield page.map((group) => ({ group }));
}

async function grouped(...all: string[][]): Promise<string[]> {
  const found: string[] = [];
  for await (const rows of wholeGroups(pages(...all), ({ group }) => group)) {
    found.push(rows.map(({ group }) => group).join(""));
  }
  return found;
}

describe("wholeGroups", () => {
  test("never parts a group, and loses no row", async () => {
    assert.deepEqual(await grouped(["a", "a", "b"], ["b", "c"], ["c"]), ["aa", "bb", "cc"]);
    assert.deepEqual(await grouped(["a", "a"], ["a", "a"], ["a", "b"]), ["aaaaa", "b"]);
    assert.deepEqual(await grouped(["a"]), ["a"]);
    assert.deepEqual(await grouped([]), []);
  });
});
