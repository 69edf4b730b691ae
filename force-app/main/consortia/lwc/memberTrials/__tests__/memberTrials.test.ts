import { pastedTrials, withTrials } from "c/memberTrials";
import type { Pasted } from "c/memberTrials";

const headings = { weight: "Weight", floor: "Floor", ceiling: "Ceiling" };
const members = ["CHU de Valmont", "CHU d’Évry", "Twin", "Twin"].map((institution, index) => ({
  id: `m${index}`,
  institution
}));
const paste = (text: string, locale = "en-US"): Pasted =>
  pastedTrials(text, members, { locale, currency: "EUR", headings });
const decimal = (digits: number, scale = 0): object => ({ digits: BigInt(digits), scale });

describe("a block pasted beside members", () => {
  it("goes by name, whatever accents and case", () => {
    expect(paste("chu de valmont\t4000\nCHU D'EVRY\t1,234.5\t100\t")).toEqual({
      changes: [
        { id: "m0", trial: { weight: decimal(4000) } },
        { id: "m1", trial: { weight: decimal(12_345, 1), floor: 100_00 } }
      ],
      byName: true,
      unknown: [],
      ambiguous: [],
      unreadable: []
    });
  });

  it("goes in the order of the members where it holds no names", () => {
    const pasted = paste("1\n\t5\n3\n4\n5");
    expect(pasted.byName).toBe(false);
    expect(pasted.changes.map(({ id }) => id)).toEqual(["m0", "m1", "m2", "m3"]);
    expect(pasted.changes[1]?.trial).toEqual({ floor: 5_00 });
    expect(pasted.unknown).toEqual(["5"]);
  });

  it("takes its columns from a row of headings, others aside", () => {
    const pasted = paste("Member\tCity\tceiling\tWeight\nCHU de Valmont\tValmont\t9.5\t2");
    expect(pasted.changes).toEqual([{ id: "m0", trial: { ceiling: 9_50, weight: decimal(2) } }]);
    expect(pasted.unreadable).toEqual([]);
  });

  it("names what found no place", () => {
    const pasted = paste("CHU X\t1\nTwin\t2\nCHU d’Évry\t3x\nCHU de Valmont\t1\nCHU de Valmont\t2");
    expect(pasted).toEqual({
      changes: [],
      byName: true,
      unknown: ["CHU X"],
      ambiguous: ["Twin", "CHU de Valmont", "CHU de Valmont"],
      unreadable: ["CHU d’Évry: 3x"]
    });
  });

  it("reads numbers as people write them, and one row by its name", () => {
    expect(paste("CHU de Valmont\t1\u202f234,5", "fr").changes).toEqual([
      { id: "m0", trial: { weight: decimal(12_345, 1) } }
    ]);
    expect(paste("").changes).toEqual([]);
  });
});

describe("withTrials", () => {
  it("forgets members that it does not know", () => {
    const change = { id: "x", trial: { floor: 1 } };
    expect(withTrials({}, [change], [])).toEqual({});
  });
});
