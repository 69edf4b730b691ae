import type { Offer, Side } from "c/negotiationModel";
import { lastRange, offerRounds, rangeText } from "c/offerRounds";

const offer = (round: number, side: Side, total: number, state = "Sent"): Offer => ({
  id: `${round}-${side}-${total}`,
  round,
  side,
  sideLabel: side,
  state,
  stateLabel: state,
  package: "",
  date: undefined,
  validUntil: undefined,
  total,
  base: 400
});

describe("offerRounds", () => {
  it("takes packages of a round as a range and follows the mid-point of what stands", () => {
    const rounds = offerRounds([
      offer(2, "Ours", 430),
      offer(2, "Ours", 436),
      offer(1, "Ours", 445),
      offer(2, "Theirs", 404, "Received"),
      offer(3, "Ours", 428),
      offer(4, "Ours", 1, "Draft")
    ]);
    expect(rounds).toEqual([
      {
        round: 1,
        ours: { low: 445, high: 445, middle: 445, packages: 1 },
        theirs: undefined,
        midpoint: undefined
      },
      {
        round: 2,
        ours: { low: 430, high: 436, middle: 433, packages: 2 },
        theirs: { low: 404, high: 404, middle: 404, packages: 1 },
        midpoint: 419
      },
      {
        round: 3,
        ours: { low: 428, high: 428, middle: 428, packages: 1 },
        theirs: undefined,
        midpoint: 416
      }
    ]);
    expect(lastRange(rounds, "theirs")).toMatchObject({ round: 2, low: 404 });
    expect(lastRange(rounds, "ours")).toMatchObject({ round: 3, low: 428 });
  });

  it("has none before the first bid", () => {
    expect(offerRounds([offer(1, "Ours", 1, "Draft")])).toEqual([]);
    expect(lastRange([], "ours")).toBeUndefined();
  });
});

it("writes a range with both ends, one amount alone", () => {
  const range = { low: 42_000_000, high: 42_848_050, middle: 0, packages: 2 };
  expect(rangeText(range, "en-US", "EUR")).toBe("420,000–428,480.50");
  expect(rangeText({ ...range, high: range.low }, "en-US", "EUR")).toBe("420,000");
});
