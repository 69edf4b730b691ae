import { allocate } from "c/allocation";
import {
  envelopesOf,
  parameterProblems,
  parametersOfDeal,
  parametersText,
  readParameters,
  readsWeights,
  requestOf
} from "c/allocationParameters";
import type {
  AllocationParameters,
  MemberRow,
  ModelName,
  WhatIfTrial
} from "c/allocationParameters";
import { fraction } from "c/fraction";

const deal = {
  model: "FTE",
  equalPart: undefined,
  missingWeightRule: "Surrogate",
  lowerCollar: undefined,
  upperCollar: fraction(1n, 20n),
  roundingMode: "Half Even",
  roundingPlace: "Per Line",
  roundingUnit: "Whole Unit",
  administrationFee: fraction(3n, 200n)
};
const weight = (digits: number): MemberRow["weight"] => ({ digits: BigInt(digits), scale: 0 });
const member = (id: string, more: Partial<MemberRow> = {}): MemberRow => ({
  id,
  weight: weight(100),
  surrogateWeight: undefined,
  lastYear: undefined,
  floor: undefined,
  ceiling: undefined,
  ...more
});
const free: AllocationParameters = {
  ...parametersOfDeal(
    { ...deal, upperCollar: undefined, roundingPlace: "", roundingUnit: "" },
    [300_00]
  )
};

const supposed: WhatIfTrial = {
  leaving: ["a"],
  joining: ["b", "c"],
  newcomers: [
    { id: "n1", title: "CHU “Neuf”", weight: weight(7) },
    { id: "n2", title: "x", weight: undefined }
  ],
  added: 1_000_00,
  leaverRule: "vendorAbsorbs",
  step: "answers"
};

function sharesOf(
  parameters: AllocationParameters,
  members: readonly MemberRow[]
): Record<string, number | undefined> {
  const allocation = allocate(requestOf(members, parameters, "EUR"));
  if ("problem" in allocation) throw new Error(allocation.problem.kind);
  return Object.fromEntries(allocation.shares.map(({ key, share }) => [key, share]));
}

describe("parametersOfDeal", () => {
  it("takes the deal's rules", () => {
    const request = requestOf([member("a")], parametersOfDeal(deal, [714_000_00]), "EUR");
    expect(request).toMatchObject({
      envelope: 714_000_00,
      model: { kind: "weights", metric: "weight" },
      missing: { rule: "surrogate", surrogate: "own" },
      collar: { down: undefined, up: fraction(1n, 20n) },
      rounding: { unit: 100n, mode: "halfEven", point: "member" }
    });
  });

  it("takes the price path as changes that give back each year's envelope to the cent", () => {
    const years = [138_946_566_63, 131_999_238_29, 120_000_000_00, 0, 5];
    const parameters = parametersOfDeal(deal, years);
    expect(envelopesOf(parameters).slice(0, 4)).toEqual(years.slice(0, 4));
    expect(envelopesOf({ ...parameters, envelope: 100_00, path: [fraction(-1n, 20n)] })).toEqual([
      100_00, 95_00
    ]);
  });

  it("begins with equal shares to the minor unit where the deal says nothing", () => {
    const bare = { ...deal, model: "", roundingMode: "", roundingPlace: "", roundingUnit: "" };
    const request = requestOf([member("a")], parametersOfDeal(bare, [1]), "TND");
    expect(request.model).toEqual({ kind: "equal" });
    expect(request.rounding).toEqual({ unit: 1n, mode: "halfUp", point: "total" });
  });

  it("rounds to the whole unit of a currency's own decimals", () => {
    const unitIn = (currency: string): unknown =>
      requestOf([member("a")], parametersOfDeal(deal, [1]), currency).rounding?.unit;
    expect([unitIn("JPY"), unitIn("TND")]).toEqual([1n, 1000n]);
  });
});

