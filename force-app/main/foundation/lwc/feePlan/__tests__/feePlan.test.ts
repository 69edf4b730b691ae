import { plannedFees, pricesAlongPath } from "c/feePlan";
import type { PartBy } from "c/allocationYears";
import type { BaseShare, PlanYear } from "c/feePlan";

const year = (position: number, envelope: number): PlanYear => ({
  id: `y${position}`,
  start: `${2026 + position}-01-01`,
  end: `${2026 + position}-12-31`,
  envelope
});
const amountsOf = (
  shares: readonly BaseShare[],
  years: readonly PlanYear[],
  partBy: PartBy = "day"
) =>
  plannedFees(pricesAlongPath(shares, years), years, partBy).map(({ member, kind, amount }) => [
    member,
    kind,
    amount
  ]);

describe("feePlan", () => {
  it("keeps shares that sum to the first year and splits later years to the last minor unit", () => {
    const shares = ["a", "b", "c"].map((member, index) => ({
      member,
      share: 3333 + (index === 0 ? 1 : 0)
    }));
    const years = [year(1, 10000), year(2, 9501)];
    expect(amountsOf(shares, years).map(([, , amount]) => amount)).toEqual([
      3334, 3167, 3333, 3167, 3333, 3167
    ]);
  });

  it("does not depend on the order of the members", () => {
    const shares = [5, 1, 3, 1].map((share, index) => ({ member: `m${index}`, share }));
    const years = [year(1, 1001)];
    expect(amountsOf(shares.toReversed(), years)).toEqual(amountsOf(shares, years));
  });

  it("takes a late joiner's part of the year on top, and whole years after it", () => {
    const shares = [
      { member: "a", share: 3650 },
      { member: "late", share: 3650, accessStart: "2027-12-02" }
    ];
    expect(amountsOf(shares, [year(1, 36500), year(2, 7300)])).toEqual([
      ["a", "Share", 36500],
      ["a", "Share", 7300],
      ["late", "Late Share", 3000],
      ["late", "Late Share", 7300]
    ]);
    expect(amountsOf(shares, [year(1, 36600)], "month").at(-1)).toEqual([
      "late",
      "Late Share",
      3050
    ]);
  });

  it("has no fee of a year that ends before access, and none late from the first day on", () => {
    const shares = [
      { member: "a", share: 1, accessStart: "2027-01-01" },
      { member: "b", share: 1, accessStart: "2028-07-02" }
    ];
    expect(amountsOf(shares, [year(1, 10), year(2, 366)])).toEqual([
      ["a", "Share", 10],
      ["a", "Share", 366],
      ["b", "Late Share", 183]
    ]);
  });

  it("splits an envelope of 0, and refuses one that only late joiners could pay", () => {
    const late = { member: "b", share: 1, accessStart: "2027-06-01" };
    expect(amountsOf([{ member: "a", share: 0 }, late], [year(1, 0)])).toEqual([
      ["a", "Share", 0],
      ["b", "Late Share", 0]
    ]);
    expect(() => pricesAlongPath([late], [year(1, 100)])).toThrow(RangeError);
  });
});
