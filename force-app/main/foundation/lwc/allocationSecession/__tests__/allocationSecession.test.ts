import fc from "fast-check";
import { groupsAtTiers, groupsBetterAlone, membersBetterAlone } from "c/allocationSecession";
import { add, compare, fraction } from "c/fraction";
import type { Fraction } from "c/fraction";

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
      { members: ["c"], share: 700, alone: 600, gain: 100, isBest: true }
    ]);
  });

  it("checks given groups at the tier they reach together; an unknown price proves nothing", () => {
    expect(groupsBetterAlone(MEMBERS, [["a", "b"], ["a"], ["c", "d"]], TIERS)).toEqual([
      { members: ["a", "b"], share: 1_750, alone: 1_600, gain: 150, isBest: true }
    ]);
  });

  it("proposes the group that gains at each tier, filled up to it where needed", () => {
    expect(groupsAtTiers(MEMBERS, TIERS)).toEqual([
      { members: ["a", "b", "c"], share: 2_450, alone: 2_080, gain: 370, isBest: true }
    ]);
    const high = [{ from: fraction(1_000n), discount: fraction(1n, 5n) }];
    expect(groupsAtTiers(MEMBERS, high)).toEqual([]);
  });

  it("fills a tier at the least loss, not at the least loss per size", () => {
    const member = (key: string, share: number, size: bigint) => ({
      key,
      share,
      listPrice: 1_000,
      size: fraction(size, 2n)
    });
    const members = [
      member("gains", 1_000, 10n),
      member("cheapPerSize", 780, 100n),
      member("cheap", 795, 10n),
      member("dear", 700, 10n)
    ];
    const tiers = [{ from: fraction(10n), discount: fraction(1n, 5n) }];
    expect(groupsAtTiers(members, tiers)).toEqual([
      { members: ["gains", "cheap"], share: 1_795, alone: 1_600, gain: 195, isBest: true }
    ]);
  });

  it("agrees with walking every group", () => {
    const member = fc.record({
      share: fc.integer({ min: 0, max: 1_000 }),
      listPrice: fc.integer({ min: 0, max: 1_200 }),
      size: fc.bigInt({ min: 0n, max: 40n }).map((size) => fraction(size, 4n))
    });
    fc.assert(
      fc.property(fc.array(member, { maxLength: 9 }), (drawn) => {
        const members = drawn.map((each, index) => ({ key: String(index), ...each }));
        const groups = Array.from({ length: 2 ** members.length }, (_, set) =>
          members.filter((__, index) => set & (1 << index)).map(({ key }) => key)
        );
        const tiers = [{ from: fraction(12n), discount: fraction(1n, 4n) }];
        const sizeOf = (group: readonly string[]): Fraction =>
          group.map((key) => members[Number(key)]?.size ?? fraction(0n)).reduce(add, fraction(0n));
        const large = groups.filter((group) => compare(sizeOf(group), fraction(12n)) >= 0);
        const best = groupsBetterAlone(members, large, tiers)[0]?.gain;
        expect(groupsAtTiers(members, tiers)[0]?.gain).toBe(best);
      })
    );
  });

  it("proposes without a proof where sizes are too large for an exact search", () => {
    const huge = (key: string, share: number, size: bigint) => ({
      key,
      share,
      listPrice: 1_000,
      size: fraction(size * 10n ** 15n)
    });
    const members = [
      huge("gains", 2_000, 1n),
      huge("small", 900, 9n),
      huge("heavy", 800, 20n),
      huge("never", 100, 1n)
    ];
    const tiers = [{ from: fraction(11n * 10n ** 15n), discount: fraction(0n) }];
    expect(groupsAtTiers(members, tiers)).toEqual([
      {
        members: ["gains", "heavy"],
        share: 2_800,
        alone: 2_000,
        gain: 800,
        isBest: false
      }
    ]);
  });
});
