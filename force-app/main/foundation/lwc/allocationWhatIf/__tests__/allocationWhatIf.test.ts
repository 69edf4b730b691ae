import { suppose } from "c/allocationWhatIf";
import type { Supposed, Supposition } from "c/allocationWhatIf";
import { fraction } from "c/fraction";

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

function supposed(supposition: Partial<Supposition>, deal: Parameters<typeof suppose>[0] = DEAL) {
  const made = suppose(deal, { rule: "othersAbsorb", ...supposition });
  if ("problem" in made) throw new Error(`${made.side}: ${made.problem.kind}`);
  return made;
}

function yearsOf({ members }: Supposed): unknown {
  return members.map(({ after, contract }) => [after, contract.after]);
}

describe("allocationWhatIf", () => {
  it("changes nothing when nothing is supposed", () => {
    const { before, after, members, left, repricing } = supposed({});
    expect(after).toEqual(before);
    expect([left, repricing]).toEqual([[], fraction(0n)]);
    expect(members[0]).toEqual({
      key: "university",
      before: 4_900,
      after: 4_900,
      change: { amount: 0, uplift: fraction(0n) },
      contract: { before: 9_555, after: 9_555, change: { amount: 0, uplift: fraction(0n) } }
    });
  });

  it("loses the step and its price for all when a member leaves", () => {
    const { after, repricing, members } = supposed({
      leaving: ["institute"],
      rule: "vendorAbsorbs"
    });
    expect(after.participation).toMatchObject({ ratio: percent(70), inForce: true });
    expect(repricing).toEqual(fraction(1n, 49n));
    expect(after.envelopes).toEqual([7_500, 7_125]);
    expect(members.map((member) => member.after)).toEqual([5_000, 2_000, undefined, 500]);
    expect(members[0]?.contract).toEqual({
      before: 9_555,
      after: 9_750,
      change: { amount: 195, uplift: fraction(1n, 49n) }
    });
  });

  it("takes the co-funded hospital along, which breaks the threshold", () => {
    const { left, after } = supposed({ leaving: ["university"] });
    expect(left).toEqual(["university", "hospital"]);
    expect(after.participation.inForce).toBe(false);
    expect(after.allocation.shares.map(({ key }) => key)).toEqual(["institute", "school"]);
    expect(after.allocation.total).toBe(10_000);
  });

  it("measures those that accept or join on the base", () => {
    const { after } = supposed({
      accepting: ["school"],
      joining: [{ member: { key: "clinic", weights: fte(100n) }, weight: fraction(100n) }],
      added: 9_800
    });
    expect(after.participation).toMatchObject({
      ratio: fraction(1n),
      step: STEP,
      base: fraction(200n)
    });
    expect(after.envelopes).toEqual([19_600, 18_620]);
    expect(after.allocation.shares.at(-1)).toMatchObject({ key: "clinic", share: 9_800 });
  });

  it("lets a step and a price path be tried", () => {
    expect(supposed({ step: "none" }).after.envelopes).toEqual([10_000, 9_500]);
    const deeper = supposed({ step: { from: percent(95), effect: percent(-51) } });
    expect(deeper.after.envelopes).toEqual([4_900, 4_655]);
    expect(yearsOf(supposed({ envelopes: [9_800, 9_800, 9_800] }))).toEqual([
      [4_900, 14_700],
      [1_960, 5_880],
      [2_450, 7_350],
      [490, 1_470]
    ]);
  });

  it("says whether a problem is there already or comes with what is supposed", () => {
    const floor = { ...DEAL, request: { ...DEAL.request, floor: 2_450 } };
    const supposition = { rule: "othersAbsorb", envelopes: [5_000] } as const;
    expect(suppose(floor, supposition)).toMatchObject({
      side: "after",
      problem: { kind: "infeasible", side: "low", by: 4_800 }
    });
    const higher = { ...floor, request: { ...floor.request, floor: 2_451 } };
    expect(suppose(higher, supposition)).toMatchObject({ side: "before", problem: { by: 4 } });
  });

  it("knows no contract where only later years cost anything", () => {
    const free = { ...DEAL, request: { ...DEAL.request, envelope: 0 }, envelopes: [0, 100] };
    expect(supposed({}, free).members[0]?.contract).toEqual({
      before: undefined,
      after: undefined,
      change: undefined
    });
  });
});
