import { defaultRates } from "c/alternativeModel";
import { alternativeText, readAlternative } from "c/alternativeText";

const PARAMETERS = {
  ...defaultRates("EUR"),
  packagePrice: 210_000_050,
  titlesPrice: 50_000_000,
  lostUse: 200_000
};

describe("alternative as text", () => {
  it("reads what it wrote", () => {
    const text = alternativeText(PARAMETERS, "EUR");
    expect(readAlternative(text, "EUR")).toEqual(PARAMETERS);
    expect(JSON.parse(text)).toMatchObject({ packagePrice: 2_100_000.5, contentFeePercent: 5.7 });
  });

  it.each(["", "null", "[]", "{}", '{"years":5}', "2100000"])("is nothing in %j", (text) => {
    expect(readAlternative(text, "EUR")).toBeUndefined();
  });
});
