import fc from "fast-check";
import { fraction } from "c/fraction";
import {
  editablePercent,
  formatPercent,
  fractionOfPercent,
  parsePercent,
  percentOfFraction
} from "c/percent";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, " ");

describe("percent", () => {
  it("turns the field's 3 into 3/100 and back", () => {
    expect(fractionOfPercent(3)).toEqual(fraction(3n, 100n));
    expect(fractionOfPercent(-2.35)).toEqual(fraction(-235n, 10_000n));
    expect(percentOfFraction(fraction(3n, 100n))).toBe(3);
    expect(percentOfFraction(fraction(1n, 3n))).toBe(33.33);
    expect(percentOfFraction(fraction(1n, 800n), 2)).toBe(0.13);
  });

  it("goes to the field and back for any two decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), (hundredths) => {
        expect(percentOfFraction(fractionOfPercent(hundredths / 100))).toBe(hundredths / 100);
      })
    );
  });

  it("reads typed percents in the user's locale", () => {
    expect(parsePercent("3,5 %", "fr-FR")).toEqual(fraction(35n, 1000n));
    expect(parsePercent("3.5", "fr-FR")).toEqual(fraction(35n, 1000n));
    expect(parsePercent("−2", "en-US")).toEqual(fraction(-2n, 100n));
    expect(parsePercent("%", "en-US")).toBeUndefined();
    expect(parsePercent("3,5", "en-US")).toBeUndefined();
  });

  it("formats with sign and true minus, and never shows a negative zero", () => {
    expect(plain(formatPercent(fraction(4n, 100n), { locale: "fr-FR", signed: true }))).toBe(
      "+4,0 %"
    );
    expect(formatPercent(fraction(-1_330_528n, 10_000_000n), { locale: "en-US", digits: 3 })).toBe(
      "−13.305%"
    );
    expect(formatPercent(fraction(-1n, 100_000n), { locale: "en-US" })).toBe("0.0%");
    expect(formatPercent(fraction(0n), { locale: "en-US", signed: true })).toBe("0.0%");
    expect(editablePercent(fraction(35n, 1000n), "fr-FR")).toBe("3,5");
  });
});
