import fc from "fast-check";
import { cheapestSteps } from "c/cheapestSteps";
import type { GainWindow, SteppedItem } from "c/cheapestSteps";

/** Every choice of steps. */
function choices(items: readonly SteppedItem[]): number[][] {
  return items.reduce<number[][]>(
    (all, { most }) =>
      all.flatMap((steps) => Array.from({ length: most + 1 }, (_, step) => [...steps, step])),
    [[]]
  );
}

function sums(items: readonly SteppedItem[], steps: readonly number[]) {
  const total = (key: "gain" | "cost") =>
    items.reduce((sum, item, index) => sum + item[key] * (steps[index] ?? 0), 0);
  return { gain: total("gain"), cost: total("cost") };
}

function leastCost(items: readonly SteppedItem[], { low, high }: GainWindow): number | undefined {
  const costs = choices(items)
    .map((steps) => sums(items, steps))
    .filter(({ gain }) => gain >= low && gain <= high)
    .map(({ cost }) => cost);
  return costs.length > 0 ? Math.min(...costs) : undefined;
}

describe("cheapest steps", () => {
  const items = [
    { gain: 5, cost: 5, most: 2 },
    { gain: 3, cost: 1, most: 1 },
    { gain: 7, cost: 7, most: 3 }
  ];

  it("reach the window at the least cost", () => {
    expect(cheapestSteps(items, { low: 10, high: 12 })).toEqual({
      steps: [0, 1, 1],
      gain: 10,
      cost: 8
    });
  });

  it("take nothing where nothing is asked", () => {
    expect(cheapestSteps(items, { low: 0, high: 0 })).toEqual({
      steps: [0, 0, 0],
      gain: 0,
      cost: 0
    });
    expect(cheapestSteps([], { low: 0, high: 9 })).toEqual({ steps: [], gain: 0, cost: 0 });
  });

  it("are none where the window cannot be met, or only at a cost that is not below the limit", () => {
    expect(cheapestSteps(items, { low: 1, high: 2 })).toBeUndefined();
    expect(cheapestSteps(items, { low: 35, high: Infinity })).toBeUndefined();
    expect(cheapestSteps(items, { low: 10, high: 12 }, 8)).toBeUndefined();
    expect(cheapestSteps(items, { low: 10, high: 12 }, 9)?.cost).toBe(8);
  });

  it("refuse sums that are not exact, and more choices than they can hold", () => {
    const large = [{ gain: 2 ** 52, cost: 1, most: 2 }];
    expect(() => cheapestSteps(large, { low: 1, high: 9 })).toThrow(/too large/u);
    const odd = Array.from({ length: 20 }, (_, index) => {
      const gain = 1_000_003 + 7_919 * index ** 3;
      return { gain, cost: Math.round(gain * (1 + (index % 7) / 1_000)), most: 4 };
    });
    expect(() => cheapestSteps(odd, { low: 400_000_001, high: 400_000_001 })).toThrow(/widen/u);
  });

  it("cost as little as the best of all choices, and add up", () => {
    const item = fc.record({
      gain: fc.integer({ min: 1, max: 60 }),
      cost: fc.integer({ min: -20, max: 60 }),
      most: fc.integer({ min: 0, max: 3 })
    });
    const width = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(Infinity));
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 5 }),
        fc.integer({ min: -20, max: 300 }),
        width,
        (each, low, wide) => {
          const window = { low, high: low + wide };
          const found = cheapestSteps(each, window);
          expect(found?.cost).toBe(leastCost(each, window));
          expect(found && sums(each, found.steps)).toEqual(
            found && { gain: found.gain, cost: found.cost }
          );
        }
      ),
      { numRuns: 400 }
    );
  });
});
