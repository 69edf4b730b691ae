import { levelFor } from "c/allocationLevel";
import type { Level } from "c/allocationLevel";

const free = (weight: bigint) => ({ weight, low: 0n, high: undefined });

describe("allocationLevel", () => {
  it("is total over weight without bounds", () => {
    expect(levelFor([free(1n), free(3n)], 10n)).toEqual({ numerator: 10n, denominator: 4n });
  });

  it("is exact where rounded numbers could not tell two bends apart", () => {
    const large = 10n ** 18n;
    const members = [
      { weight: large, low: large + 1n, high: undefined },
      { weight: large + 1n, low: large + 2n, high: undefined },
      { weight: 1n, low: 0n, high: undefined }
    ];
    const total = 2n * large + 3n + 1n;
    expect(levelFor(members, total)).toEqual({ numerator: 1n, denominator: 1n });
    const { numerator, denominator } = levelFor(members, total + 1n) as Level;
    const paid = members.reduce((sum, { weight, low }) => {
      const share = weight * numerator;
      return sum + (share < low * denominator ? low * denominator : share);
    }, 0n);
    expect(paid).toBe((total + 1n) * denominator);
  });

  it("says by how much bounds miss the total", () => {
    const members = [{ weight: 1n, low: 5n, high: 8n }];
    expect(levelFor(members, 4n)).toEqual({ infeasible: { side: "low", by: 1n } });
    expect(levelFor(members, 9n)).toEqual({ infeasible: { side: "high", by: 1n } });
    expect(levelFor([free(0n)], 9n)).toEqual({ infeasible: { side: "high", by: 9n } });
  });
});
