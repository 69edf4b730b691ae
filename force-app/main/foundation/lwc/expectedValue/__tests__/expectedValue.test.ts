import fc from "fast-check";
import { fraction } from "c/fraction";
import { fractionOfPercent } from "c/percent";
import { expectedValue, problemOf } from "c/expectedValue";

const M = 100_000_000;
const percent = fractionOfPercent;

describe("expected value", () => {
  it("weighs the outcomes and takes the cost off: 0.8 × 5 m + 0.2 × 3.5 m − 0.25 m is 4.45 m", () => {
    const outcomes = [
      { probability: percent(80), amount: 5 * M },
      { probability: percent(20), amount: 3.5 * M }
    ];
    expect(expectedValue({ outcomes, cost: 0.25 * M })).toBe(4.45 * M);
  });

  it("can be a loss", () => {
    expect(expectedValue({ outcomes: [{ probability: fraction(1n), amount: 5 }], cost: 8 })).toBe(
      -3
    );
  });

  it("takes thirds exactly", () => {
    const third = fraction(1n, 3n);
    const outcomes = [100, 100, 101].map((amount) => ({ probability: third, amount }));
    expect(expectedValue({ outcomes, cost: 0 })).toBe(100);
  });

  it("says what is wrong with the probabilities", () => {
    expect(problemOf({ outcomes: [], cost: 0 })).toEqual({ kind: "noOutcome" });
    const outcomes = [
      { probability: percent(80), amount: 1 },
      { probability: percent(30), amount: 1 }
    ];
    expect(problemOf({ outcomes, cost: 0 })).toEqual({ kind: "sum", sum: fraction(11n, 10n) });
    const negative = [
      { probability: percent(120), amount: 1 },
      { probability: percent(-20), amount: 1 }
    ];
    expect(problemOf({ outcomes: negative, cost: 0 })).toEqual({ kind: "probability", index: 0 });
    expect(() => expectedValue({ outcomes, cost: 0 })).toThrow(/no expected value: sum/u);
  });

  it("lies between the worst and the best outcome", () => {
    const amounts = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 0, max: 100 }), (one, other, likely) => {
        const outcomes = [
          { probability: percent(likely), amount: one },
          { probability: percent(100 - likely), amount: other }
        ];
        const value = expectedValue({ outcomes, cost: 0 });
        expect(value).toBeGreaterThanOrEqual(Math.min(one, other));
        expect(value).toBeLessThanOrEqual(Math.max(one, other));
      })
    );
  });
});
