import type { Block, Table } from "c/documentModel";
import type { Paper } from "c/negotiationPaperModel";
import { paperWords } from "c/negotiationPaperWords";
import { hasUsage, valueBlocks } from "c/valueDossier";
import { SAMPLE, yearOfUse } from "../../negotiationPaperModel/__tests__/data/samplePaper";

const words = paperWords("en");
const blocksOf = (changes: Partial<Paper>): Block[] =>
  valueBlocks({ ...SAMPLE, ...changes }, words);
const tableOf = (changes: Partial<Paper>): Table =>
  blocksOf(changes).find((block) => block.kind === "table") as Table;
const rowsOf = (changes: Partial<Paper>): string[] =>
  tableOf(changes).rows.map(({ cells }) => cells.join(" | "));
const notes = (changes: Partial<Paper>): string[] =>
  blocksOf(changes)
    .filter((block) => block.kind === "paragraph")
    .filter(({ tone }) => tone === "note")
    .map(({ text }) => text);

describe("the value dossier", () => {
  it("shows requests, growth against the same months a year before, and cost per use", () => {
    expect(tableOf({}).columns.map(({ text }) => text)).toEqual([
      "Product",
      "Requests, Jan 2026 to Dec 2026",
      "Same months a year before",
      "Change",
      "Cost per use"
    ]);
    // 210,000 for 13,200 requests.
    expect(rowsOf({})).toEqual(["Clinical | 13,200 | 12,000 | +10.0% | €15.91"]);
    expect(notes({})).toEqual([words.usageNote]);
  });

  it("shows no growth where a year is not counted whole, and says which part of the term is", () => {
    const usage = yearOfUse("product-a", 2026, 1000).slice(0, 10);
    expect(rowsOf({ usage })).toEqual(["Clinical | 10,000 | – | – | €17.50"]);
    expect(notes({ usage })).toContain("Clinical: 10 of 12 months of the term counted so far.");
  });

  it("leaves cost per use undefined without requests, a known price or a term", () => {
    const usage = yearOfUse("product-a", 2026, 0);
    expect(rowsOf({ usage })[0]).toMatch(/\| 0 \| – \| – \| –$/u);
    const lines = [{ ...SAMPLE.lines[0]!, current: undefined }];
    expect(rowsOf({ lines })[0]).toMatch(/\| –$/u);
    expect(rowsOf({ currentEnd: undefined })[0]).toMatch(/\| –$/u);
  });

  it("adds a product's lines before it divides", () => {
    const [line] = SAMPLE.lines;
    const lines = [line!, { ...line!, id: "a2", current: 54_000_00 }];
    expect(rowsOf({ lines })).toEqual(["Clinical | 13,200 | 12,000 | +10.0% | €20.00"]);
  });

  it("quotes evidence with measure, period and source", () => {
    const details = blocksOf({}).flatMap((block) => (block.kind === "facts" ? block.rows : []));
    expect(details).toEqual([
      { label: "Product", value: "Clinical" },
      { label: "Measure", value: "Minutes to an answer: from 12 to 4.5" },
      { label: "Period", value: "Nov 2025 to Oct 2026" },
      { label: "Source", value: "Study of the emergency department, 1 July 2026" }
    ]);
  });

  it("is empty without usage and evidence, and shows either alone", () => {
    expect(blocksOf({ usage: [], evidence: [] })).toEqual([]);
    expect(hasUsage({ usage: [] })).toBe(false);
    expect(blocksOf({ usage: [] }).some(({ kind }) => kind === "table")).toBe(false);
    expect(blocksOf({ evidence: [] }).some(({ kind }) => kind === "facts")).toBe(false);
  });
});
