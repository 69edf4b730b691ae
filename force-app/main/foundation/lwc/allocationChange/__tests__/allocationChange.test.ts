import type { Allocation } from "c/allocation";
import { allocateAfter, fallen } from "c/allocationChange";
import type { Event } from "c/allocationChange";
import { fraction } from "c/fraction";

const fte = (digits: bigint) => ({ fte: { digits, scale: 0 } });
const REQUEST = {
  members: [
    { key: "university", weights: fte(50n) },
    { key: "hospital", weights: fte(20n) },
    { key: "institute", weights: fte(30n) }
  ],
  envelope: 10_000,
  model: { kind: "weights", metric: "fte" }
} as const;

function allocated(event: Event): Allocation {
  const made = allocateAfter(REQUEST, event);
  if ("problem" in made) throw new Error(made.problem.kind);
  return made;
}

const after = (event: Event): unknown => allocated(event).shares.map(({ share }) => share);

describe("allocationChange", () => {
  it("lets the others absorb, the vendor absorb, or the envelope shrink", () => {
    const leaving = ["institute"];
    expect(after({ leaving, rule: "othersAbsorb" })).toEqual([7_143, 2_857]);
    expect(after({ leaving, rule: "vendorAbsorbs" })).toEqual([5_000, 2_000]);
    expect(after({ leaving, rule: "envelopeShrinks" })).toEqual([5_000, 2_000]);
    expect(allocated({ leaving, rule: "vendorAbsorbs" }).envelope).toBe(7_000);
  });

  it("moves nobody where the vendor absorbs, even if bounds would move them", () => {
    const bounded = { ...REQUEST, ceiling: 4_000 };
    const event = { leaving: ["institute"], rule: "vendorAbsorbs" } as const;
    const made = allocateAfter(bounded, event);
    expect("shares" in made && made.shares.map(({ share }) => share)).toEqual([4_000, 2_400]);
    const shrinks = allocateAfter(bounded, { ...event, rule: "envelopeShrinks" });
    expect("shares" in shrinks && shrinks.total).toBe(6_400);
  });

  it("drops a hospital with the university that funds it, link after link", () => {
    const coFunding = [
      { member: "hospital", with: "university" },
      { member: "clinic", with: "hospital" }
    ];
    expect([...fallen(["university"], coFunding)]).toEqual(["university", "hospital", "clinic"]);
    expect(after({ leaving: ["university"], coFunding, rule: "othersAbsorb" })).toEqual([10_000]);
  });

  it("takes nothing out of the envelope with a late member, which pays on top", () => {
    const late = { key: "late", weights: fte(10n), isLate: true };
    const request = { ...REQUEST, members: [...REQUEST.members, late] };
    const made = allocateAfter(request, { leaving: ["late"], rule: "envelopeShrinks" });
    expect(made).toMatchObject({ envelope: 10_000, total: 10_000 });
    const stays = allocateAfter(request, { leaving: ["institute"], rule: "vendorAbsorbs" });
    expect(stays).toMatchObject({ envelope: 7_000, total: 7_000 });
    expect("shares" in stays && stays.shares.at(-1)?.share).toBe(1_000);
  });

  it("re-prices everyone when a step is lost", () => {
    const repricing = fraction(1n, 10n);
    expect(after({ leaving: ["institute"], rule: "vendorAbsorbs", repricing })).toEqual([
      5_500, 2_200
    ]);
  });

  it("takes joining members into the envelope, or with what they add", () => {
    const joining = [{ key: "school", weights: fte(100n) }];
    expect(after({ joining, rule: "othersAbsorb" })).toEqual([2_500, 1_000, 1_500, 5_000]);
    expect(after({ joining, rule: "othersAbsorb", added: 10_000 })).toEqual([
      5_000, 2_000, 3_000, 10_000
    ]);
  });

  it("says that nobody is left", () => {
    const leaving = REQUEST.members.map(({ key }) => key);
    expect(allocateAfter(REQUEST, { leaving, rule: "vendorAbsorbs" })).toEqual({
      problem: { kind: "noMember" }
    });
  });
});
