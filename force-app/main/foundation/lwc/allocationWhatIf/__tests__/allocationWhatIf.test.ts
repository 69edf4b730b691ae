import { suppose } from "c/allocationWhatIf";
import type { Supposed, Supposition } from "c/allocationWhatIf";
import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";

const percent = (value: number) => fraction(BigInt(value), 100n);
const fte = (digits: bigint) => ({ fte: { digits, scale: 0 } });
const KEYS = ["university", "hospital", "institute", "school"];
const STEP = { from: percent(90), effect: percent(-2) };
const DEAL = {
  request: {
    members: [
      { key: "university", weights: fte(50n) },
      { key: "hospital", weights: fte(20n) },
      { key: "institute", weights: fte(25n) },
      { key: "school", weights: fte(5n) }
    ],
    envelope: 9_800,
    model: { kind: "weights", metric: "fte" }
  },
  envelopes: [9_800, 9_310],
  effectHeld: STEP.effect,
  participants: [50n, 20n, 25n, 5n].map((weight, index) => ({
    key: KEYS[index] ?? "",
    weight: fraction(weight),
    response: index < 3 ? ("accepted" as const) : ("invited" as const),
    respondedOn: "2027-01-15"
  })),
  rules: {
    threshold: percent(70),
    steps: [STEP],
    cutOff: "2027-03-31",
    coFunding: [{ member: "hospital", with: "university" }]
  }
} as const;

function supposed(supposition: Partial<Supposition>): Supposed {
  const made = suppose(DEAL, { rule: "othersAbsorb", ...supposition });
  if ("problem" in made) throw new Error(made.problem.kind);
  return made;
}

function shares({ allocation }: Supposed): unknown {
  return Object.fromEntries(allocation.shares.map(({ key, share }) => [key, share]));
}

describe("allocationWhatIf", () => {
  it("changes nothing when nothing is supposed", () => {
    const made = supposed({});
    expect(shares(made)).toEqual({
      university: 4_900,
      hospital: 1_960,
      institute: 2_450,
      school: 490
    });
    expect(made.envelopes).toEqual([9_800, 9_310]);
    expect(made.repricing).toEqual(fraction(0n));
  });

  it("loses the step and its price for all, every year, when a member leaves", () => {
    const made = supposed({ leaving: ["institute"], rule: "vendorAbsorbs" });
    expect(made.participation).toMatchObject({ ratio: percent(70), inForce: true });
    expect(made.repricing).toEqual(fraction(1n, 49n));
    expect(made.envelopes).toEqual([7_500, 7_125]);
    expect(shares(made)).toEqual({ university: 5_000, hospital: 2_000, school: 500 });
  });

  it("takes the co-funded hospital along, which breaks the threshold", () => {
    const made = supposed({ leaving: ["university"] });
    expect(made.participation.inForce).toBe(false);
    expect(Object.keys(shares(made) as object)).toEqual(["institute", "school"]);
    expect(made.allocation.total).toBe(10_000);
  });

  it("measures those that accept or join on the base", () => {
    const clinic = { member: { key: "clinic", weights: fte(100n) }, weight: fraction(100n) };
    const made = supposed({ accepting: ["school"], joining: [clinic], added: 9_800 });
    expect(made.participation).toMatchObject({
      ratio: fraction(1n),
      step: STEP,
      base: fraction(200n)
    });
    expect(made.envelopes).toEqual([19_600, 18_620]);
    expect(made.allocation.shares.at(-1)).toMatchObject({ key: "clinic", share: 9_800 });
  });

  it("lets a step and a price path be tried", () => {
    expect(supposed({ step: "none" }).envelopes).toEqual([10_000, 9_500]);
    const deeper = { from: percent(95), effect: percent(-51) };
    expect(supposed({ step: deeper }).envelopes).toEqual([4_900, 4_655]);
    const path = supposed({ envelopes: [4_900, 4_900, 4_900] });
    expect(path.envelopes).toEqual([4_900, 4_900, 4_900]);
    expect(shares(path)).toMatchObject({ university: 2_450 });
  });

  it("re-prices an envelope that does not hold the step reached, and none that does", () => {
    const held = (effectHeld: Fraction, leaving: readonly string[]) => {
      const accepted = DEAL.participants.map((each) => ({
        ...each,
        response: "accepted" as const
      }));
      const deal = { ...DEAL, participants: accepted, effectHeld };
      const made = suppose(deal, { rule: "othersAbsorb", leaving });
      return "problem" in made ? made : [made.repricing, made.envelopes];
    };
    expect(held(fraction(0n), [])).toEqual([percent(-2), [9_604, 9_124]]);
    expect(held(percent(-2), [])).toEqual([fraction(0n), [9_800, 9_310]]);
    expect(held(fraction(0n), ["institute"])).toEqual([fraction(0n), [9_800, 9_310]]);
  });

  it("says why what is supposed cannot be allocated", () => {
    const floored = { ...DEAL, request: { ...DEAL.request, floor: 2_450 } };
    expect(suppose(floored, { rule: "othersAbsorb", envelopes: [5_000] })).toMatchObject({
      problem: { kind: "infeasible", side: "low", by: 4_800 }
    });
  });
});
