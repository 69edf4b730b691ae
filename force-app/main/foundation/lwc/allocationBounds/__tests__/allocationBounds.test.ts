import { boundsOf } from "c/allocationBounds";
import { fraction } from "c/fraction";

const collar = { down: fraction(3n, 100n), up: fraction(5n, 100n) };

describe("allocationBounds", () => {
  it("narrows a collar to whole minor units", () => {
    expect(boundsOf({ key: "a", lastYear: 10_001 }, { collar })).toEqual({
      low: 9_701n,
      lowBy: "collarLow",
      high: 10_501n,
      highBy: "collarHigh"
    });
    expect(boundsOf({ key: "a", lastYear: 1 }, { collar })).toMatchObject({ low: 1n, high: 1n });
  });

  it("takes the narrower of bound and collar, and the member's own bound over the deal's", () => {
    const member = { key: "a", lastYear: 1_000, floor: 990, ceiling: 2_000 };
    expect(boundsOf(member, { collar, floor: 5_000, ceiling: 1 })).toEqual({
      low: 990n,
      lowBy: "floor",
      high: 1_050n,
      highBy: "collarHigh"
    });
  });

  it("has no collar without an amount above 0, nor on a side that is not given", () => {
    const open = { low: 0n, lowBy: undefined, high: undefined, highBy: undefined };
    for (const lastYear of [undefined, 0, -100])
      expect(boundsOf({ key: "a", lastYear }, { collar })).toEqual(open);
    expect(boundsOf({ key: "a", lastYear: 100 }, { collar: { down: fraction(2n) } })).toEqual(open);
  });
});
