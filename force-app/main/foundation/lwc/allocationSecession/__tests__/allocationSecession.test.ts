import { groupsAtTiers, groupsBetterAlone, membersBetterAlone } from "c/allocationSecession";
import { fraction } from "c/fraction";

const TIERS = [{ from: fraction(100n), discount: fraction(1n, 5n) }];
const MEMBERS = [
  { key: "a", share: 900, listPrice: 1_000, size: fraction(60n) },
  { key: "b", share: 850, listPrice: 1_000, size: fraction(50n) },
  { key: "c", share: 700, listPrice: 600, size: fraction(5n) },
  { key: "d", share: 100, listPrice: undefined, size: fraction(5n) }
];

describe("allocationSecession", () => {
  it("finds members that would pay less at their own list price", () => {
    expect(membersBetterAlone(MEMBERS, TIERS)).toEqual([
      { members: ["c"], share: 700, alone: 600, gain: 100 }
    ]);
  });

  it("checks given groups at the tier they reach together; an unknown price proves nothing", () => {
    expect(groupsBetterAlone(MEMBERS, [["a", "b"], ["a"], ["c", "d"]], TIERS)).toEqual([
      { members: ["a", "b"], share: 1_750, alone: 1_600, gain: 150 }
    ]);
  });

  it("proposes the group that gains at each tier, filled up to it where needed", () => {
    expect(groupsAtTiers(MEMBERS, TIERS)).toEqual([
      { members: ["a", "b", "c"], share: 2_450, alone: 2_080, gain: 370 }
    ]);
    const high = [{ from: fraction(1_000n), discount: fraction(1n, 5n) }];
    expect(groupsAtTiers(MEMBERS, high)).toEqual([]);
  });
});
