import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bundleModule } from "../../../src/pages/bundles/bundle-module.ts";

const module = (files: Record<string, string>) =>
  bundleModule("card", new Map(Object.entries(files)));

describe("a deployed bundle as one module", () => {
  test("takes its own files in and leaves engine, base and other components out", async () => {
    const code = await module({
      "card.js": `import { LightningElement } from "lwc"; import { sum } from "./parts/sum";
        import other from "c/other"; export default class Card extends LightningElement { total = sum(other); }`,
      "card.html": "<template><lightning-button label={total}></lightning-button></template>",
      "card.css": ".a { color: red; }",
      "parts/sum.js": `import { two } from "./two"; export const sum = (n) => n + two;`,
      "parts/two.js": "export const two = 2;"
    });
    assert.match(code, /from "lwc"/);
    assert.match(code, /from "lightning\/button"/);
    assert.match(code, /from "c\/other"/);
    assert.match(code, /two = 2/);
    assert.doesNotMatch(code, /from "\.\//);
  });

  test("labels and the user's values are read from the page, schema is written in", async () => {
    const code = await module({
      "card.js": `import title from "@salesforce/label/c.Title"; import id from "@salesforce/user/Id";
        import field from "@salesforce/schema/Visit__c.Account__r.Name"; export default [title, id, field];`
    });
    assert.match(code, /localOrg\.label\("c\.Title"\)/);
    assert.match(code, /localOrg\.user\["Id"\]/);
    assert.match(code, /"fieldApiName": "Account__r\.Name"/);
  });

  test("a module without default export keeps its named ones", async () => {
    const code = await module({ "card.js": "export const one = 1;" });
    const loaded = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    assert.equal(loaded.one, 1);
  });

  test("a bundle without a main file is not there", async () => {
    await assert.rejects(module({ "other.js": "" }), { errorCode: "NOT_FOUND" });
  });
});
