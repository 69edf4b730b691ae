import { allocateYears, partOfYear, pricePath, splitByFactors } from "c/allocationYears";
import { fraction } from "c/fraction";
import { multiply } from "c/money";
import { compound } from "c/pricing";

const percent = (value: number) => fraction(BigInt(value), 100n);
const YEAR_2027 = { start: "2027-01-01", end: "2027-12-31" };

describe("allocationYears", () => {
  it("compounds the published path of −5, −4, −3, −2 % to −13.30528 %, not −14 %", () => {
    const changes = [-5, -4, -3, -2].map(percent);
    expect(compound(changes)).toEqual(fraction(-1_330_528n, 10_000_000n));
    const path = pricePath(
      1_000_000_000,
      changes.map((change) => ({ change }))
    );
    expect(path.map(({ amount }) => amount)).toEqual([
      950_000_000, 912_000_000, 884_640_000, 866_947_200
    ]);
    expect(compound([3, 3, 3].map(percent))).toEqual(fraction(92_727n, 1_000_000n));
  });

  it("keeps the computed price beside a stated one, and builds on the stated one", () => {
    const path = pricePath(255_000, [
      { change: percent(-2), stated: 250_000 },
      { change: percent(-2) }
    ]);
    expect(path).toEqual([
      { computed: 249_900, amount: 250_000 },
      { computed: 245_000, amount: 245_000 }
    ]);
  });

  it("splits 138 946 566.63 over four years without losing the cent that rounding each loses", () => {
    const parts = [9_500_000n, 9_120_000n, 8_846_400n, 8_669_472n];
    const factors = parts.map((part) => fraction(part, 10_000_000n));
    const years = splitByFactors(13_894_656_663, factors);
    expect(years.reduce((sum, year) => sum + year, 0)).toBe(13_894_656_663);
    const all = fraction(36_135_872n, 10_000_000n);
    const alone = factors.map(({ numerator, denominator }) =>
      multiply(13_894_656_663, fraction(numerator * all.denominator, denominator * all.numerator))
    );
    expect(alone.reduce((total, year) => total + year, 0)).toBe(13_894_656_662);
    for (const [index, year] of years.entries())
      expect(Math.abs(year - (alone[index] ?? 0))).toBeLessThanOrEqual(1);
    expect(() => splitByFactors(1, [fraction(0n)])).toThrow("factor above 0");
  });

  it("collars each year against the one before", () => {
    const weights = (fte: bigint) => ({ fte: { digits: fte, scale: 0 } });
    const members = [
      { key: "a", weights: weights(1n), lastYear: 1_000 },
      { key: "b", weights: weights(1n), lastYear: 3_000 }
    ];
    const collar = { up: percent(10) };
    const model = { kind: "weights", metric: "fte" } as const;
    const years = allocateYears({ members, envelope: 0, model, collar }, [4_000, 4_000]);
    if ("problem" in years) throw new Error("infeasible");
    expect(years.map(({ shares }) => shares.map(({ share }) => share))).toEqual([
      [1_100, 2_900],
      [1_210, 2_790]
    ]);
    expect(allocateYears({ members, envelope: 0, model, collar }, [4_000, 9_000])).toMatchObject({
      year: 1,
      problem: { kind: "infeasible", side: "high" }
    });
  });

  it("counts a late joiner's part by days, both ends included, or by months begun", () => {
    expect(partOfYear("2027-07-02", YEAR_2027, "day")).toEqual(fraction(183n, 365n));
    expect(partOfYear("2028-12-31", { start: "2028-01-01", end: "2028-12-31" }, "day")).toEqual(
      fraction(1n, 366n)
    );
    expect(partOfYear("2027-10-31", YEAR_2027, "month")).toEqual(fraction(1n, 4n));
    expect(partOfYear("2026-05-01", YEAR_2027, "day")).toEqual(fraction(1n));
    expect(partOfYear("2028-01-01", YEAR_2027, "month")).toEqual(fraction(0n));
  });
});
