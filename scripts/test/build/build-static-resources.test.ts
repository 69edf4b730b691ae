import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { createContext, runInContext } from "node:vm";
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { TextDocument } from "c/documentModel";
import type { TableRow } from "c/tableText";
import type { Workbook } from "c/workbookModel";
import { buildStaticResources } from "../../lib/build/build-static-resources.ts";

interface Writers {
  readonly ententeDocumentWriter: { write(document: TextDocument): Promise<Blob> };
  readonly ententeWorkbookWriter: { write(workbook: Workbook): Promise<Blob> };
  readonly ententeWorkbookReader: { rows(content: Uint8Array): readonly TableRow[] };
}

const decoder = new TextDecoder();
const document: TextDocument = {
  language: "fr",
  title: "Offre – Étoile & Cie",
  subject: "Offre",
  mark: "Projet",
  footer: "Étoile & Cie",
  blocks: [
    { kind: "heading", level: 0, text: "Offre" },
    { kind: "heading", level: 1, text: "Prix" },
    { kind: "paragraph", text: "Prix < liste & « remise »", tone: "note" },
    { kind: "facts", rows: [{ label: "Client", value: "Étoile" }] },
    { kind: "facts", rows: [] },
    { kind: "list", marker: "box", items: ["Relecture", "Commande"] },
    {
      kind: "table",
      caption: "Prix",
      columns: [
        { text: "Produit", align: "start", width: 3 },
        { text: "2027", align: "end", width: 1 }
      ],
      rows: [
        { cells: ["A"], total: false },
        { cells: ["Total", "1"], total: true }
      ]
    },
    { kind: "pageBreak" }
  ]
};
const workbook: Workbook = {
  language: "fr",
  title: "Annexe",
  sheets: [
    {
      title: "Prix d'été",
      widths: [30, 12],
      frozenRows: 2,
      frozenColumns: 1,
      rows: [
        [{ text: "Annexe & prix", style: "title" }],
        [
          { text: "Produit", style: "head" },
          { text: "2027", style: "headNumber" }
        ],
        [{ text: "A" }, { number: 12.5, format: "#,##0.00\\ [$€]" }],
        [undefined, { formula: "SUM(B3:B3)", result: 12.5, format: "#,##0.00", style: "total" }]
      ]
    }
  ]
};

