import { addMonthCounts, controlledMonths, costPerUse } from "c/usage";
import type { UsageCount } from "c/usage";

const count = (month: string, requests: number, more: Partial<UsageCount> = {}): UsageCount => ({
  productId: "p1",
  reportId: "TR_J1",
  release: "5.1",
  accessType: "",
  month,
  count: requests,
  ...more
});

const year = (requests: number): { month: string; count: number }[] =>
  Array.from({ length: 12 }, (_, index) => ({
    month: `2026-${String(index + 1).padStart(2, "0")}`,
    count: requests
  }));

describe("controlledMonths", () => {
  it("adds journals and books, and fills the gaps between months with 0", () => {
    const months = controlledMonths([
      count("2026-01", 10),
      count("2026-01", 5, { reportId: "TR_B1" }),
      count("2026-03", 7)
    ]);
    expect(months.get("p1")).toEqual([
      { month: "2026-01", count: 15 },
      { month: "2026-02", count: 0 },
      { month: "2026-03", count: 7 }
    ]);
  });

  it("never adds a second report of the same requests", () => {
    const months = controlledMonths([
      count("2026-01", 10),
      count("2026-01", 12, { reportId: "TR_J3", accessType: "Controlled" }),
      count("2026-01", 14, { reportId: "PR_P1" })
    ]);
    expect(months.get("p1")).toEqual([{ month: "2026-01", count: 10 }]);
  });

  it("leaves requests to open content out", () => {
    const months = controlledMonths([
      count("2026-01", 90, { reportId: "TR", accessType: "Open" }),
      count("2026-01", 10, { reportId: "TR", accessType: "Controlled" }),
      count("2026-01", 50, { reportId: "TR", accessType: "Free_To_Read" }),
      count("2026-01", 50, { reportId: "TR", accessType: "" })
    ]);
    expect(months.get("p1")).toEqual([{ month: "2026-01", count: 10 }]);
  });

  it("takes the newer release of a month that was loaded in both", () => {
    const months = controlledMonths([count("2026-01", 10, { release: "5" }), count("2026-01", 8)]);
    expect(months.get("p1")).toEqual([{ month: "2026-01", count: 8 }]);
  });

  it("falls back on the platform report where nothing else counts requests, and keeps products apart", () => {
    const months = controlledMonths([
      count("2026-01", 9, { reportId: "PR_P1" }),
      count("2026-02", 4, { productId: "p2" })
    ]);
    expect([...months.keys()]).toEqual(["p1", "p2"]);
    expect(months.get("p1")).toEqual([{ month: "2026-01", count: 9 }]);
  });

  it("has nothing to say without rows", () => {
    expect(controlledMonths([]).size).toBe(0);
    expect(addMonthCounts([])).toEqual([]);
  });
});

it("adds series of different lengths", () => {
  expect(
    addMonthCounts([
      [{ month: "2026-01", count: 1 }],
      [
        { month: "2026-01", count: 2 },
        { month: "2026-02", count: 3 }
      ]
    ])
  ).toEqual([
    { month: "2026-01", count: 3 },
    { month: "2026-02", count: 3 }
  ]);
});

describe("costPerUse", () => {
  it("divides the fee by the requests of the same months", () => {
    expect(costPerUse(1_200_000, "2026-01-01", "2026-12-31", year(500))).toEqual({
      cost: 200,
      requests: 6000,
      months: 12,
      termMonths: 12,
      partial: false
    });
  });

  it("takes the fee of the covered months alone and flags a partial year", () => {
    expect(costPerUse(1_200_000, "2026-01-01", "2026-12-31", year(500).slice(0, 10))).toMatchObject(
      {
        cost: 200,
        months: 10,
        partial: true
      }
    );
  });

  it("is undefined, not zero, without usage", () => {
    expect(costPerUse(1_200_000, "2026-01-01", "2026-12-31", [])).toMatchObject({
      cost: undefined,
      months: 0,
      partial: true
    });
    expect(costPerUse(1_200_000, "2026-01-01", "2026-12-31", year(0))).toMatchObject({
      cost: undefined,
      partial: false
    });
  });

  it("ignores months outside the term", () => {
    expect(costPerUse(1_200_000, "2027-01-01", "2027-12-31", year(500))).toMatchObject({
      cost: undefined,
      months: 0
    });
  });
});
