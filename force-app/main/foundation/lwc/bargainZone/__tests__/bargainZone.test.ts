import fc from "fast-check";
import { midpoints, stepPattern, stepsOf, zoneOf } from "c/bargainZone";
import type { Zone } from "c/bargainZone";

const OURS = { opening: 44_500_000, target: 43_300_000, walkAway: 42_000_000 };

describe("bargain zone", () => {
  it("overlaps from our walk-away to their reservation", () => {
    const theirs = { offer: 40_400_000, reservation: 42_500_000, spread: 1_000_000 };
    expect(zoneOf({ ours: OURS, theirs })).toEqual({
      kind: "overlap",
      from: 42_000_000,
      to: 42_500_000,
      midpoint: 42_250_000,
      sure: false,
      doubts: []
    });
    expect(zoneOf({ ours: OURS, theirs: { ...theirs, spread: 500_000 } })).toMatchObject({
      sure: true
    });
  });

  it("meets in one point where both reservations are the same", () => {
    const zone = zoneOf({ ours: OURS, theirs: { reservation: 42_000_000 } });
    expect(zone).toMatchObject({ kind: "overlap", midpoint: 42_000_000, sure: true });
  });

  it("without an overlap says the gap, and never a mid-point", () => {
    const zone = zoneOf({ ours: OURS, theirs: { reservation: 41_000_000, spread: 500_000 } });
    expect(zone).toEqual({ kind: "none", gap: 1_000_000, sure: true, doubts: [] });
    expect(zone).not.toHaveProperty("midpoint");
  });

  it("is unknown while a reservation is, or is not for the reader", () => {
    expect(zoneOf({ ours: {}, theirs: { offer: 1, reservation: 2 } })).toEqual({
      kind: "unknown",
      doubts: []
    });
    expect(zoneOf({ ours: OURS, theirs: { offer: 1 } }).kind).toBe("unknown");
  });

  it("names figures that do not fit together", () => {
    const ours = { opening: 3, target: 4, walkAway: 5 };
    expect(zoneOf({ ours, theirs: { offer: 9, reservation: 8 } }).doubts).toEqual([
      "offerAboveReservation",
      "targetBelowWalkAway",
      "openingBelowTarget"
    ]);
  });

  const amounts = fc.integer({ min: 0, max: 10 ** 12 });

  it("has its mid-point within both reservations", () => {
    fc.assert(
      fc.property(amounts, amounts, (walkAway, above) => {
        const zone = zoneOf({ ours: { walkAway }, theirs: { reservation: walkAway + above } });
        const { midpoint } = zone as Extract<Zone, { kind: "overlap" }>;
        expect(2 * midpoint - 2 * walkAway - above).toBe(above % 2);
      })
    );
  });

  it("is as far apart as both reservations are", () => {
    fc.assert(
      fc.property(amounts, amounts, (reservation, above) => {
        const zone = zoneOf({
          ours: { walkAway: reservation + above + 1 },
          theirs: { reservation }
        });
        expect(zone).toEqual({ kind: "none", gap: above + 1, sure: true, doubts: [] });
      })
    );
  });
});

describe("mid-points", () => {
  it("follow each bid; the other side's last one stands", () => {
    expect(
      midpoints([{ ours: 44_000 }, { theirs: 40_000 }, { ours: 43_000 }, { theirs: 40_401 }])
    ).toEqual([undefined, 42_000, 41_500, 41_701]);
  });

  it("take both bids of a round together", () => {
    expect(midpoints([{ ours: 44_000, theirs: 40_000 }, {}])).toEqual([42_000, 42_000]);
  });
});

describe("steps", () => {
  it("are what a side moved between its bids", () => {
    expect(stepsOf([440, 428, 422, 419])).toEqual([-12, -6, -3]);
    expect(stepsOf([440])).toEqual([]);
  });

  it.each([
    ["shrinking", [440, 428, 422, 419]],
    ["shrinking", [400, 406, 409, 409]],
    ["growing", [440, 437, 431, 419]],
    ["steady", [440, 430, 420]],
    ["steady", [440, 440, 440]],
    ["mixed", [440, 430, 425, 410]],
    ["mixed", [440, 430, 435]],
    ["unknown", [440, 430]],
    ["unknown", []]
  ])("are %s in %j", (pattern, totals) => {
    expect(stepPattern(totals)).toBe(pattern);
  });
});
