import { addressOf, amountFormat, columnName, sheetName } from "c/workbookModel";

describe("a workbook's places", () => {
  it("count columns A to Z, then AA", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA"
    ]);
    expect(addressOf(0, 0)).toBe("A1");
    expect(addressOf(9, 27)).toBe("AB10");
  });

  it("name sheets as Excel takes them", () => {
    expect(sheetName("Prix [2027/2028]: tout ?")).toBe("Prix  2027 2028   tout");
    expect(sheetName("'été'")).toBe("été");
    expect(sheetName("x".repeat(40))).toHaveLength(31);
    expect(sheetName("***")).toBe("–");
  });

  it("format amounts as the language and the currency have it", () => {
    expect(amountFormat("EUR", "fr")).toBe("#,##0.00\\ [$€]");
    expect(amountFormat("EUR", "en")).toBe("[$€]#,##0.00");
    expect(amountFormat("JPY", "en")).toBe("[$¥]#,##0");
    expect(amountFormat("TND", "fr")).toBe("#,##0.000\\ [$TND]");
  });
});
