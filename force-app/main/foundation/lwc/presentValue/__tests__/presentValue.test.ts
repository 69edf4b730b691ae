import fc from "fast-check";
import { fraction } from "c/fraction";
import { sum } from "c/money";
import { fractionOfPercent } from "c/percent";
import { presentValue } from "c/presentValue";

describe("present value", () => {
  it("leaves the first year as it is and discounts each later one once more", () => {
    expect(presentValue([10_000], fractionOfPercent(5))).toBe(10_000);
    expect(presentValue([10_000, 10_500, 11_025], fractionOfPercent(5))).toBe(30_000);
    expect(presentValue([0, 0, 12_100], fractionOfPercent(10))).toBe(10_000);
  });

  it("rounds once, half up", () => {
    expect(presentValue([0, 1], fractionOfPercent(100))).toBe(1);
    expect(presentValue([1, 1, 1], fractionOfPercent(100))).toBe(2);
  });

  it("is 0 for no year and the sum at a rate of 0", () => {
    expect(presentValue([], fractionOfPercent(5))).toBe(0);
    const amounts = fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { maxLength: 5 });
    fc.assert(
      fc.property(amounts, (years) => {
        expect(presentValue(years, fraction(0n))).toBe(sum(years));
      })
    );
  });

  it("is never more than the sum at a rate above 0", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { maxLength: 5 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 5_000 }), (years, hundredths) => {
        const value = presentValue(years, fractionOfPercent(hundredths / 100));
        expect(value).toBeLessThanOrEqual(sum(years));
        expect(value).toBeGreaterThanOrEqual(years[0] ?? 0);
      })
    );
  });

  it("has no meaning at −100 %", () => {
    expect(() => presentValue([1], fractionOfPercent(-100))).toThrow(/above −100 %/u);
  });
});
