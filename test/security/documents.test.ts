import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { documents } from "../../docs/generate/documents.ts";

const root = new URL("../../", import.meta.url);

describe("generated documents", () => {
  for (const [path, text] of documents()) {
    test(`${path} says what the metadata says (npm run docs)`, () => {
      assert.equal(readFileSync(new URL(path, root), "utf8"), text);
    });
  }
});
