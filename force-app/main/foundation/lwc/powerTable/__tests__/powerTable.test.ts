import { swingsBySize } from "c/powerTable";

const MODULUS = 2 ** 41;

function drained(votes: readonly number[], quota: number) {
  const work = swingsBySize(votes, quota, MODULUS);
  const parts: number[] = [];
  let step = work.next();
  for (; !step.done; step = work.next()) parts.push(step.value);
  return { swings: step.value, parts };
}

describe("powerTable", () => {
  it("counts the losing coalitions of each size that a member turns: [6; 1, 2, 3, 4]", () => {
    const { swings } = drained([1, 2, 3, 4], 6);
    const bySize = [...swings].map(([votes, sizes]) => [votes, [...sizes]]);
    expect(bySize).toEqual([
      [1, [0, 0, 1]],
      [2, [0, 1, 2]],
      [3, [0, 1, 2]],
      [4, [0, 2, 3]]
    ]);
  });

  it("works in steps, and says how far it is", () => {
    const { parts } = drained(
      Array.from({ length: 150 }, (_, index) => 1 + Math.floor(index / 15)),
      413
    );
    expect(parts.length).toBeGreaterThan(10);
    expect(parts).toEqual(parts.toSorted((left, right) => left - right));
    expect(Math.max(...parts)).toBeLessThan(1);
  });
});
