import fc from "fast-check";
import { defaultRates } from "c/alternativeModel";
import { bestTitles } from "c/alternativeTitles";
import { fraction } from "c/fraction";

const RATES = { ...defaultRates("EUR"), years: 1, contentFee: fraction(0n) };
const TITLES = [
  { key: "dear", price: 900_000, use: 100 },
  { key: "much used", price: 100_000, use: 5_000 },
  { key: "cheap", price: 20_000, use: 200 },
  { key: "unused", price: 1_000, use: 0 }
];

describe("best titles", () => {
  it("are those cheaper than their loans: a use costs 5 % of 17 in loans", () => {
    // 5 000 uses make 4 250 in loans, above the price of 1 000; 200 make 170, below 200.
    expect(bestTitles(TITLES, RATES)).toEqual({
      kept: ["much used"],
      titlesPrice: 100_000,
      lostUse: 300,
      coverage: fraction(5_000n, 5_300n)
    });
  });

  it("reach the use that shall be covered at the least cost", () => {
    expect(bestTitles(TITLES, RATES, fraction(96n, 100n)).kept).toEqual(["cheap", "much used"]);
    expect(bestTitles(TITLES, RATES, fraction(1n)).lostUse).toBe(0);
    expect(() => bestTitles(TITLES, RATES, fraction(2n))).toThrow(/between 0 and 1/u);
  });

  it("are none without use", () => {
    expect(bestTitles([], RATES)).toMatchObject({ kept: [], coverage: undefined });
  });

  it("cost no more than any other choice that covers as much", () => {
    const title = fc.record({
      price: fc.integer({ min: 0, max: 50_000 }),
      use: fc.integer({ min: 1, max: 100 })
    });
    const books = fc.array(title, { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(books, fc.integer({ min: 0, max: 100 }), (each, percent) => {
        const titles = each.map((one, index) => ({ ...one, key: `title ${index}` }));
        const best = bestTitles(titles, RATES, fraction(BigInt(percent), 100n));
        const all = titles.reduce((sum, { use }) => sum + use, 0);
        const costOf = (price: number, lost: number) => price + lost * 85;
        for (let choice = 0; choice < 2 ** titles.length; choice += 1) {
          const kept = titles.filter((_, index) => Math.floor(choice / 2 ** index) % 2 === 1);
          const use = kept.reduce((sum, one) => sum + one.use, 0);
          if (use * 100 < all * percent) continue;
          const price = kept.reduce((sum, one) => sum + one.price, 0);
          expect(costOf(best.titlesPrice, best.lostUse)).toBeLessThanOrEqual(
            costOf(price, all - use)
          );
        }
      }),
      { numRuns: 60 }
    );
  });
});
