import type { Paper } from "c/negotiationPaperModel";
import { priceSchedule } from "c/priceSchedule";
import type { Cell, Sheet, Workbook } from "c/workbookModel";
import { SAMPLE } from "../../negotiationPaperModel/__tests__/data/samplePaper";
import { evaluate } from "../../../../foundation/lwc/workbookModel/__tests__/data/evaluate";

const make = (changes: Partial<Paper> = {}): Workbook =>
  priceSchedule({ ...SAMPLE, ...changes }, { language: "en", withVat: true });
const valueOf = (cell: Cell): unknown => {
  if (!cell) return undefined;
  if ("text" in cell) return cell.text;
  return "number" in cell ? cell.number : cell.result;
};
const rowsOf = ({ rows }: Sheet): unknown[][] => rows.map((cells) => cells.map(valueOf));

const [clinical, journals, anatomy] = SAMPLE.lines;
const withoutRate = [clinical!, journals!, { ...anatomy!, vatRate: undefined }];

/** Formula, its stated result and what it comes to. */
function computedAnew({ sheets }: Workbook): [string, number, number][] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flat().flatMap((cell): [string, number, number][] => {
      if (!cell || !("formula" in cell)) return [];
      return [[cell.formula, cell.result, evaluate(cell.formula, sheet, sheets)]];
    })
  );
}

describe("the price schedule", () => {
  it("has a row a line, a column a year, totals and changes", () => {
    const [prices] = make().sheets;
    expect(prices).toMatchObject({ title: "Prices", frozenRows: 4, frozenColumns: 1 });
    expect(rowsOf(prices!).slice(3)).toEqual([
      [
        "Product",
        "Current price",
        "2027",
        "2028",
        "2029",
        "Total",
        "Change",
        "Free content a year",
        "Later cap"
      ],
      ["Clinical", 210000, 218400, 224952, 231700.56, 675052.56, 0.04, 8000, 0.03],
      ["Journals", 142000, 146260, 150647.8, 155167.23, 452075.03, 0.03, undefined, 0.03],
      [
        "Anatomy",
        undefined,
        9999.99,
        10299.99,
        10608.99,
        30908.97,
        undefined,
        undefined,
        undefined
      ],
      ["Total", 352000, 374659.99, 385899.79, 397476.78, 1158036.56, "", 8000, ""],
      ["Change", undefined, expect.closeTo(0.064375), expect.closeTo(0.03), expect.closeTo(0.03)]
    ]);
  });

  it("states VAT and gross line by line, in all and by rate", () => {
    const [, vat] = make().sheets;
    expect(rowsOf(vat!).slice(3, 8)).toEqual([
      [
        "Product",
        "Rate",
        "VAT 2027",
        "Incl. VAT 2027",
        "VAT 2028",
        "Incl. VAT 2028",
        "VAT 2029",
        "Incl. VAT 2029"
      ],
      ["Clinical", 0.055, 12012, 230412, 12372.36, 237324.36, 12743.53, 244444.09],
      ["Journals", 0.021, 3071.46, 149331.46, 3163.6, 153811.4, 3258.51, 158425.74],
      ["Anatomy", 0.2, 2000, 11999.99, 2060, 12359.99, 2121.8, 12730.79],
      ["Total", "", 17083.46, 391743.45, 17595.96, 403495.75, 18123.84, 415600.62]
    ]);
    expect(rowsOf(vat!)[8]?.slice(0, 4)).toEqual([
      "of which at 2.1%",
      undefined,
      3071.46,
      149331.46
    ]);
  });

  it("writes numbers beside formulas that come to the same when computed anew", () => {
    for (const changes of [{}, { lines: [clinical!] }, { lines: withoutRate }]) {
      const formulas = computedAnew(make(changes));
      expect(formulas.length).toBeGreaterThan(10);
      for (const [formula, stated, anew] of formulas)
        expect([formula, anew]).toEqual([formula, expect.closeTo(stated, 6)]);
    }
  });

  it("leaves VAT open where the rate is not known", () => {
    const [, vat] = make({ lines: withoutRate }).sheets;
    expect(rowsOf(vat!)[6]).toEqual(["Anatomy", "to be confirmed"]);
    expect(rowsOf(vat!).at(-1)).toEqual(["Totals leave out lines whose rate is to be confirmed."]);
  });

  it("marks a draft, names the sheets in the paper's language and leaves VAT out where asked", () => {
    const draft = { ...SAMPLE, offer: { ...SAMPLE.offer, state: "Draft" } };
    const { sheets } = priceSchedule(draft, { language: "fr", withVat: false });
    expect(sheets.map(({ title }) => title)).toEqual(["Prix"]);
    expect(rowsOf(sheets[0]!)[2]).toEqual(["Projet – ne vaut pas offre"]);
  });
});
