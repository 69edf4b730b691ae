import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { bundleSources } from "../../../src/pages/base-bundle/sources.ts";

const texts = (name: string): Record<string, string> =>
  JSON.parse(
    readFileSync(new URL(`../../../src/pages/messages/${name}.json`, import.meta.url), "utf8")
  );
const pages = fileURLToPath(new URL("../../../src/pages", import.meta.url));

/** Label names that sources use: imports, and the arguments of `text(…)`. */
function usedLabels(): Set<string> {
  const sources = readdirSync(pages, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(pages, file), "utf8"));
  const found = sources.flatMap((source) => [
    ...[...source.matchAll(/@salesforce\/label\/host\.(\w+)/g)].map((match) => match[1]),
    ...[...source.matchAll(/"host\.(\w+)"/g)].map((match) => match[1]),
    ...[...source.matchAll(/\btext\(([^)]*)/g)].flatMap(({ 1: inner = "" }) =>
      [...inner.split(",")[0]!.matchAll(/"(\w+)"/g)].map((match) => match[1])
    )
  ]);
  return new Set(found.filter((name) => name !== undefined).map((name) => `host.${name}`));
}

describe("texts of the page host", () => {
  test("French says what English says, with the same places", () => {
    const english = texts("en");
    const french = texts("fr");
    assert.deepEqual(Object.keys(french).sort(), Object.keys(english).sort());
    const places = (text: string | undefined) =>
      [...(text ?? "").matchAll(/\{\d\}/g)].sort().join();
    for (const [name, text] of Object.entries(english)) {
      assert.equal(places(french[name]), places(text), name);
    }
  });

  test("every text is used and every used one is there", () => {
    assert.deepEqual([...usedLabels()].sort(), Object.keys(texts("en")).sort());
  });

  test("French of base components names labels that they have", () => {
    const { baseComponents } = bundleSources();
    const known = new Set(readdirSync(join(baseComponents, "scopedImports")));
    const unknown = Object.keys(texts("base-components.fr")).filter(
      (name) => !known.has(`@salesforce-label-${name}.js`)
    );
    assert.deepEqual(unknown, []);
  });
});
