import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseXml } from "../../../src/metadata/xml/parse-xml.ts";
import { XmlError } from "../../../src/metadata/xml/xml-error.ts";

describe("parseXml", () => {
  test("gives every element its place and its own text", () => {
    const document = `<?xml version="1.0"?>\n<A>\n  <b x="1">t &amp; u</b>\n  <c/></A>`;
    const root = parseXml(document);
    const places = root.children.map(({ name, line, column, start, end }) => [
      name,
      line,
      column,
      document.slice(start, end)
    ]);
    assert.deepEqual(places, [
      ["b", 3, 3, '<b x="1">t &amp; u</b>'],
      ["c", 4, 3, "<c/>"]
    ]);
    assert.equal(root.children[0]!.text, "t & u");
    assert.equal(root.children[0]!.attributes.x, "1");
  });

  test("takes CDATA and ignores comments in text", () => {
    assert.equal(parseXml("<a>1<!-- no --><![CDATA[<2>]]></a>").text, "1<2>");
  });

  for (const [fault, document, line] of [
    ["a wrong closing tag", "<a>\n<b></a>", 2],
    ["an unknown entity", "<a>\n\n&nope;</a>", 3],
    ["nothing", "", 1],
    ["text after the root", "<a/>\nrest", 2]
  ] as const)
    test(`names line ${line} for ${fault}`, () => {
      assert.throws(
        () => parseXml(document),
        (error) => error instanceof XmlError && error.line === line
      );
    });
});
