import { fraction } from "c/fraction";
import {
  changeText,
  dayText,
  moneyText,
  monthText,
  rateText,
  spanText,
  yearText
} from "c/paperTexts";

const english = { locale: "en-GB", year: "Year {0}", termSpan: "{0} to {1}" };
const french = { locale: "fr-FR", year: "Année {0}", termSpan: "du {0} au {1}" };
const spaced = (text: string): string => text.replace(/\s/gu, " ");

describe("how paper writes figures", () => {
  it("writes days as each language does", () => {
    expect(dayText("2027-01-01", english)).toBe("1 January 2027");
    expect(dayText("2027-01-01", french)).toBe("1er janvier 2027");
    expect(dayText("2027-01-11", french)).toBe("11 janvier 2027");
    expect(monthText("2027-01-11", french)).toBe("janv. 2027");
    expect(spanText("2027-01-01", undefined, english)).toBe("");
    expect(spanText("2027-01-01", "2027-12-31", french)).toBe(
      "du 1er janvier 2027 au 31 décembre 2027"
    );
  });

  it("names a calendar year by its number, another by both, one without days by its place", () => {
    const year = { number: 1, start: "2027-01-01", end: "2027-12-31" };
    expect(yearText(year, english)).toBe("2027");
    expect(yearText({ ...year, start: "2027-07-01", end: "2028-06-30" }, english)).toBe("2027–28");
    expect(yearText({ ...year, end: undefined }, french)).toBe("Année 1");
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
});
