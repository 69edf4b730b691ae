import { dealOf } from "c/dealModel";
import type { Deal, DealNode, MemberNode } from "c/dealModel";
import { feePlanOf, readResults, writeResults } from "c/feePublicationPlan";

const value = <Value>(of: Value) => ({ value: of });

function deal(
  members: Readonly<Record<string, Partial<MemberNode>>>,
  fields: Partial<DealNode> = {},
  envelopes: readonly (number | null)[] = [100, 95]
): Deal {
  return dealOf(
    {
      Id: "d",
      Allocation_Model__c: value("FTE"),
      Missing_Weight_Rule__c: value("Stop"),
      ...fields,
      Deal_Years__r: {
        edges: envelopes.map((envelope, index) => ({
          node: {
            Id: `y${index + 1}`,
            Position__c: value(index + 1),
            Start_Date__c: value(`${2027 + index}-01-01`),
            End_Date__c: value(`${2027 + index}-12-31`),
            Envelope_Amount__c: value(envelope)
          }
        }))
      },
      Deal_Members__r: {
        edges: Object.entries(members).map(([Id, member]) => ({
          node: { Id, Response__c: value("Accepted"), ...member }
        }))
      }
    },
    "EUR"
  );
}

const weight = (of: number | null): Partial<MemberNode> => ({ Allocation_Weight__c: value(of) });

function amounts(of: Deal, results?: ReadonlyMap<string, number | undefined>): unknown {
  const scenario = results && {
    ...{ id: "s", title: "S", isChosen: true, envelope: undefined, parameters: "", note: "" },
    results: writeResults(results)
  };
  const plan = feePlanOf(of, scenario);
  if ("problem" in plan) return plan.problem;
  return plan.fees.map(({ member, year, kind, amount }) => [member, year, kind, amount].join(" "));
}

describe("fees by the deal's own rules", () => {
  it("are shares of every year's envelope, exact, without members that do not count", () => {
    const members = {
      a: weight(2),
      b: weight(1),
      c: { ...weight(9), Response__c: value("Declined") }
    };
    expect(amounts(deal(members))).toEqual([
      "a y1 Share 6667",
      "a y2 Share 6333",
      "b y1 Share 3333",
      "b y2 Share 3167"
    ]);
  });

  it("count silence as the deal says", () => {
    const members = { a: weight(1), b: { ...weight(1), Response__c: value("No Reply") } };
    const fees = (rule: string) => amounts(deal(members, { Silence_Rule__c: value(rule) }, [10]));
    expect(fees("Declines")).toEqual(["a y1 Share 1000"]);
    expect(fees("Accepts")).toEqual(["a y1 Share 500", "b y1 Share 500"]);
  });

  it("stop, leave out or stand in where a weight is not known", () => {
    const members = { a: weight(1), b: { ...weight(null), Surrogate_Weight__c: value(3) } };
    const fees = (rule: string) =>
      amounts(deal(members, { Missing_Weight_Rule__c: value(rule) }, [10]));
    expect(fees("Stop")).toMatchObject({ kind: "missingWeight", members: ["b"] });
    expect(fees("Exclude")).toEqual(["a y1 Share 1000"]);
    expect(fees("Surrogate")).toEqual(["a y1 Share 250", "b y1 Share 750"]);
  });

  it("keep collars, and split equal parts of a hybrid", () => {
    const members = { a: { ...weight(9), Last_Year_Amount__c: value(50) }, b: weight(1) };
    expect(amounts(deal(members, { Upper_Collar_Percent__c: value(10) }, [100]))).toEqual([
      "a y1 Share 5500",
      "b y1 Share 4500"
    ]);
    const hybrid = { Allocation_Model__c: value("Hybrid"), Equal_Part_Percent__c: value(20) };
    expect(amounts(deal(members, hybrid, [100]))).toEqual(["a y1 Share 8200", "b y1 Share 1800"]);
  });

  it("price late joiners as the others, for their part of the year", () => {
    const members = {
      a: weight(2),
      late: { ...weight(1), Access_Start_Date__c: value("2027-12-02") }
    };
    expect(amounts(deal(members, {}, [730]))).toEqual([
      "a y1 Share 73000",
      "late y1 Late Share 3000"
    ]);
    const byMonth = { Late_Joiner_Basis__c: value("Months Begun") };
    expect((amounts(deal(members, byMonth, [730])) as string[])[1]).toBe("late y1 Late Share 3042");
    expect(amounts(deal({ a: weight(2), late: { ...members.late, ...weight(null) } }))).toEqual({
      kind: "missingWeight",
      metric: "weight",
      members: ["late"]
    });
  });

  it("price late joiners of a hybrid and of historical spend too", () => {
    const members = {
      a: { ...weight(1), Last_Year_Amount__c: value(10) },
      b: { ...weight(3), Last_Year_Amount__c: value(30) },
      late: {
        ...weight(2),
        Last_Year_Amount__c: value(5),
        Access_Start_Date__c: value("2027-12-02")
      }
    };
    const late = (fields: object): unknown =>
      (amounts(deal(members, fields, [730])) as string[]).at(-1);
    const hybrid = { Allocation_Model__c: value("Hybrid"), Equal_Part_Percent__c: value(20) };
    expect(late(hybrid)).toBe("late y1 Late Share 3000");
    expect(late({ Allocation_Model__c: value("Historical Spend") })).toBe("late y1 Late Share 750");
  });

  it("need a model, years and their prices", () => {
    expect(amounts(deal({ a: weight(1) }, { Allocation_Model__c: value("") }))).toEqual({
      kind: "noModel"
    });
    expect(amounts(deal({ a: weight(1) }, {}, []))).toEqual({ kind: "noYear" });
    expect(amounts(deal({ a: weight(1) }, {}, [1, null]))).toEqual({
      kind: "yearWithoutPrice",
      position: 2
    });
    expect(amounts(deal({}))).toEqual({ kind: "noMember" });
  });
});

