import { whatIf } from "c/allocationChange";
import type { Event, Outcome } from "c/allocationChange";
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

function outcome(event: Event): Outcome {
  const made = whatIf(REQUEST, event);
  if ("problem" in made) throw new Error(made.problem.kind);
  return made;
}

const after = (event: Event): unknown => outcome(event).members.map((member) => member.after);

describe("allocationChange", () => {
  it("lets the others absorb, the vendor absorb, or the envelope shrink", () => {
    const leaving = ["institute"];
    expect(after({ leaving, rule: "othersAbsorb" })).toEqual([7_143, 2_857, undefined]);
    expect(after({ leaving, rule: "vendorAbsorbs" })).toEqual([5_000, 2_000, undefined]);
    expect(after({ leaving, rule: "envelopeShrinks" })).toEqual([5_000, 2_000, undefined]);
    expect(outcome({ leaving, rule: "vendorAbsorbs" }).after.envelope).toBe(7_000);
  });

  it("drops a hospital with the university that funds it", () => {
    const coFunding = [{ member: "hospital", with: "university" }];
    const { left, members } = outcome({ leaving: ["university"], coFunding, rule: "othersAbsorb" });
    expect(left).toEqual(["university", "hospital"]);
    expect(members[2]).toEqual({
      key: "institute",
      before: 3_000,
      after: 10_000,
      change: { amount: 7_000, uplift: fraction(7n, 3n) }
    });
  });

  it("re-prices everyone when a step is lost", () => {
    const repricing = fraction(1n, 10n);
    expect(after({ leaving: ["institute"], rule: "vendorAbsorbs", repricing })).toEqual([
      5_500,
      2_200,
      undefined
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
    expect(whatIf(REQUEST, { leaving, rule: "vendorAbsorbs" })).toEqual({
      problem: { kind: "noMember" }
    });
  });
});