describe("static resources", () => {
  const root = mkdtempSync(join(tmpdir(), "entente-resources-"));
  let files: string[];
  let writers: Writers;

  before(async () => {
    files = await buildStaticResources(root);
    // A page has these; a sandbox has no `document`, no worker, and no way to make code from text.
    const globals = { Blob, TextEncoder, TextDecoder, setTimeout, crypto: globalThis.crypto };
    const context = createContext(globals, { codeGeneration: { strings: false, wasm: false } });
    for (const file of files) runInContext(textOf(file), context);
    writers = globals as unknown as Writers;
  });
  after(() => rmSync(root, { recursive: true }));

  const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

  test("are built beside their descriptions, well below 5 MB, and left alone when they would not change", async () => {
    assert.deepEqual(files, [
      "force-app/main/foundation/staticresources/Entente_Document_Writer.js",
      "force-app/main/foundation/staticresources/Entente_Workbook_Reader.js",
      "force-app/main/foundation/staticresources/Entente_Workbook_Writer.js"
    ]);
    const [first = ""] = files;
    const { mtimeMs, size } = statSync(join(root, first));
    assert.ok(size < 400_000, `${size} bytes`);
    await buildStaticResources(root);
    assert.equal(statSync(join(root, first)).mtimeMs, mtimeMs);
  });

  test("carry the licences of all that is in them", () => {
    const [documents = "", reader = "", workbooks = ""] = files.map(textOf);
    for (const name of ["docx", "fflate", "nanoid"]) assert.match(documents, named(name));
    for (const name of ["fflate", "saxes", "xmlchars"]) assert.match(reader, named(name));
    for (const name of ["write-excel-file", "fflate"]) assert.match(workbooks, named(name));
    assert.match(documents, /^\/\*!/);
    assert.match(documents, /Permission is hereby granted/);
  });

  const named = (name: string): RegExp => new RegExp(`^${name} \\d+\\.\\d+\\.\\d+$`, "m");

  test("do nothing that Lightning Web Security or the content security policy refuses", () => {
    for (const text of files.map(textOf)) {
      assert.doesNotMatch(text, /\beval\(|new Function\(|new Worker\(|importScripts/);
      assert.doesNotMatch(text, /^"use strict"/m);
      assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest/);
    }
  });

  test("write a document of well-formed parts whose properties name nobody", async () => {
    const blob = await writers.ententeDocumentWriter.write(document);
    assert.equal(blob.type, "application/octet-stream");
    const parts = await partsOf(blob);
    const main = parts.get("word/document.xml") ?? "";
    assert.match(main, /Prix &lt; liste &amp; «\u00a0remise\u00a0»/);
    assert.match(main, /<w:tblHeader\/>/);
    assert.match(parts.get("word/styles.xml") ?? "", /w:lang w:val="fr-FR"/);
    assert.match([...parts.values()].join(), /Projet/);
    const properties = parts.get("docProps/core.xml") ?? "";
    assert.match(properties, /<dc:title>Offre – Étoile &amp; Cie<\/dc:title>/);
    assert.doesNotMatch(properties, /creator|lastModifiedBy|description/);
    assert.deepEqual(
      [...parts.keys()].filter((name) => /comments|people|customXml/.test(name)),
      []
    );
  });

  test("leave out characters that would make a file unreadable", async () => {
    const text = "a\u0000b\u000bc\ud800d\tsnow \u2744";
    const blob = await writers.ententeDocumentWriter.write({
      ...document,
      title: text,
      blocks: [{ kind: "paragraph", text, tone: "plain" }]
    });
    const parts = await partsOf(blob);
    assert.match(parts.get("word/document.xml") ?? "", /abc\ufffdd\s?snow \u2744/);
    const [first] = workbook.sheets;
    await partsOf(
      await writers.ententeWorkbookWriter.write({
        ...workbook,
        sheets: [{ ...first!, rows: [[{ text }]], frozenRows: 0 }]
      })
    );
  });

  test("write a workbook with formulas, their results, frozen heads and repeated rows", async () => {
    const blob = await writers.ententeWorkbookWriter.write(workbook);
    assert.equal(blob.type, "application/octet-stream");
    const parts = await partsOf(blob);
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    assert.match(sheet, /<c r="B3" s="\d+"><v>12\.5<\/v><\/c>/);
    assert.match(sheet, /<c r="B4" s="\d+"><f>SUM\(B3:B3\)<\/f><v>12\.5<\/v><\/c>/);
    assert.match(sheet, /<pane ySplit="2" xSplit="1" topLeftCell="B3"[^>]* state="frozen"/);
    const book = parts.get("xl/workbook.xml") ?? "";
    assert.match(
      book,
      /<definedName name="_xlnm.Print_Titles" localSheetId="0">'Prix d''été'!\$1:\$2</
    );
    assert.match(book, /fullCalcOnLoad="1"/);
    assert.match(parts.get("xl/styles.xml") ?? "", /formatCode="#,##0\.00\\ \[\$€\]"/);
    assert.deepEqual(
      [...parts.keys()].filter((name) => name.startsWith("docProps")),
      []
    );
  });

  test("read what they write", async () => {
    const blob = await writers.ententeWorkbookWriter.write(workbook);
    const content = new Uint8Array(await blob.arrayBuffer());
    const rows = writers.ententeWorkbookReader.rows(content);
    // Made in another realm, whose arrays are other arrays.
    assert.deepEqual(JSON.parse(JSON.stringify(rows)), [
      { line: 1, cells: ["Annexe & prix"] },
      { line: 2, cells: ["Produit", "2027"] },
      { line: 3, cells: ["A", 12.5] },
      { line: 4, cells: ["", 12.5] }
    ]);
  });

  test("pack a large sheet without a worker", async () => {
    const [first] = workbook.sheets;
    const row = [{ text: "Product" }, ...Array.from({ length: 9 }, () => first!.rows[2]![1])];
    const rows = Array.from({ length: 2000 }, () => row);
    const blob = await writers.ententeWorkbookWriter.write({
      ...workbook,
      sheets: [{ ...first!, rows }]
    });
    const parts = await partsOf(blob);
    assert.ok((parts.get("xl/worksheets/sheet1.xml") ?? "").length > 320_000);
  });
});

/** Every part of an office file as text, each proved well-formed. */
async function partsOf(blob: Blob): Promise<Map<string, string>> {
  const entries = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const parts = new Map(
    Object.entries(entries).map(([name, content]) => [name, decoder.decode(content)])
  );
  for (const [name, text] of parts) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on("error", (error) => assert.fail(`${name}: ${error.message}`));
    parser.write(text).close();
  }
  return parts;
}
