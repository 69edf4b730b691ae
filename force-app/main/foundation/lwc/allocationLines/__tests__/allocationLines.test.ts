import { linesAfter } from "c/allocationLines";
import { fraction } from "c/fraction";

const SHARES = [
  { key: "b", share: 3_333 },
  { key: "a", share: 6_667 }
];

describe("allocationLines", () => {
  it("puts central funding below and the consortium's fee on top, each to the cent", () => {
    const lines = linesAfter(SHARES, {
      centralFunding: 1_000,
      administrationFee: fraction(1n, 50n)
    });
    expect(lines).toEqual([
      { key: "b", share: 3_333, funding: -333, fee: 67, due: 3_000, payable: 3_067 },
      { key: "a", share: 6_667, funding: -667, fee: 133, due: 6_000, payable: 6_133 }
    ]);
  });

  it("adds nothing where nothing is given, also to shares of 0", () => {
    expect(linesAfter([{ key: "a", share: 0 }], {})).toEqual([
      { key: "a", share: 0, funding: 0, fee: 0, due: 0, payable: 0 }
    ]);
  });

  it("refuses funding above what is owed", () => {
    expect(linesAfter(SHARES, { centralFunding: 10_001 })).toEqual({
      problem: { kind: "fundingAboveShares", by: 1 }
    });
  });
});
