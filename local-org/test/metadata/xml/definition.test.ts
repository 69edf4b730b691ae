import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { definitionOf } from "../../../src/metadata/xml/definition.ts";
import { parseXml } from "../../../src/metadata/xml/parse-xml.ts";

const definition = (type: string, body: string): Readonly<Record<string, unknown>> =>
  definitionOf(type, parseXml(`<${type}>${body}</${type}>`));

describe("definitionOf", () => {
  test("makes repeatable elements arrays, once, many times or never given", () => {
    const app = definition("CustomApplication", "<tabs>standard-home</tabs>");
    assert.deepEqual(app.tabs, ["standard-home"]);
    assert.deepEqual(app.actionOverrides, []);
    const two = definition("CustomApplication", "<tabs>a</tabs><tabs>b</tabs>");
    assert.deepEqual(two.tabs, ["a", "b"]);
  });

  test("reads booleans and numbers by the type's shape, other text as text", () => {
    const field = definition(
      "CustomField",
      "<fullName>true</fullName><required>true</required><length>80</length><label>12</label>"
    );
    const { fullName, required, length, label } = field;
    assert.deepEqual(
      { fullName, required, length, label },
      {
        fullName: "true",
        required: true,
        length: 80,
        label: "12"
      }
    );
  });

  test("reads lists inside lists", () => {
    const page = definition(
      "FlexiPage",
      "<flexiPageRegions><itemInstances><componentInstance><componentName>c:x</componentName>" +
        "</componentInstance></itemInstances><name>main</name></flexiPageRegions>"
    ) as { flexiPageRegions: { itemInstances: { componentInstance: object }[] }[] };
    assert.deepEqual(page.flexiPageRegions[0]!.itemInstances[0]!.componentInstance, {
      componentInstanceProperties: [],
      componentName: "c:x"
    });
  });

  test("keeps elements that the type does not have", () => {
    assert.equal(definition("CustomTab", "<futureThing>x</futureThing>").futureThing, "x");
  });
});
