import type { NegotiationLine } from "c/negotiationModel";
import type { PackageContent } from "c/offerPackage";
import { rangedIssues, searchPackages } from "../proposals";
import type { IssueNode } from "../proposalsQuery";

const node = (
  Id: string,
  kind: string,
  unit: string,
  [worth, value]: readonly [number, number],
  [lowest, highest]: readonly [number, number]
): IssueNode => ({
  Id,
  Name: { value: `Issue ${Id}` },
  Kind__c: { value: kind },
  Unit__c: { value: unit },
  Unit_Worth_Amount__c: { value: worth },
  Unit_Value_To_Them_Amount__c: { value },
  Lowest_Units__c: { value: lowest },
  Highest_Units__c: { value: highest },
  Step_Units__c: { value: 1 }
});
/** 1 % of price is worth 1,000 to us and as much to them; a year of term 2,000 to us, 500 to them. */
const NODES = [
  node("price", "Price", "%", [1000, 1000], [-2, 2]),
  node("term", "Term", "years", [2000, 500], [0, 1])
];
const LINES: NegotiationLine[] = [
  { id: "l1", productId: "", product: "", base: 0, price: undefined, cap: undefined }
];
const BASE: PackageContent = {
  head: { title: "A", years: 2, validUntil: "", extras: undefined, worth: undefined, note: "" },
  terms: new Map([["l1", { price1: 100_000_00, path: 3, price2: 103_000_00 }]])
};

describe("packages of equal worth", () => {
  const issues = rangedIssues(NODES, "EUR");

  it("trades a longer term for a lower price, and moves the prices along their path", () => {
    const search = searchPackages(issues, BASE, 100_000_00, 0, LINES);
    if (search.kind !== "found") throw new Error("none");
    const traded = search.proposals.find(({ found }) => found.units.get("term") === 1);
    expect(traded?.found.units.get("price")).toBe(-2);
    expect(traded?.content.head).toMatchObject({ title: "Issue price", worth: 100_000_00 });
    expect(traded?.content.terms.get("l1")).toMatchObject({
      price1: 98_000_00,
      price2: 100_940_00
    });
  });

  it("keeps every worth within the tolerance", () => {
    const search = searchPackages(issues, BASE, 100_000_00, 1, LINES);
    if (search.kind !== "found") throw new Error("none");
    expect(search.tolerance).toBe(1_000_00);
    for (const { content } of search.proposals) {
      expect(content.head.worth).toBeGreaterThanOrEqual(100_000_00);
      expect(content.head.worth).toBeLessThanOrEqual(101_000_00);
    }
  });

  it("says how far the nearest is where none is within the tolerance", () => {
    const only = rangedIssues([node("term", "Term", "years", [2000, 500], [1, 2])], "EUR");
    expect(searchPackages(only, BASE, 100_000_00, 1, LINES)).toEqual({
      kind: "none",
      by: 2_000_00,
      tolerance: 1_000_00
    });
  });

  it("leaves out issues without a worth or a range, as for whoever may not read them", () => {
    const bare: IssueNode = { Id: "x", Name: { value: "Sites" } };
    expect(rangedIssues([bare], "EUR")).toEqual([]);
  });

  it("names the issues whose range, step or worth cannot be", () => {
    const wrong = [
      node("sites", "Other", "sites", [-1, 0], [0, 1]),
      node("price", "Price", "%", [1000, 1000], [-600, 600]),
      ...NODES.slice(1)
    ];
    expect(searchPackages(rangedIssues(wrong, "EUR"), BASE, 100_000_00, 1, LINES)).toEqual({
      kind: "unsound",
      titles: ["Issue sites", "Issue price"]
    });
  });

  it("tells amounts that are too large for an exact search", () => {
    const large = [
      node("price", "Price", "%", [30_000_000_000_000, 1], [-2, 2]),
      node("term", "Term", "years", [30_000_000_000_000, 1], [-2, 2])
    ];
    const search = searchPackages(rangedIssues(large, "EUR"), BASE, 100_000_00, 1, LINES);
    expect(search).toEqual({ kind: "tooMany" });
  });

  it("searches around a worth below 0", () => {
    const search = searchPackages(issues, BASE, -100_000_00, 1, LINES);
    expect(search).toMatchObject({ kind: "found", tolerance: 990_09 });
  });
});
