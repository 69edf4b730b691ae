import { roundToTotal } from "c/allocationRounding";

describe("allocationRounding", () => {
  it("never passes a bound off the grid of the unit", () => {
    const members = [
      { weight: 1n, low: 0n, high: 255n },
      { weight: 1n, low: 245n, high: undefined },
      { weight: 2n, low: 0n, high: undefined }
    ];
    const shares = roundToTotal(members, { numerator: 1_000n, denominator: 4n }, 1_000n, 100n);
    expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(1_000n);
    expect(shares[0]).toBeLessThanOrEqual(255n);
    expect(shares[1]).toBeGreaterThanOrEqual(245n);
  });
});
