import { offerText, unpricedProducts, yearsOf } from "c/negotiationPaperModel";
import { paperWords } from "c/negotiationPaperWords";
import { yearText } from "c/paperTexts";
import { SAMPLE } from "./data/samplePaper";

const english = paperWords("en");
const french = paperWords("fr");
const { offer } = SAMPLE;

describe("what paper says of years", () => {
  it("gives each year twelve months and the last the rest of the term", () => {
    const years = yearsOf({
      ...offer,
      termStart: "2027-07-01",
      termEnd: "2029-09-30",
      yearCount: 2
    });
    expect(years).toEqual([
      { number: 1, start: "2027-07-01", end: "2028-06-30" },
      { number: 2, start: "2028-07-01", end: "2029-09-30" }
    ]);
    expect(years.map((year) => yearText(year, english))).toEqual(["2027–28", "2028–29"]);
  });

  it("names calendar years by their number", () => {
    expect(yearsOf(offer).map((year) => yearText(year, french))).toEqual(["2027", "2028", "2029"]);
  });

  it("starts a term on 29 February where the month ends, and counts years without a date", () => {
    const leap = yearsOf({ ...offer, termStart: "2028-02-29", termEnd: undefined, yearCount: 2 });
    expect(leap.map(({ start, end }) => [start, end])).toEqual([
      ["2028-02-29", "2029-02-27"],
      ["2029-02-28", "2030-02-27"]
    ]);
    const [undated] = yearsOf({ ...offer, termStart: undefined, yearCount: 1 });
    expect(undated && yearText(undated, french)).toBe("Année 1");
  });
});

describe("what paper says of an offer", () => {
  it("names an offer with or without its package", () => {
    expect(offerText(offer, french)).toBe("Tour 2, Équilibre");
    expect(offerText({ ...offer, package: "" }, english)).toBe("Round 2");
  });

  it("finds products without a price for some year", () => {
    const [first, ...others] = SAMPLE.lines;
    expect(unpricedProducts(SAMPLE.lines)).toEqual([]);
    expect(unpricedProducts([{ ...first!, prices: [1, undefined] }, ...others])).toEqual([
      "Clinical"
    ]);
  });
});
