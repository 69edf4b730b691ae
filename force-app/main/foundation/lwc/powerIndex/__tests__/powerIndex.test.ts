import fc from "fast-check";
import { fraction } from "c/fraction";
import { powerSteps } from "c/powerIndex";
import type { Power, WeightedVote } from "c/powerIndex";

function powerOf(vote: WeightedVote): Power[] {
  const steps = powerSteps(vote);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Both indices by walking every coalition. */
function byEnumeration(votes: readonly number[], quota: number) {
  const size = votes.length;
  const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1));
  return votes.map((own, player) => {
    let swings = 0n;
    let pivots = 0n;
    for (let set = 0; set < 2 ** size; set += 1) {
      if (set & (1 << player)) continue;
      const others = votes.filter((_, index) => set & (1 << index));
      const sum = others.reduce((total, count) => total + count, 0);
      if (sum >= quota || sum + own < quota) continue;
      swings += 1n;
      pivots += factorial(others.length) * factorial(size - 1 - others.length);
    }
    return {
      banzhaf: fraction(swings, 2n ** BigInt(size - 1)),
      shapleyShubik: fraction(pivots, factorial(size))
    };
  });
}

describe("powerIndex", () => {
  it("gives the textbook powers of [6; 4, 3, 2, 1]", () => {
    expect(powerOf({ votes: [4, 3, 2, 1], quota: 6 })).toEqual(
      [
        [5n, 8n],
        [3n, 8n],
        [3n, 8n],
        [1n, 8n]
      ].map(([swings = 0n, all = 1n]) => ({
        banzhaf: fraction(swings, all),
        normalisedBanzhaf: fraction(swings, 12n),
        shapleyShubik: fraction(swings, 12n)
      }))
    );
  });

  it("agrees with walking every coalition", () => {
    const vote = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 9 })
      .filter((votes) => votes.some((count) => count > 0))
      .chain((votes) =>
        fc.record({
          votes: fc.constant(votes),
          quota: fc.integer({ min: 1, max: votes.reduce((sum, count) => sum + count, 0) })
        })
      );
    fc.assert(
      fc.property(vote, ({ votes, quota }) => {
        const powers = powerOf({ votes, quota });
        expect(powers.map(({ banzhaf, shapleyShubik }) => ({ banzhaf, shapleyShubik }))).toEqual(
          byEnumeration(votes, quota)
        );
      })
    );
  });

  it("stays exact beyond doubles: 120 equal members have a 120th each", () => {
    const powers = powerOf({ votes: Array.from({ length: 120 }, () => 7), quota: 421 });
    for (const { shapleyShubik, normalisedBanzhaf } of powers) {
      expect(shapleyShubik).toEqual(fraction(1n, 120n));
      expect(normalisedBanzhaf).toEqual(fraction(1n, 120n));
    }
  });

  it("pauses on the way, and says how far it is", () => {
    const vote = { votes: Array.from({ length: 50 }, (_, index) => 1 + (index % 7)), quota: 90 };
    const steps = powerSteps(vote);
    const parts: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) parts.push(step.value);
    expect(step.value).toEqual(powerOf(vote));
    expect(parts.length).toBeGreaterThan(20);
    expect(parts).toEqual(parts.toSorted((left, right) => left - right));
    expect(parts.at(-1)).toBe(1);
  });

  it("refuses what is no vote", () => {
    expect(() => powerOf({ votes: [1.5], quota: 1 })).toThrow("1.5");
    expect(() => powerOf({ votes: [1, 2], quota: 4 })).toThrow("quota of 4");
    expect(() => powerOf({ votes: [], quota: 1 })).toThrow("quota of 1");
    const tooMany = [999_983, 1_000_003, ...Array.from({ length: 40 }, () => 1)];
    expect(() => powerOf({ votes: tooMany, quota: 1_000_000 })).toThrow("too many");
  });
});
