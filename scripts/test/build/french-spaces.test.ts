import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { frenchSpaces } from "../../lib/build/writers/document/french-spaces.ts";

describe("spaces of French", () => {
  test("do not break before a colon, within guillemets, before ; ? and !", () => {
    assert.equal(
      frenchSpaces("Total : « remise » ; pourquoi ? Enfin !"),
      "Total\u00a0: «\u00a0remise\u00a0»\u202f; pourquoi\u202f? Enfin\u202f!"
    );
  });

  test("leave all else as it is", () => {
    for (const text of ["", "12:30", "a; b", "https://example.org", "1\u00a0:", "A – B · 3 %"])
      assert.equal(frenchSpaces(text), text);
  });
});
