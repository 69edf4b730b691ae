import { fraction } from "c/fraction";
import {
  changeText,
  dayText,
  isSame,
  moneyText,
  offerText,
  rateText,
  spanText,
  unpricedProducts,
  yearText,
  yearsOf
} from "c/negotiationPaperModel";
import { paperWords } from "c/negotiationPaperWords";
import { SAMPLE } from "./data/samplePaper";

const english = paperWords("en");
const french = paperWords("fr");
const { offer } = SAMPLE;
const spaced = (text: string): string => text.replace(/\s/gu, " ");

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

describe("how paper writes figures", () => {
  it("writes days as each language does", () => {
    expect(dayText("2027-01-01", english)).toBe("1 January 2027");
    expect(dayText("2027-01-01", french)).toBe("1er janvier 2027");
    expect(dayText("2027-01-11", french)).toBe("11 janvier 2027");
    expect(spanText("2027-01-01", undefined, english)).toBe("");
    expect(spanText("2027-01-01", "2027-12-31", french)).toBe(
      "du 1er janvier 2027 au 31 décembre 2027"
    );
  });

  it("names an offer with or without its package", () => {
    expect(offerText(offer, french)).toBe("Tour 2, Équilibre");
    expect(offerText({ ...offer, package: "" }, english)).toBe("Round 2");
  });

  it("shows cents on all amounts of a paper or on none", () => {
    expect(spaced(moneyText([100, 200], "EUR", french)(1_234_500))).toBe("12 345 €");
    expect(spaced(moneyText([100, 205], "EUR", french)(1_234_500))).toBe("12 345,00 €");
    expect(moneyText([100], "JPY", english)(1_234)).toBe("JP¥1,234");
  });

  it("shows the decimals of a change that say it, with a sign", () => {
    expect(changeText(fraction(4n, 100n), english)).toBe("+4.0%");
    expect(changeText(fraction(225n, 10_000n), english)).toBe("+2.25%");
    expect(changeText(fraction(1n, 3n), english)).toBe("+33.33%");
    expect(spaced(changeText(fraction(-5n, 100n), french))).toBe("−5,0 %");
    expect(spaced(rateText(5.5, french))).toBe("5,5 %");
    expect(rateText(20, english)).toBe("20%");
  });

  it("takes changes that read alike for the same, as cents blur them", () => {
    expect(isSame(fraction(3n, 100n), fraction(30_001n, 1_000_000n))).toBe(true);
    expect(isSame(fraction(3n, 100n), fraction(31n, 1000n))).toBe(false);
    expect(isSame(undefined, undefined)).toBe(false);
  });

  it("finds products without a price for some year", () => {
    const [first, ...others] = SAMPLE.lines;
    expect(unpricedProducts(SAMPLE.lines)).toEqual([]);
    expect(unpricedProducts([{ ...first!, prices: [1, undefined] }, ...others])).toEqual([
      "Clinical"
    ]);
  });
});