describe("fees of a scenario", () => {
  const two = { a: {}, b: {} };

  it("are its shares in the first year, in proportion afterwards, without those it leaves out", () => {
    const results = new Map([
      ["a", 7501],
      ["b", 2499],
      ["c", undefined]
    ]);
    expect(amounts(deal({ ...two, c: {} }), results)).toEqual([
      "a y1 Share 7501",
      "a y2 Share 7126",
      "b y1 Share 2499",
      "b y2 Share 2374"
    ]);
  });

  it("say when its shares were scaled", () => {
    const scenario = { results: writeResults(new Map([["a", 50]])), id: "s", title: "S" };
    const rest = { isChosen: true, envelope: undefined, parameters: "", note: "" };
    expect(feePlanOf(deal({ a: {} }), { ...scenario, ...rest })).toMatchObject({ scaledFrom: 50 });
  });

  it("name members that count and have no share", () => {
    const results = new Map([
      ["a", 10000],
      ["b", undefined]
    ]);
    const scenario = { results: writeResults(results), id: "s", title: "S", isChosen: true };
    const rest = { envelope: undefined, parameters: "", note: "" };
    expect(feePlanOf(deal(two), { ...scenario, ...rest })).toMatchObject({ leftOut: ["b"] });
  });

  it("need the members that count, no others, and readable shares", () => {
    expect(amounts(deal(two), new Map([["a", 1]]))).toEqual({
      kind: "unknownToScenario",
      members: ["b"]
    });
    const left = deal({ ...two, b: { Response__c: value("Withdrawn") } });
    const both = new Map([
      ["a", 1],
      ["b", 1]
    ]);
    expect(amounts(left, both)).toEqual({ kind: "left", members: ["b"] });
    for (const text of ["", "[]", "{", '{"shares":{"a":"1.5"}}', '{"shares":{"a":"-1"}}'])
      expect(readResults(text)).toBeUndefined();
  });
});
