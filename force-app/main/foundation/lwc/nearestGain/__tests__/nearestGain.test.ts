import fc from "fast-check";
import { nearestGain } from "c/nearestGain";

describe("nearest gain", () => {
  const items = [
    { gain: 5, most: 2 },
    { gain: 7, most: 1 }
  ];

  it.each([
    [8, 9, 10],
    [13, 16, 17],
    [11, 11, 12],
    [10, 12, 10],
    [13, 17, 17],
    [1, 4, 5],
    [100, 200, 17],
    [-9, -3, 0]
  ])("of 5, 5 and 7 to the window from %i to %i is %i", (low, high, gain) => {
    expect(nearestGain(items, { low, high })).toBe(gain);
  });

  it("is 0 without items", () => {
    expect(nearestGain([], { low: 3, high: 4 })).toBe(0);
  });

  it("refuses more combinations than it can hold", () => {
    const many = Array.from({ length: 16 }, (_, index) => ({
      gain: 1_000_003 + 7_919 * index ** 3,
      most: 12
    }));
    expect(() => nearestGain(many, { low: 99_999_999, high: 99_999_999 })).toThrow(/combinations/u);
  });

  it("is as near as any sum", () => {
    const item = fc.record({
      gain: fc.integer({ min: 1, max: 90 }),
      most: fc.integer({ min: 0, max: 3 })
    });
    const bounds = fc.integer({ min: -20, max: 400 });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), bounds, fc.nat(30), (each, low, width) => {
        const sums = each.reduce<number[]>(
          (all, { gain, most }) =>
            all.flatMap((sum) =>
              Array.from({ length: most + 1 }, (_, steps) => sum + steps * gain)
            ),
          [0]
        );
        const away = (sum: number) => Math.max(low - sum, sum - low - width, 0);
        const found = nearestGain(each, { low, high: low + width });
        expect(sums).toContain(found);
        expect(away(found)).toBe(Math.min(...sums.map(away)));
      }),
      { numRuns: 400 }
    );
  });
});
