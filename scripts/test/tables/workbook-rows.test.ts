import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { strToU8, zipSync } from "fflate";
import writeExcelFile from "write-excel-file/node";
import { workbookRows } from "../../lib/tables/workbook-rows.ts";

const relations = (target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="${target}"/><Relationship Id="r2" Target="worksheets/two.xml"/></Relationships>`;

/** A workbook whose first sheet holds `rows`, as programs write them; its second is empty. */
function workbook(
  rows: string,
  { strings = "", target = "worksheets/sheet1.xml", state = "" } = {}
) {
  return zipSync({
    "xl/workbook.xml": strToU8(
      `<workbook xmlns:r="r"><sheets><sheet name="Un" r:id="r1" ${state}/><sheet name="Deux" r:id="r2"/></sheets></workbook>`
    ),
    "xl/_rels/workbook.xml.rels": strToU8(relations(target)),
    "xl/sharedStrings.xml": strToU8(`<sst>${strings}</sst>`),
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    "xl/worksheets/two.xml": strToU8("<worksheet><sheetData/></worksheet>")
  });
}

describe("a workbook's rows", () => {
  test("are read as a library that writes workbooks wrote them", async () => {
    const content = await writeExcelFile([
      ["Établissement", "ETP"],
      ["CHU & Cie", 1234.5]
    ]).toBuffer();
    assert.deepEqual(workbookRows(new Uint8Array(content)), [
      { line: 1, cells: ["Établissement", "ETP"] },
      { line: 2, cells: ["CHU & Cie", 1234.5] }
    ]);
  });

  test("stand where their references say: gaps, runs of text, inline text, formulas, errors", () => {
    const strings =
      "<si><t>Nom</t></si><si><r><t>gras </t></r><r><t xml:space='preserve'>et maigre</t></r><rPh><t>non</t></rPh></si>";
    const rows =
      '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row>' +
      '<row r="5"><c r="A5" t="inlineStr"><is><t>dedans</t></is></c><c r="B5"><f>1+1</f><v>2</v></c><c r="C5" t="e"><v>#N/A</v></c><c r="AA5"/></row>';
    assert.deepEqual(workbookRows(workbook(rows, { strings })), [
      { line: 2, cells: ["", "Nom", "", "gras et maigre"] },
      { line: 5, cells: ["dedans", 2, "#N/A", ...Array<string>(23).fill(""), ""] }
    ]);
  });

  test("are those of the first sheet that shows, or of the named one", () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    assert.deepEqual(workbookRows(workbook(rows), "Deux"), []);
    assert.deepEqual(workbookRows(workbook(rows, { state: 'state="hidden"' })), []);
    assert.equal(lines(workbook(rows, { target: "/xl/worksheets/sheet1.xml" })), 1);
    assert.deepEqual(workbookRows(workbook(rows), "Trois"), { problem: "noSheet" });
  });

  test("of another kind of file are refused", () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]);
    for (const content of [old, strToU8("a;b"), new Uint8Array()])
      assert.deepEqual(workbookRows(content), { problem: "notAWorkbook" });
    assert.deepEqual(workbookRows(workbook("<row>")), { problem: "notAWorkbook" });
  });
});

function lines(content: Uint8Array): number {
  const rows = workbookRows(content);
  return "problem" in rows ? 0 : rows.length;
}
