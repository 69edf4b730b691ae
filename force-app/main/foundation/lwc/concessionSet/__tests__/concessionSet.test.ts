import fc from "fast-check";
import { cheapestGives, leaksOf } from "c/concessionSet";
import type { Give } from "c/concessionSet";

const GIVES: readonly Give[] = [
  { id: "training", cost: 80_000, value: 250_000 },
  { id: "site", cost: 150_000, value: 300_000 },
  { id: "archive", cost: 20_000, value: 90_000 },
  { id: "payment", cost: 60_000, value: 60_000 }
];

describe("cheapest gives", () => {
  it("reach the value at the least cost, not by the best ratio", () => {
    expect(cheapestGives(GIVES, 310_000)).toEqual({
      gives: ["archive", "training"],
      cost: 100_000,
      value: 340_000
    });
    expect(cheapestGives(GIVES, 300_000)?.gives).toEqual(["archive", "training"]);
    expect(cheapestGives(GIVES, 700_000)?.cost).toBe(310_000);
  });

  it("are none for nothing, and undefined where all together are not enough", () => {
    expect(cheapestGives(GIVES, 0)).toEqual({ gives: [], cost: 0, value: 0 });
    expect(cheapestGives(GIVES, 700_001)).toBeUndefined();
    expect(cheapestGives([], 1)).toBeUndefined();
  });

  it("are as few as can be among the equally cheap, and leave what is worth nothing to them", () => {
    const gives = [
      { id: "a", cost: 5, value: 5 },
      { id: "b", cost: 5, value: 5 },
      { id: "c", cost: 10, value: 10 },
      { id: "free", cost: 0, value: 0 }
    ];
    expect(cheapestGives(gives, 10)).toEqual({ gives: ["c"], cost: 10, value: 10 });
    const free = [
      { id: "x", cost: 0, value: 10 },
      { id: "y", cost: 0, value: 4 }
    ];
    expect(cheapestGives(free, 10)?.gives).toEqual(["x"]);
  });

  it("refuse a cost below 0 and an id met twice", () => {
    expect(() => cheapestGives([{ id: "a", cost: -1, value: 1 }], 1)).toThrow(/below 0/u);
    expect(() => cheapestGives([...GIVES, ...GIVES], 1)).toThrow(/twice/u);
  });

  it("keep amounts of 10¹² minor units exact", () => {
    const gives = [1, 2, 4, 8].map((factor) => ({
      id: `${factor}`,
      cost: factor * 10 ** 12 + 1,
      value: factor * 10 ** 12
    }));
    expect(cheapestGives(gives, 5 * 10 ** 12)).toEqual({
      gives: ["1", "4"],
      cost: 5 * 10 ** 12 + 2,
      value: 5 * 10 ** 12
    });
  });

  const amounts = fc.nat(40);
  const anyGives = fc
    .array(fc.record({ cost: amounts, value: amounts }), { maxLength: 9 })
    .map((each) => each.map((give, index) => ({ ...give, id: `give ${index}` })));

  it("cost as little as the best of all sets, and are as few as the fewest of those", () => {
    fc.assert(
      fc.property(anyGives, fc.nat(200), (gives, value) => {
        let best: { cost: number; count: number } | undefined;
        for (let choice = 0; choice < 2 ** gives.length; choice += 1) {
          const chosen = gives.filter((_, index) => Math.floor(choice / 2 ** index) % 2 === 1);
          if (chosen.reduce((sum, give) => sum + give.value, 0) < value) continue;
          const cost = chosen.reduce((sum, give) => sum + give.cost, 0);
          const count = chosen.length;
          if (!best || cost < best.cost || (cost === best.cost && count < best.count))
            best = { cost, count };
        }
        const found = cheapestGives(gives, value);
        expect(found && { cost: found.cost, count: found.gives.length }).toEqual(best);
      }),
      { numRuns: 300 }
    );
  });

  it("are the same whatever the order of the gives", () => {
    const shuffled = anyGives.chain((each) =>
      fc.tuple(
        fc.constant(each),
        fc.shuffledSubarray(each, { minLength: each.length, maxLength: each.length })
      )
    );
    fc.assert(
      fc.property(shuffled, fc.nat(200), ([each, other], value) => {
        expect(cheapestGives(other, value)).toEqual(cheapestGives(each, value));
      })
    );
  });
});

describe("leaks", () => {
  it("are gives without a get, whichever of the two names the other", () => {
    expect(
      leaksOf([
        { id: "training", direction: "Give", inExchangeFor: "term" },
        { id: "term", direction: "Get" },
        { id: "archive", direction: "Give" },
        { id: "reference", direction: "Get", inExchangeFor: "archive" },
        { id: "site", direction: "Give" },
        { id: "late", direction: "Give", inExchangeFor: "gone" },
        { id: "swap", direction: "Give", inExchangeFor: "site" }
      ])
    ).toEqual(["site", "late", "swap"]);
  });
});
