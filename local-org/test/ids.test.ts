import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { formatId, nextIds, normaliseId, toEighteen } from "../src/ids.ts";
import { openDatabase } from "../src/storage/open-database.ts";

describe("ids", () => {
  test("the suffix tells capitals by five characters each", () => {
    assert.equal(toEighteen("001000000000001"), "001000000000001AAA");
    assert.equal(toEighteen("001D000000IRFma"), "001D000000IRFmaIAH");
  });

  test("both lengths are accepted, others and wrong suffixes are not", () => {
    assert.equal(normaliseId("001D000000IRFma"), "001D000000IRFmaIAH");
    assert.equal(normaliseId("001D000000IRFmaIAH"), "001D000000IRFmaIAH");
    assert.equal(normaliseId("001D000000IRFmaAAA"), undefined);
    for (const text of ["", "001", "001D000000IRFm!", "001D000000IRFmaI", 5, null])
      assert.equal(normaliseId(text), undefined);
  });

  test("each key prefix counts on its own, and goes on where it stopped", () => {
    const database = openDatabase();
    assert.deepEqual(nextIds(database, "a00", 2), [formatId("a00", 1), formatId("a00", 2)]);
    assert.deepEqual(nextIds(database, "a01", 1), [formatId("a01", 1)]);
    assert.deepEqual(nextIds(database, "a00", 1), [formatId("a00", 3)]);
    assert.equal(formatId("a00", 62), toEighteen("a00Lc0000000010"));
  });
});
