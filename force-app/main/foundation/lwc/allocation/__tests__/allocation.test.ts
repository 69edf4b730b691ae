import { allocate } from "c/allocation";
import type { Allocation, AllocationMember, AllocationRequest } from "c/allocation";
import { fraction } from "c/fraction";

const FIVE_PERCENT = { down: fraction(1n, 20n), up: fraction(1n, 20n) };
const BY_FTE = { kind: "weights", metric: "fte" } as const;

function member(key: string, fte: number, rest: Partial<AllocationMember> = {}): AllocationMember {
  return { key, weights: { fte: { digits: BigInt(fte), scale: 0 } }, ...rest };
}

function allocated(request: AllocationRequest): Allocation {
  const allocation = allocate(request);
  if ("problem" in allocation) throw new Error(JSON.stringify(allocation.problem));
  return allocation;
}

function shares(request: AllocationRequest): (number | undefined)[] {
  return allocated(request).shares.map(({ share }) => share);
}

function problem(request: AllocationRequest): unknown {
  const allocation = allocate(request);
  return "problem" in allocation ? allocation.problem : undefined;
}

describe("allocation", () => {
  it("gives odd cents to the largest remainders, and to the first keys on a tie", () => {
    const members = [member("c", 1), member("a", 1), member("b", 1)];
    expect(shares({ members, envelope: 100, model: { kind: "equal" } })).toEqual([33, 34, 33]);
    expect(shares({ members, envelope: 101, model: { kind: "equal" } })).toEqual([33, 34, 34]);
  });

  it("gives the same shares in any order of members", () => {
    const members = [5, 3, 3, 3, 1].map((fte, index) => member(`m${index}`, fte));
    const straight = allocated({ members, envelope: 9_999, model: BY_FTE });
    const turned = allocated({ members: members.toReversed(), envelope: 9_999, model: BY_FTE });
    expect(turned.shares.toReversed()).toEqual(straight.shares);
  });

  it("shares out again over the unbounded what bounds take or leave", () => {
    const members = [
      member("high", 60, { ceiling: 4_000 }),
      member("mid", 30),
      member("low", 10, { floor: 2_000 })
    ];
    const allocation = allocated({ members, envelope: 10_000, model: BY_FTE });
    expect(allocation.shares).toEqual([
      { key: "high", share: 4_000, unbounded: 6_000, bound: "ceiling", lastYear: undefined },
      { key: "mid", share: 4_000, unbounded: 3_000, bound: undefined, lastYear: undefined },
      { key: "low", share: 2_000, unbounded: 1_000, bound: "floor", lastYear: undefined }
    ]);
    expect(allocation.total).toBe(10_000);
  });

  it("collars against last year, never a member without an amount above 0", () => {
    const members = [
      member("riser", 90, { lastYear: 1_000 }),
      member("new", 5),
      member("credit", 5, { lastYear: -50 })
    ];
    const allocation = allocated({
      members,
      envelope: 3_000,
      model: BY_FTE,
      collar: FIVE_PERCENT
    });
    expect(allocation.shares.map(({ share, bound }) => [share, bound])).toEqual([
      [1_050, "collarHigh"],
      [975, undefined],
      [975, undefined]
    ]);
    expect(allocation.notes).toContainEqual({ kind: "noCollar", members: ["new", "credit"] });
  });

  it("says which bounds leave an envelope out of reach, and by how much", () => {
    const bounded = [
      member("a", 1, { floor: 600 }),
      member("b", 1, { lastYear: 1_000 }),
      member("z", 0, { ceiling: 100 })
    ];
    const request = { members: bounded, model: BY_FTE, collar: FIVE_PERCENT };
    expect(problem({ ...request, envelope: 1_500 })).toEqual({
      kind: "infeasible",
      side: "low",
      by: 50,
      bounds: [
        { bound: "floor", members: ["a"], amount: 600 },
        { bound: "collarLow", members: ["b"], amount: 950 }
      ]
    });
    expect(problem({ ...request, envelope: 3_000, ceiling: 900, collar: undefined })).toEqual({
      kind: "infeasible",
      side: "high",
      by: 1_200,
      bounds: [
        { bound: "ceiling", members: ["a", "b"], amount: 1_800 },
        { bound: undefined, members: ["z"], amount: 0 }
      ]
    });
    expect(problem({ ...request, envelope: 1_000, floor: 1_200, collar: FIVE_PERCENT })).toEqual({
      kind: "crossedBounds",
      member: "b",
      low: 1_200,
      lowBy: "floor",
      high: 1_050,
      highBy: "collarHigh",
      by: 150
    });
  });

  it("meets an envelope that the bounds sum to exactly, with every member bounded", () => {
    const members = [member("a", 1, { floor: 700 }), member("b", 9, { ceiling: 300 })];
    expect(shares({ members, envelope: 1_000, model: BY_FTE })).toEqual([700, 300]);
    const pinned = members.map((one) => ({ ...one, floor: 500, ceiling: 500 }));
    expect(shares({ members: pinned, envelope: 1_000, model: BY_FTE })).toEqual([500, 500]);
  });

  it("splits an envelope of 0, for one member, and 10^12 minor units", () => {
    expect(shares({ members: [member("a", 2)], envelope: 0, model: BY_FTE })).toEqual([0]);
    expect(shares({ members: [member("a", 2)], envelope: 7, model: BY_FTE })).toEqual([7]);
    const members = [member("a", 1), member("b", 2)];
    expect(shares({ members, envelope: 10 ** 12, model: BY_FTE })).toEqual([
      333_333_333_333, 666_666_666_667
    ]);
  });

  it("normalises percentages that sum to more than 100, with an extra payer equal to the smallest", () => {
    const percent = (key: string, digits: bigint): AllocationMember => ({
      key,
      weights: { percent: { digits, scale: 1 } }
    });
    const members = [
      percent("a", 600n),
      percent("b", 300n),
      percent("c", 100n),
      percent("d", 100n)
    ];
    const allocation = allocated({
      members,
      envelope: 11_000,
      model: { kind: "percent", metric: "percent" }
    });
    expect(allocation.shares.map(({ share }) => share)).toEqual([6_000, 3_000, 1_000, 1_000]);
    expect(allocation.notes).toEqual([
      { kind: "normalised", metric: "percent", sum: fraction(11n, 10n) }
    ]);
  });

  it("rounds where the deal says: on the total, by member, by component or by unit", () => {
    const members = [member("a", 100), member("b", 200), member("c", 401)];
    const at = (point: "total" | "member" | "component" | "unit", unit = 1n): unknown =>
      shares({ members, envelope: 10_000, model: BY_FTE, rounding: { point, unit } });
    expect(at("total")).toEqual([1_427, 2_853, 5_720]);
    expect(at("member")).toEqual([1_427, 2_853, 5_720]);
    expect(at("unit")).toEqual([1_400, 2_800, 5_614]);
    expect(at("member", 100n)).toEqual([1_400, 2_900, 5_700]);
    const three = [member("a", 1), member("b", 1), member("c", 1)];
    const halves = [fraction(1n, 2n), fraction(1n, 2n)] as const;
    const model = {
      kind: "hybrid",
      parts: [
        { part: halves[0], model: { kind: "equal" } },
        { part: halves[1], model: BY_FTE }
      ]
    } as const;
    const rounding = { point: "component" } as const;
    const allocation = allocated({ members: three, envelope: 100, model, rounding });
    expect(allocation.shares.map(({ share }) => share)).toEqual([34, 34, 34]);
    expect(allocation.notes).toEqual([{ kind: "difference", by: 2 }]);
  });

  it("rounds halves up or to even", () => {
    const members = [member("a", 1), member("b", 3)];
    const at = (mode: "halfUp" | "halfEven"): unknown =>
      shares({ members, envelope: 10, model: BY_FTE, rounding: { mode, point: "member" } });
    expect(at("halfUp")).toEqual([3, 8]);
    expect(at("halfEven")).toEqual([2, 8]);
  });

  it("keeps the sum in whole euros: one member carries the odd cents, bounds stand as they are", () => {
    const members = [member("a", 1, { floor: 50_012 }), member("b", 1), member("c", 1)];
    const request = { members, envelope: 100_087, model: BY_FTE, rounding: { unit: 100n } };
    expect(shares(request)).toEqual([50_012, 25_075, 25_000]);
  });

  it("prices per unit between floor and ceiling: the total is what comes out", () => {
    const members = [member("small", 10), member("mid", 100), member("large", 9_000)];
    const allocation = allocated({
      members,
      envelope: 0,
      model: { kind: "perUnit", metric: "fte", price: fraction(125n) },
      floor: 5_000,
      ceiling: 100_000
    });
    expect(allocation.shares.map(({ share, bound }) => [share, bound])).toEqual([
      [5_000, "floor"],
      [12_500, undefined],
      [100_000, "ceiling"]
    ]);
    expect(allocation.total).toBe(117_500);
  });

  it("prices late members at the others' level, on top of the envelope, in every model", () => {
    const late = member("late", 2, { isLate: true, lastYear: 50 });
    const members = [member("a", 1, { lastYear: 100 }), late, member("b", 3, { lastYear: 300 })];
    const halves = fraction(1n, 2n);
    const bands = [{ from: { digits: 0n, scale: 0 }, factor: { digits: 5n, scale: 0 } }];
    const priced = (model: AllocationRequest["model"]): unknown => {
      const { shares: all, total } = allocated({ members, envelope: 400, model });
      expect(total).toBe(400);
      return all.map(({ share }) => share);
    };
    expect(priced(BY_FTE)).toEqual([100, 200, 300]);
    expect(priced({ kind: "equal" })).toEqual([200, 200, 200]);
    expect(priced({ kind: "historical" })).toEqual([100, 50, 300]);
    expect(priced({ kind: "bands", metric: "fte", bands })).toEqual([200, 200, 200]);
    expect(priced({ kind: "perUnit", metric: "fte", price: fraction(100n) })).toEqual([
      100, 200, 300
    ]);
    const parts = [
      { part: halves, model: { kind: "equal" } },
      { part: halves, model: { kind: "historical" } }
    ] as const;
    expect(priced({ kind: "hybrid", parts })).toEqual([150, 125, 250]);
  });

  it("keeps late members within their floor and ceiling, and out of what is feasible", () => {
    const late = member("late", 50, { isLate: true, ceiling: 300, floor: 100 });
    const request = { members: [late, member("a", 1)], envelope: 50, model: BY_FTE };
    expect(allocated(request).shares[0]).toMatchObject({ share: 300, bound: "ceiling" });
    expect(problem({ ...request, members: [late] })).toEqual({ kind: "noMember" });
  });

  it("refuses amounts that a number cannot hold exactly", () => {
    const price = fraction(2n ** 52n);
    const model = { kind: "perUnit", metric: "fte", price } as const;
    expect(problem({ members: [member("a", 2)], envelope: 0, model })).toEqual({
      kind: "tooLarge"
    });
    expect(shares({ members: [member("a", 1)], envelope: 0, model })).toEqual([2 ** 52]);
  });

  it("leaves out, stands in or stops where a weight is not known", () => {
    const members = [member("a", 1), { key: "b" }, member("c", 3)];
    const request = { members, envelope: 400, model: BY_FTE };
    expect(problem(request)).toEqual({ kind: "missingWeight", metric: "fte", members: ["b"] });
    const left = allocated({ ...request, missing: { rule: "exclude" } });
    expect(left.shares.map(({ share }) => share)).toEqual([100, undefined, 300]);
    expect(left.notes).toEqual([{ kind: "excluded", metric: "fte", members: ["b"] }]);
    const missing = { rule: "surrogate", surrogate: "smallest" } as const;
    expect(shares({ ...request, missing })).toEqual([80, 80, 240]);
  });

  it("refuses what makes no sense", () => {
    const members = [member("a", 1)];
    const request = { members, envelope: 1, model: BY_FTE };
    expect(problem({ ...request, members: [] })).toEqual({ kind: "noMember" });
    expect(problem({ ...request, envelope: -1 })).toEqual({ kind: "negativeEnvelope" });
    expect(problem({ ...request, members: [...members, ...members] })).toEqual({
      kind: "twice",
      member: "a"
    });
    expect(problem({ ...request, floor: -1 })).toMatchObject({ kind: "negativeBound" });
    expect(problem({ ...request, rounding: { unit: 0n } })).toEqual({ kind: "badRoundingUnit" });
    expect(problem({ ...request, members: [{ key: "a" }], missing: { rule: "exclude" } })).toEqual({
      kind: "noWeight",
      metric: "fte"
    });
    const credit = [{ key: "a", lastYear: -5 }];
    expect(problem({ members: credit, envelope: 1, model: { kind: "historical" } })).toEqual({
      kind: "negativeWeight",
      metric: "last_year",
      members: ["a"]
    });
  });
});
