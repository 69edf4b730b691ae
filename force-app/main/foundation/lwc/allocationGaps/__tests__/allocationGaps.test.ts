import { withoutGaps } from "c/allocationGaps";
import type { GapMember, MissingPolicy } from "c/allocationGaps";
import type { Decimal } from "c/decimalText";

const tenths = (digits: bigint): Decimal => ({ digits, scale: 1 });
const MEMBERS: readonly GapMember[] = [
  { key: "a" },
  { key: "b", surrogates: { fte: tenths(7n) } },
  { key: "c" },
  { key: "late", isLate: true }
];
const FTE = { metric: "fte", values: [tenths(20n), undefined, tenths(5n), tenths(1n)] };
const BEDS = { metric: "beds", values: [undefined, tenths(1n), tenths(1n), tenths(1n)] };

function filled(missing: MissingPolicy, columns = [FTE]): unknown {
  const made = withoutGaps(MEMBERS, columns, missing);
  return "problem" in made
    ? made.problem
    : { ...made, members: made.members.map(({ key }) => key) };
}

describe("allocationGaps", () => {
  it("stops where a weight is not known", () => {
    const problem = { kind: "missingWeight", metric: "fte", members: ["b"] };
    expect(filled({ rule: "stop" })).toEqual(problem);
  });

  it("leaves a member out of all columns if one is not known", () => {
    expect(filled({ rule: "exclude" }, [FTE, BEDS])).toEqual({
      members: ["c", "late"],
      values: [
        [tenths(5n), tenths(1n)],
        [tenths(1n), tenths(1n)]
      ],
      notes: [
        { kind: "excluded", metric: "fte", members: ["b"] },
        { kind: "excluded", metric: "beds", members: ["a"] }
      ]
    });
  });

  it("takes the member's own surrogate, the smallest or the average of those on time, or a number", () => {
    const standIn = (surrogate: "own" | "smallest" | "average" | Decimal): unknown => {
      const made = withoutGaps(MEMBERS, [FTE], { rule: "surrogate", surrogate });
      return "values" in made ? made.values[0]?.[1] : made.problem;
    };
    expect(standIn("own")).toEqual(tenths(7n));
    expect(standIn("smallest")).toEqual(tenths(5n));
    expect(standIn("average")).toEqual({ digits: 12_500_000n, scale: 7 });
    expect(standIn(tenths(3n))).toEqual(tenths(3n));
  });

  it("stops where no surrogate is known either", () => {
    const missing = { rule: "surrogate", surrogate: "own" } as const;
    const problem = { kind: "missingWeight", metric: "beds", members: ["a"] };
    expect(filled(missing, [BEDS])).toEqual(problem);
    const unknown = { metric: "fte", values: MEMBERS.map(() => undefined) };
    expect(
      withoutGaps(MEMBERS, [unknown], { rule: "surrogate", surrogate: "smallest" })
    ).toMatchObject({ problem: { members: ["a", "b", "c", "late"] } });
  });
});
