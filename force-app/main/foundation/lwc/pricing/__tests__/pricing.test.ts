import fc from "fast-check";
import { fraction } from "c/fraction";
import { fractionOfPercent, percentOfFraction } from "c/percent";
import {
  changeOf,
  compound,
  coTermPrice,
  midpoint,
  movedPercent,
  onePercentOf,
  priceWithUplift,
  spread,
  totalsOf,
  upliftOf
} from "c/pricing";

describe("pricing", () => {
  it("gives the price of an uplift and the uplift of a price", () => {
    expect(priceWithUplift(21_000_000, fractionOfPercent(4))).toBe(21_840_000);
    expect(upliftOf(21_000_000, 21_840_000)).toEqual(fraction(4n, 100n));
    expect(priceWithUplift(255_000, fractionOfPercent(-2))).toBe(249_900);
  });

  it("tells roughly how far an amount moves, but not from nothing or a credit", () => {
    expect(movedPercent(200, 150)).toBe(-25);
    expect([movedPercent(0, 5), movedPercent(-5, 5), movedPercent(5, undefined)]).toEqual([
      undefined,
      undefined,
      undefined
    ]);
  });

  it("has no uplift on a base of 0", () => {
    expect(upliftOf(0, 500)).toBeUndefined();
    expect(changeOf(0, 500)).toEqual({ amount: 500, uplift: undefined });
  });

  it("keeps an uplift of two decimals through the price, for any base of a thousand euros or more", () => {
    const bases = fc.integer({ min: 100_000, max: 10 ** 12 });
    fc.assert(
      fc.property(bases, fc.integer({ min: -9999, max: 9999 }), (base, hundredths) => {
        const uplift = upliftOf(base, priceWithUplift(base, fractionOfPercent(hundredths / 100)));
        expect(uplift && percentOfFraction(uplift)).toBe(hundredths / 100);
      })
    );
  });

  it("rounds a half up or to even, as asked", () => {
    expect(priceWithUplift(50, fractionOfPercent(1))).toBe(51);
    expect(priceWithUplift(50, fractionOfPercent(1), "halfEven")).toBe(50);
  });

  it("sums lines, compares only what is priced and counts the rest", () => {
    const totals = totalsOf([
      { base: 10_000, price: 10_400 },
      { base: 5_000, price: undefined },
      { base: 0, price: 600 }
    ]);
    expect(totals).toEqual({
      base: 15_000,
      price: 11_000,
      change: { amount: 1_000, uplift: fraction(1n, 10n) },
      unpriced: 1
    });
    expect(totalsOf([])).toEqual({
      base: 0,
      price: 0,
      change: { amount: 0, uplift: undefined },
      unpriced: 0
    });
  });

  it("says what one percent is worth", () => {
    expect(onePercentOf(41_200_000)).toBe(412_000);
    expect(onePercentOf(50)).toBe(1);
  });

  it("compounds: 3 % for 3 years is 9.2727 %", () => {
    const three = fractionOfPercent(3);
    expect(percentOfFraction(compound([three, three, three]), 4)).toBe(9.2727);
  });

  it("compounds cuts: −5, −4, −3, −2 % is −13.30528 %, not −14 %", () => {
    expect(percentOfFraction(compound([-5, -4, -3, -2].map(fractionOfPercent)), 5)).toBe(-13.30528);
    expect(compound([])).toEqual(fraction(0n));
  });

  it("co-terms by days: 6000 for 181 days, at 1.1 for 306 days, is 11 158.01", () => {
    expect(coTermPrice(600_000, 181, 306, fraction(11n, 10n))).toBe(1_115_801);
  });

  it("finds the middle between both sides", () => {
    expect(midpoint(40_400_000, 42_800_000)).toBe(41_600_000);
    expect(midpoint(1, 2)).toBe(2);
    expect(midpoint(1, 2, "halfEven")).toBe(2);
    expect(midpoint(2, 3, "halfEven")).toBe(2);
  });

  it("spreads a total so that the parts always sum to it", () => {
    expect(spread(13_894_656_663, [950_000, 912_000, 884_640, 866_947])).toHaveLength(4);
    expect(spread(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(spread(10, [0, 0])).toEqual([5, 5]);
    expect(spread(10, [])).toEqual([]);
    const weights = fc.array(fc.integer({ min: 0, max: 10 ** 10 }), {
      minLength: 1,
      maxLength: 40
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), weights, (total, each) => {
        expect(spread(total, each).reduce((all, part) => all + part, 0)).toBe(total);
      })
    );
  });
});
