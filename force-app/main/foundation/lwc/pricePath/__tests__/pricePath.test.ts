import fc from "fast-check";
import { fractionOfPercent } from "c/percent";
import { contractTotal, pathOf } from "c/pricePath";
import type { PathRounding } from "c/pricePath";

const percents = (...values: number[]) => values.map(fractionOfPercent);

describe("price path", () => {
  it("compounds 3 % three times to 9.2727 %", () => {
    expect(pathOf(1_000_000, percents(3, 3, 3))).toEqual([
      1_000_000, 1_030_000, 1_060_900, 1_092_727
    ]);
  });

  it("compounds −5, −4, −3, −2 % to −13.30528 %", () => {
    expect(pathOf(10_000_000, percents(-5, -4, -3, -2))).toEqual([
      10_000_000, 9_500_000, 9_120_000, 8_846_400, 8_669_472
    ]);
  });

  it("is the first year alone without changes", () => {
    expect(pathOf(4_200, [])).toEqual([4_200]);
    expect(contractTotal([])).toBe(0);
  });

  it("follows the rounded price of the year before, or the exact one, as the deal says", () => {
    const changes = percents(3, 3, 3);
    expect(pathOf(50, changes)).toEqual([50, 52, 54, 56]);
    expect(pathOf(50, changes, { from: "exact" })).toEqual([50, 52, 53, 55]);
  });

  it("rounds to the unit and by the mode that the deal says", () => {
    expect(pathOf(255_000, percents(-2), { unit: 100 })).toEqual([255_000, 249_900]);
    expect(pathOf(255_000, percents(-2), { unit: 1_000 })).toEqual([255_000, 250_000]);
    expect(pathOf(50, percents(1))).toEqual([50, 51]);
    expect(pathOf(50, percents(1), { mode: "halfEven" })).toEqual([50, 50]);
    expect(() => pathOf(50, percents(1), { unit: 0 })).toThrow(/no rounding unit/u);
  });

  it("keeps the cent of a large contract, and refuses what is too large to be exact", () => {
    expect(pathOf(10 ** 12, percents(3.25))).toEqual([10 ** 12, 1_032_500_000_000]);
    expect(() => pathOf(Number.MAX_SAFE_INTEGER, percents(100))).toThrow(/too large/u);
  });

  it("totals the sum of its years, each of which follows from the one before", () => {
    const changes = fc.array(fc.integer({ min: -2_000, max: 2_000 }), { maxLength: 4 });
    const amounts = fc.integer({ min: 0, max: 10 ** 12 });
    fc.assert(
      fc.property(amounts, changes, (first, hundredths) => {
        const uplifts = hundredths.map((value) => fractionOfPercent(value / 100));
        const years = pathOf(first, uplifts);
        const total = years.reduce((sum, year) => sum + BigInt(year), 0n);
        expect(BigInt(contractTotal(years))).toBe(total);
        years.slice(1).forEach((price, index) => {
          const before = BigInt(years[index] ?? 0) * BigInt(10_000 + (hundredths[index] ?? 0));
          const off = BigInt(price) * 10_000n - before;
          expect(off <= 5_000n && off >= -5_000n).toBe(true);
        });
      })
    );
  });

  it("stays within half a unit of the exact compound where it rounds from the exact one", () => {
    const rounding: PathRounding = { from: "exact" };
    const cents = fc.integer({ min: 0, max: 10 ** 9 });
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 900 }), (first, hundredths) => {
        const [, , third = 0] = pathOf(
          first,
          percents(hundredths / 100, hundredths / 100),
          rounding
        );
        const exact = BigInt(first) * BigInt(10_000 + hundredths) ** 2n;
        const off = 2n * (BigInt(third) * 10n ** 8n - exact);
        expect(off <= 10n ** 8n && off >= -(10n ** 8n)).toBe(true);
      })
    );
  });
});