describe("requestOf", () => {
  const members = [member("a"), member("b", { weight: weight(200), lastYear: 100_00 })];

  it("splits by each model", () => {
    const by = (model: ModelName, more: Partial<AllocationParameters> = {}): unknown =>
      sharesOf({ ...free, model, ...more }, members);
    const byWeight = { a: 100_00, b: 200_00 };
    expect(by("Equal")).toEqual({ a: 150_00, b: 150_00 });
    for (const model of ["FTE", "Usage", "Publications", "Bands", "Fixed Percentages"] as const)
      expect(by(model)).toEqual(byWeight);
    expect(by("Hybrid", { equalPart: fraction(1n, 5n) })).toEqual({ a: 110_00, b: 190_00 });
    expect(by("Per FTE With Bounds")).toEqual(byWeight);
    expect(by("Per FTE With Bounds", { unitPrice: fraction(50n) })).toEqual({
      a: 50_00,
      b: 100_00
    });
    const paid = [member("a", { lastYear: 50_00 }), member("b", { lastYear: 100_00 })];
    expect(sharesOf({ ...free, model: "Historical Spend" }, paid)).toEqual(byWeight);
  });

  it("reads bands where some are set", () => {
    const one = { from: { digits: 0n, scale: 0 }, factor: { digits: 1n, scale: 0 } };
    const three = { from: { digits: 150n, scale: 0 }, factor: { digits: 3n, scale: 0 } };
    const parameters = { ...free, model: "Bands", bands: [one, three] } as const;
    expect(sharesOf(parameters, members)).toEqual({ a: 75_00, b: 225_00 });
  });

  it("takes what is tried for a member in place of its own", () => {
    const held = [member("a", { floor: 200_00 }), member("b")];
    const trial = (trials: AllocationParameters["trials"]): unknown =>
      sharesOf({ ...free, trials }, held);
    expect(trial({})).toEqual({ a: 200_00, b: 100_00 });
    expect(trial({ a: { floor: null } })).toEqual({ a: 150_00, b: 150_00 });
    expect(trial({ b: { ceiling: 50_00 } })).toEqual({ a: 250_00, b: 50_00 });
    expect(trial({ a: { floor: null, weight: weight(200) } })).toEqual({ a: 200_00, b: 100_00 });
  });

  it("stands in for a missing weight as the rule says", () => {
    const gap = [member("a"), member("b", { weight: undefined, surrogateWeight: weight(200) })];
    const under = (missing: AllocationParameters["missing"]): unknown =>
      sharesOf({ ...free, missing }, gap);
    expect(under("own")).toEqual({ a: 100_00, b: 200_00 });
    expect(under("smallest")).toEqual({ a: 150_00, b: 150_00 });
    expect(under("exclude")).toEqual({ a: 300_00, b: undefined });
    expect(() => under("stop")).toThrow("missingWeight");
  });
});

describe("parameterProblems", () => {
  it("finds none in a deal's rules", () => {
    expect(parameterProblems(parametersOfDeal(deal, [0]))).toEqual([]);
  });

  it("names each field that cannot be", () => {
    const wrong = {
      ...free,
      equalPart: fraction(6n, 5n),
      collarDown: fraction(-1n, 5n),
      envelope: -1,
      administrationFee: fraction(-1n),
      floor: 500,
      ceiling: 300,
      path: [fraction(0n), fraction(-3n, 2n)],
      supposed: { ...supposed, added: -1 }
    };
    expect(parameterProblems(wrong)).toEqual([
      { kind: "notAPart", field: "equalPart" },
      { kind: "notAPart", field: "collarDown" },
      { kind: "negative", field: "envelope" },
      { kind: "negative", field: "administrationFee" },
      { kind: "negative", field: "path" },
      { kind: "negative", field: "added" },
      { kind: "floorAboveCeiling", by: 200 }
    ]);
  });
});

describe("a scenario's text", () => {
  const full: AllocationParameters = {
    ...free,
    model: "Bands",
    envelope: 999_999_999_999,
    equalPart: fraction(1n, 3n),
    bands: [{ from: { digits: 125n, scale: 1 }, factor: { digits: 150n, scale: 2 } }],
    unitPrice: fraction(4760n, 7n),
    missing: "average",
    floor: 0,
    ceiling: 1_234,
    collarDown: fraction(1n, 7n),
    collarUp: fraction(1n, 20n),
    wholeUnits: true,
    roundingPoint: "component",
    centralFunding: 500,
    path: [fraction(-1n, 20n), fraction(0n), fraction(1n, 3n)],
    supposed: { ...supposed, step: fraction(9n, 10n) },
    trials: { a: { weight: null, floor: 0 }, b: { ceiling: null }, c: { weight: weight(-5) } }
  };

  it("comes back as it was, to the last digit", () => {
    expect(readParameters(parametersText(full))).toEqual(full);
    expect(readParameters(parametersText(free))).toEqual(free);
    const below = { ...full, supposed: { ...supposed, step: "none" as const } };
    expect(readParameters(parametersText(below))).toEqual(below);
  });

  it.each([
    ["", "notJson"],
    ["[]", "notJson"],
    ["{}", "otherVersion"],
    [parametersText(full).replace('"version":1', '"version":2'), "otherVersion"]
  ])("is refused where it is none: %s, %s", (text, kind) => {
    expect(readParameters(text)).toEqual({ problem: { kind } });
  });

  it.each([
    ["model", '"Bands"', '"Guess"'],
    ["envelope", '"999999999999"', '"1e3"'],
    ["equalPart", '"1/3"', '"1/0"'],
    ["bands", '"12.5"', '"x"'],
    ["path", '"0/1"', "0"],
    ["leaverRule", '"vendorAbsorbs"', '"nobody"'],
    ["step", '"9/10"', '"0.9"'],
    ["floor", '"floor":"0","ceiling"', '"floor":0,"ceiling"']
  ])("names the field that is wrong: %s", (field, from, to) => {
    const text = parametersText(full);
    expect(text).toContain(from);
    expect(readParameters(text.replace(from, to))).toEqual({
      problem: { kind: "badValue", field }
    });
  });
});

describe("readsWeights", () => {
  it("tells whether weights matter", () => {
    const reads = (more: Partial<AllocationParameters>): boolean =>
      readsWeights({ ...free, ...more });
    expect(reads({ model: "Equal" })).toBe(false);
    expect(reads({ model: "Hybrid", equalPart: fraction(1n) })).toBe(false);
    expect(reads({ model: "Hybrid", equalPart: fraction(1n, 5n) })).toBe(true);
    expect(reads({ model: "Usage" })).toBe(true);
  });
});
