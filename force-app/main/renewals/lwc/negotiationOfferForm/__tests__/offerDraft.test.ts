import { BLANK_CONTENT, offeredContent, offerProblems, theirLines, withTotal } from "../offerDraft";
import type { OfferFields } from "../offerDraft";

const LINES = [
  {
    id: "l1",
    productId: "p1",
    product: "Atlas",
    base: 200_00,
    price: 208_00,
    cap: 210_00,
    floor: 1
  },
  { id: "l2", productId: "p2", product: "Journals", base: 100_00, price: undefined, cap: undefined }
];
const FIELDS: OfferFields = {
  round: "2",
  date: "2026-11-24",
  validUntil: "",
  package: "",
  note: ""
};

describe("the other side's offer", () => {
  it("spreads a total over the lines by what they cost today, to the cent", () => {
    const content = withTotal(BLANK_CONTENT, 100_01, LINES);
    expect([...content.terms.values()]).toEqual([{ price1: 66_67 }, { price1: 33_34 }]);
    expect(offerProblems(FIELDS, LINES, content, new Map())).toEqual([]);
  });

  it.each([
    [{ round: "0" }, "round"],
    [{ round: "1.5" }, "round"],
    [{ date: "" }, "date"],
    [{ validUntil: "2026-11-23" }, "validUntil"]
  ])("names what is wrong with %j", (more, problem) => {
    const content = withTotal(BLANK_CONTENT, 100_00, LINES);
    expect(offerProblems({ ...FIELDS, ...more }, LINES, content, new Map())).toContain(problem);
  });

  it("wants every line priced and readable", () => {
    expect(offerProblems(FIELDS, LINES, BLANK_CONTENT, new Map())).toEqual(["prices"]);
    const typed = new Map([["l1 price1", { text: "x", problem: "notANumber" as const }]]);
    const content = withTotal(BLANK_CONTENT, 100_00, LINES);
    expect(offerProblems(FIELDS, LINES, content, typed)).toEqual(["prices"]);
  });

  it("carries the form's fields, and none of our own limits", () => {
    const head = offeredContent(BLANK_CONTENT, { ...FIELDS, package: "Two years", note: "Spoken" });
    expect(head.head).toMatchObject({ title: "Two years", note: "Spoken" });
    expect(theirLines(LINES)[0]).toMatchObject({ cap: undefined, floor: undefined });
  });
});
