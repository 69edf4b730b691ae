import { holdingsOf } from "c/renewalHoldings";

const line = (productId: string | undefined, price?: number) => ({ productId, price });

describe("holdingsOf", () => {
  it("prefers what was agreed over what was sold over what is installed", () => {
    const found = {
      negotiation: [line("a", 3)],
      opportunity: [line("a", 2)],
      asset: [line("a", 1)]
    };
    expect(holdingsOf(found)).toMatchObject({ source: "negotiation", lines: [line("a", 3)] });
    expect(holdingsOf({ ...found, negotiation: [] }).source).toBe("opportunity");
    expect(holdingsOf({ asset: found.asset }).source).toBe("asset");
  });

  it("passes over a source that names no product, and counts parts without one", () => {
    const found = { opportunity: [line(undefined, 5)], asset: [line("a"), line(undefined, 7)] };
    expect(holdingsOf(found)).toEqual({
      source: "asset",
      lines: [line("a", undefined)],
      withoutProduct: 1
    });
  });

  it("finds nothing in nothing", () => {
    expect(holdingsOf({})).toEqual({ source: "none", lines: [], withoutProduct: 0 });
  });
});
