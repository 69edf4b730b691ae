import { weightsOf, withEqualPart } from "c/allocationWeights";
import type { MissingPolicy } from "c/allocationGaps";
import type { ShareModel, WeighedMember } from "c/allocationWeights";
import { parseDecimal } from "c/decimalText";
import { fraction } from "c/fraction";

const STOP = { rule: "stop" } as const;
const whole = (digits: bigint) => ({ digits, scale: 0 });

function weights(members: WeighedMember[], model: ShareModel, missing: MissingPolicy = STOP) {
  const made = weightsOf(members, model, missing);
  return "problem" in made ? made : { weights: made.weights, notes: made.notes };
}

const known = (key: string, ...values: number[]): WeighedMember => ({
  key,
  weights: Object.fromEntries(
    values.map((value, index) => [`w${index}`, parseDecimal(String(value), "en")])
  )
});
const BY = { kind: "weights", metric: "w0" } as const;

describe("allocationWeights", () => {
  it("brings decimals to one scale", () => {
    expect(weights([known("a", 1.5), known("b", 2)], BY)).toEqual({
      weights: [15n, 20n],
      notes: []
    });
  });

  it("weighs bands by their factors, the lower end of a band included", () => {
    const bands = [
      { from: whole(1000n), factor: whole(3n) },
      { from: whole(0n), factor: whole(1n) }
    ];
    const model = { kind: "bands", metric: "w0", bands } as const;
    expect(weights([known("a", 999.9), known("b", 1000)], model)).toMatchObject({
      weights: [1n, 3n]
    });
    expect(weights([known("a", 5)], { ...model, bands: bands.slice(0, 1) })).toEqual({
      problem: { kind: "outsideBands", metric: "w0", members: ["a"] }
    });
  });

  it("refuses bands of one lower end, and a factor below 0", () => {
    const [high, low] = [
      { from: whole(1000n), factor: whole(3n) },
      { from: { digits: 10_000n, scale: 1 }, factor: whole(-1n) }
    ] as const;
    const by = (...bands: (typeof high | typeof low)[]): unknown =>
      weights([known("a", 2000)], { kind: "bands", metric: "w0", bands });
    expect(by(high, { ...low, factor: whole(1n) })).toMatchObject({
      problem: { kind: "bandTwice" }
    });
    expect(by(low)).toEqual({
      problem: { kind: "negativeBand", metric: "w0", from: { digits: 10_000n, scale: 1 } }
    });
  });

  it("weighs late members as the others, whose sums and surrogates they leave alone", () => {
    const model: ShareModel = {
      kind: "hybrid",
      parts: [
        { part: fraction(1n, 2n), model: { kind: "equal" } },
        { part: fraction(1n, 2n), model: BY }
      ]
    };
    const members = [known("a", 1), known("b", 3), { key: "c" }];
    const late = { ...known("late", 0.5), isLate: true };
    const missing = { rule: "surrogate", surrogate: "smallest" } as const;
    const of = (all: WeighedMember[]): readonly bigint[] => {
      const made = weightsOf(all, model, missing);
      return "weights" in made ? made.weights : [];
    };
    const [a = 0n, b = 0n, c, added = 0n] = of([...members, late]);
    expect(of(members)).toEqual([a, b, c].map((weight) => (weight ?? 0n) / 10n));
    expect(c).toBe(a);
    expect(fraction(added, a)).toEqual(fraction(13n, 16n));
  });

  it("mixes components of any size by their parts", () => {
    const model: ShareModel = {
      kind: "hybrid",
      parts: [
        { part: fraction(1n, 5n), model: { kind: "equal" } },
        { part: fraction(4n, 5n), model: BY }
      ]
    };
    const made = weights([known("a", 1_000_000), known("b", 3_000_000)], model);
    const [a = 0n, b = 0n] = "weights" in made ? made.weights : [];
    expect(fraction(a, a + b)).toEqual(fraction(3n, 10n));
  });

  it("splits what an equal part leaves in the parts of the others", () => {
    const others = [fraction(1n, 2n), fraction(3n, 10n)].map((part) => ({ part, model: BY }));
    const model = withEqualPart(fraction(1n, 5n), others);
    const parts = "parts" in model ? model.parts.map(({ part }) => part) : [];
    expect(parts).toEqual([fraction(1n, 5n), fraction(1n, 2n), fraction(3n, 10n)]);
  });

  it("normalises parts of a hybrid that do not sum to 1", () => {
    const part = fraction(1n, 4n);
    const model: ShareModel = { kind: "hybrid", parts: [1, 2].map(() => ({ part, model: BY })) };
    expect(weights([known("a", 1)], model)).toMatchObject({
      notes: [{ kind: "normalised", metric: "hybrid", sum: fraction(1n, 2n) }]
    });
    expect(weights([known("a", 1)], { kind: "hybrid", parts: [] })).toEqual({
      problem: { kind: "noParts" }
    });
  });

  it("stands in the own surrogate, the smallest, the average or a given weight", () => {
    const members: WeighedMember[] = [
      known("a", 1),
      known("b", 2),
      { key: "c", surrogates: { w0: whole(7n) } }
    ];
    const by = (surrogate: "own" | "smallest" | "average" | { digits: bigint; scale: number }) =>
      weights(members, BY, { rule: "surrogate", surrogate });
    const notes = [{ kind: "surrogate", metric: "w0", members: ["c"] }];
    expect(by("own")).toEqual({ weights: [1n, 2n, 7n], notes });
    expect(by("smallest")).toEqual({ weights: [1n, 2n, 1n], notes });
    expect(by("average")).toEqual({ weights: [1_000_000n, 2_000_000n, 1_500_000n], notes });
    expect(by(whole(4n))).toEqual({ weights: [1n, 2n, 4n], notes });
    expect(
      weights([known("a"), known("b", 1)], BY, { rule: "surrogate", surrogate: "own" })
    ).toEqual({ problem: { kind: "missingWeight", metric: "w0", members: ["a"] } });
  });

  it("reads 0 as a fact and refuses a negative weight", () => {
    expect(weights([known("a", 0), known("b", 1)], BY)).toMatchObject({ weights: [0n, 1n] });
    expect(weights([known("a", -1), known("b", 1)], BY)).toEqual({
      problem: { kind: "negativeWeight", metric: "w0", members: ["a"] }
    });
  });
});
