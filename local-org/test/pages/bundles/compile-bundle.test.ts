import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compileBundle } from "../../../src/pages/bundles/compile-bundle.ts";

const compile = (files: Record<string, string>) =>
  compileBundle(
    "card",
    new Map(
      Object.entries(files).map(([name, text]) => [
        `lwc/card/${name}`,
        new TextEncoder().encode(text)
      ])
    )
  );
const SOUND = `import { LightningElement } from "lwc";\nexport default class Card extends LightningElement {}\n`;

describe("compiling a deployed bundle", () => {
  test("a sound bundle has no faults; tests and metadata are not compiled", () => {
    const files = {
      "card.js": SOUND,
      "card.html": "<template></template>",
      "card.css": ".a { color: red; }",
      "card.js-meta.xml": "<not-read",
      "__tests__/card.test.js": "not javascript ("
    };
    assert.deepEqual(compile(files), []);
  });

  test("a template fault tells file, line and column", () => {
    const [problem] = compile({
      "card.js": SOUND,
      "card.html": "<template>\n  <p>{a.b(}</p>\n</template>"
    });
    assert.equal(problem?.fileName, "lwc/card/card.html");
    assert.equal(problem?.line, 2);
    assert.ok((problem?.column ?? 0) >= 1);
    assert.match(problem?.message ?? "", /LWC\d+/);
  });

  test("a script fault tells file and line", () => {
    const [problem] = compile({ "card.js": `${SOUND}const a = ;\n` });
    assert.equal(problem?.fileName, "lwc/card/card.js");
    assert.equal(problem?.line, 3);
  });

  test("Apex is refused by name", () => {
    const source = `import load from "@salesforce/apex/Loader.load";\n${SOUND}`;
    const [problem] = compile({ "card.js": source });
    assert.deepEqual(problem, {
      fileName: "lwc/card/card.js",
      message: "The module @salesforce/apex/Loader.load is not supported by the local org",
      line: 1,
      column: 1
    });
  });
});
