import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { compileFile } from "../../../src/pages/bundles/compile-file.ts";
import {
  compiledKey,
  keepCompiled,
  readCompiled
} from "../../../src/pages/bundles/compiled-files.ts";

test("what was compiled is found again by its inputs only", () => {
  const key = compiledKey("{}", "a.js", randomUUID());
  assert.equal(readCompiled(key), undefined);
  keepCompiled(key, "export default 1;");
  assert.equal(readCompiled(key), "export default 1;");
  assert.equal(readCompiled(compiledKey("{}", "a.js", randomUUID())), undefined);
});

test("inputs that run into each other have other keys", () => {
  assert.notEqual(compiledKey("ab", "c"), compiledKey("a", "bc"));
});

test("a file with a fault says so each time, as it is never kept", () => {
  const compile = (): string => compileFile("one", "x.html", "<template>");
  assert.throws(compile, /closing tag/u);
  assert.throws(compile, /closing tag/u);
});
