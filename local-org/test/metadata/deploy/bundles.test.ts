import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { failures, openFixture, xml } from "../metadata-fixture.ts";

const meta = xml("LightningComponentBundle", "<apiVersion>66.0</apiVersion>");
const script =
  'import { LightningElement } from "lwc";\nexport default class extends LightningElement {}';

describe("Lightning web component bundles", () => {
  test("keep all their files as they are", async () => {
    const { metadata, deploy } = openFixture();
    const files = {
      "lwc/grid/grid.js": script,
      "lwc/grid/grid.html": "<template></template>\r\n",
      "lwc/grid/grid.js-meta.xml": meta
    };
    assert.deepEqual(failures(await deploy(files)), []);
    const bundle = metadata.components().get("LightningComponentBundle", "grid")!;
    const text = new TextDecoder();
    const kept = [...bundle.files].map(([path, content]) => [path, text.decode(content)]);
    assert.deepEqual(Object.fromEntries(kept), files);
    assert.equal(bundle.definition.apiVersion, 66);
  });

  test("need their descriptor, their script and no TypeScript beside it", async () => {
    const { deploy } = openFixture();
    const result = await deploy({
      "lwc/bare/bare.js": script,
      "lwc/empty/empty.js-meta.xml": meta,
      "lwc/typed/typed.js": script,
      "lwc/typed/typed.ts": script,
      "lwc/typed/typed.js-meta.xml": meta
    });
    assert.deepEqual(failures(result), [
      "LightningComponentBundle bare: Cannot find Lightning Component Bundle bare: lwc/bare/bare.js-meta.xml is missing",
      "LightningComponentBundle empty: Cannot find Lightning Component Bundle empty: no empty.js",
      "LightningComponentBundle typed: Deploy the compiled .js, not TypeScript"
    ]);
  });

  test("fail at the place that the compiler names", async () => {
    const { metadata, deploy } = openFixture({
      compileBundle: (name, files) => {
        assert.deepEqual([name, files.size], ["grid", 2]);
        return [{ fileName: "lwc/grid/grid.js", message: "Unexpected token", line: 3, column: 7 }];
      }
    });
    const result = await deploy({
      "lwc/grid/grid.js": "class {",
      "lwc/grid/grid.js-meta.xml": meta
    });
    const [failure] = result.details!.componentFailures;
    const { fileName, problem, lineNumber, columnNumber } = failure!;
    assert.deepEqual(
      [fileName, problem, lineNumber, columnNumber],
      ["lwc/grid/grid.js", "Unexpected token", 3, 7]
    );
    assert.equal(metadata.components().all().length, 0);
  });
});
