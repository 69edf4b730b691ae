import fc from "fast-check";
import { fraction } from "c/fraction";
import {
  editableMoney,
  formatMoney,
  minorDigits,
  multiply,
  parseMoney,
  sum,
  toFieldValue,
  toMinor
} from "c/money";

const CURRENCIES = ["EUR", "JPY", "TND"] as const;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, " ");

describe("money", () => {
  it("knows currencies of 0, 2 and 3 decimals", () => {
    expect(CURRENCIES.map(minorDigits)).toEqual([2, 0, 3]);
  });

  it("converts field values without floating error", () => {
    expect(toMinor(1.005, "EUR")).toBe(101);
    expect(toMinor(138_946_566.63, "EUR")).toBe(13_894_656_663);
    expect(toMinor(1500, "JPY")).toBe(1500);
    expect(toMinor(0.0015, "TND")).toBe(2);
    expect(toFieldValue(-13_894_656_663, "EUR")).toBe(-138_946_566.63);
  });

  it("goes to the field and back for any amount a field of 16 digits can hold", () => {
    const amounts = fc.integer({ min: -(10 ** 13), max: 10 ** 13 });
    fc.assert(
      fc.property(amounts, fc.constantFrom(...CURRENCIES), (minor, currency) => {
        expect(toMinor(toFieldValue(minor, currency), currency)).toBe(minor);
      })
    );
  });

  it("reads what people type, with symbol, code or neither", () => {
    expect(parseMoney("218 400,5 €", "fr-FR", "EUR")).toEqual({ minor: 21_840_050 });
    expect(parseMoney("EUR 218,400.50", "en-US", "EUR")).toEqual({ minor: 21_840_050 });
    expect(parseMoney("€1.10", "en-US", "EUR")).toEqual({ minor: 110 });
    expect(parseMoney("12,500", "fr-FR", "EUR")).toEqual({ minor: 1250 });
    expect(parseMoney("1,5", "fr-FR", "JPY")).toEqual({ problem: "tooManyDecimals" });
    expect(parseMoney("1,005", "fr-FR", "EUR")).toEqual({ problem: "tooManyDecimals" });
    expect(parseMoney("douze", "fr-FR", "EUR")).toEqual({ problem: "notANumber" });
    expect(parseMoney("99999999999999999", "fr-FR", "EUR")).toEqual({ problem: "tooLarge" });
  });

  it("reads back the text it offers for editing", () => {
    const locales = fc.constantFrom("en-US", "fr-FR", "de-DE");
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(...CURRENCIES),
        locales,
        (minor, currency, locale) => {
          expect(parseMoney(editableMoney(minor, locale, currency), locale, currency)).toEqual({
            minor
          });
        }
      )
    );
  });

  it("formats in the user's locale with a true minus", () => {
    expect(plain(formatMoney(-1_234_550, { locale: "fr-FR", currency: "EUR" }))).toBe("−12 345,50");
    expect(formatMoney(1_234_500, { locale: "en-US", currency: "EUR", decimals: "whole" })).toBe(
      "12,345"
    );
    expect(formatMoney(1_234_550, { locale: "en-US", currency: "EUR", decimals: "whole" })).toBe(
      "12,345.50"
    );
    expect(formatMoney(412, { locale: "en-US", currency: "EUR", signed: true, symbol: true })).toBe(
      "+€4.12"
    );
    expect(formatMoney(0, { locale: "en-US", currency: "JPY", signed: true })).toBe("0");
  });

  it("adds and multiplies past the precision of doubles, and refuses what it cannot hold", () => {
    expect(multiply(10 ** 12 + 1, fraction(1_030_001n, 1_000_000n))).toBe(1_030_001_000_001);
    expect(sum([10 ** 15, 1, -(10 ** 15)])).toBe(1);
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow("too large");
  });
});
