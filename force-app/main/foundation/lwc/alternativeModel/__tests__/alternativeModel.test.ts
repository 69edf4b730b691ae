import fc from "fast-check";
import { alternativeOf, defaultRates } from "c/alternativeModel";
import { fraction } from "c/fraction";
import { fractionOfPercent } from "c/percent";

const UNSUB = {
  ...defaultRates("USD"),
  packagePrice: 210_000_000,
  titlesPrice: 50_000_000,
  lostUse: 200_000
};

describe("the customer's own alternative", () => {
  it("starts from Unsub's defaults", () => {
    expect(defaultRates("EUR")).toEqual({
      years: 5,
      packageGrowth: fraction(5n, 100n),
      titleGrowth: fraction(8n, 100n),
      contentFee: fraction(57n, 1000n),
      loanCost: 1_700,
      requestRate: fraction(5n, 100n)
    });
    expect(defaultRates("JPY").loanCost).toBe(17);
    expect(defaultRates("TND").loanCost).toBe(17_000);
  });

  it("averages 2 100 000 growing 5 % a year to 2 320 765.125 over five years, the first included", () => {
    const { exact, packagePrice, years } = alternativeOf(UNSUB);
    expect(exact.packagePrice).toEqual(fraction(2_320_765_125n, 10n));
    expect(packagePrice).toBe(232_076_513);
    expect(years[0]?.packagePrice).toBe(210_000_000);
    expect(years).toHaveLength(5);
  });

  it("is the best titles with fee and growth, and loans for a part of the rest", () => {
    const result = alternativeOf({ ...UNSUB, years: 2 });
    // 500 000 × 1.057 = 528 500, then × 1.08 = 570 780; 200 000 × 5 % × 17 = 170 000.
    expect(result.years.map(({ subscriptions }) => subscriptions)).toEqual([
      52_850_000, 57_078_000
    ]);
    expect(result).toMatchObject({
      subscriptions: 54_964_000,
      loans: 17_000_000,
      walkAway: 71_964_000,
      packagePrice: 215_250_000,
      saving: 143_286_000
    });
  });

  it("is loans alone, or titles alone", () => {
    expect(alternativeOf({ ...UNSUB, titlesPrice: 0 }).walkAway).toBe(17_000_000);
    expect(alternativeOf({ ...UNSUB, lostUse: 0 }).loans).toBe(0);
  });

  it.each([
    [{ years: 0 }, /no number of years/u],
    [{ lostUse: -1 }, /lostUse is -1/u],
    [{ packagePrice: -1 }, /packagePrice is -1/u]
  ])("refuses %j", (wrong, message) => {
    expect(() => alternativeOf({ ...UNSUB, ...wrong })).toThrow(message);
  });

  it("sums its parts in every year and on average, and costs more the more use is lost", () => {
    const prices = fc.integer({ min: 0, max: 10 ** 11 });
    const rates = fc.integer({ min: 0, max: 2_000 });
    const uses = fc.integer({ min: 0, max: 10 ** 7 });
    fc.assert(
      fc.property(prices, prices, rates, uses, (packagePrice, titlesPrice, hundredths, lostUse) => {
        const titleGrowth = fractionOfPercent(hundredths / 100);
        const parameters = { ...UNSUB, packagePrice, titlesPrice, titleGrowth, lostUse };
        const result = alternativeOf(parameters);
        for (const { subscriptions, loans, alternative } of result.years)
          expect(alternative).toBe(subscriptions + loans);
        expect(result.walkAway).toBe(result.subscriptions + result.loans);
        expect(result.saving).toBe(result.packagePrice - result.walkAway);
        const more = alternativeOf({ ...parameters, lostUse: lostUse + 1_000 });
        expect(more.walkAway).toBeGreaterThan(result.walkAway);
      })
    );
  });
});
