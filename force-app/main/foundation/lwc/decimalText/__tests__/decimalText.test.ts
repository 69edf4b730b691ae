import fc from "fast-check";
import { decimalString, digitsAt, parseDecimal, scaleOfAll } from "c/decimalText";

const read = (text: string, locale: string): string | undefined => {
  const decimal = parseDecimal(text, locale);
  return decimal && decimalString(decimal);
};

describe("parseDecimal", () => {
  it.each([
    ["218400", "fr-FR", "218400"],
    ["218 400,50", "fr-FR", "218400.50"],
    ["218\u202f400,5", "fr-FR", "218400.5"],
    ["218400.50", "fr-FR", "218400.50"],
    [",5", "fr-FR", "0.5"],
    ["−1 200", "fr-FR", "-1200"],
    ["1,234.5", "en-US", "1234.5"],
    ["1234567.89", "en-US", "1234567.89"],
    ["12,34,567", "en-IN", "1234567"],
    ["1.234,5", "de-DE", "1234.5"],
    ["1.234", "de-DE", "1234"],
    ["1’234.50", "de-CH", "1234.50"],
    ["+7", "en-US", "7"]
  ])("reads %j in %s as %s", (text, locale, expected) => {
    expect(read(text, locale)).toBe(expected);
  });

  it.each([
    ["", "fr-FR"],
    ["-", "en-US"],
    ["12,5", "en-US"],
    ["1,2345", "en-US"],
    ["1.2.3", "fr-FR"],
    ["1,2,3", "fr-FR"],
    ["12 abc", "fr-FR"],
    ["1e5", "en-US"],
    ["٣", "en-US"]
  ])("refuses %j in %s", (text, locale) => {
    expect(parseDecimal(text, locale)).toBeUndefined();
  });

  it("reads back what Intl writes, in every locale", () => {
    const locales = fc.constantFrom(
      "en-US",
      "en-GB",
      "fr-FR",
      "fr-CH",
      "de-DE",
      "de-CH",
      "es-ES",
      "sv-SE",
      "en-IN"
    );
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 0, max: 3 }),
        locales,
        (digits, scale, locale) => {
          const expected = decimalString({ digits: BigInt(digits), scale });
          const options = { minimumFractionDigits: scale, maximumFractionDigits: scale };
          const written = new Intl.NumberFormat(locale, options).format(expected as `${number}`);
          expect(read(written, locale)).toBe(expected);
        }
      )
    );
  });
});

describe("scales", () => {
  it("bring decimals to one that holds them all", () => {
    const values = [
      { digits: 15n, scale: 1 },
      { digits: -2n, scale: 0 }
    ];
    const scale = scaleOfAll(values);
    expect(values.map((value) => digitsAt(value, scale))).toEqual([15n, -20n]);
    expect(scaleOfAll([])).toBe(0);
  });
});
