import type { Offer } from "c/negotiationModel";
import { bidsOf, nextRound, standingOf } from "c/offerHistory";

const offer = (
  round: number,
  side: Offer["side"],
  total: number,
  more: Partial<Offer> = {}
): Offer => ({
  id: `${round}${side}`,
  round,
  side,
  sideLabel: side,
  state: side === "Ours" ? "Sent" : "Received",
  stateLabel: "",
  package: "",
  date: undefined,
  validUntil: undefined,
  total,
  base: 100,
  ...more
});

describe("offer history", () => {
  it("tracks the mid-point after each bid, once both sides have bid", () => {
    const bids = bidsOf([
      offer(2, "Theirs", 410),
      offer(1, "Ours", 440),
      offer(1, "Theirs", 400),
      offer(2, "Ours", 430)
    ]);
    expect(bids.map((bid) => bid.midpoint)).toEqual([undefined, 420, 425, 420]);
  });

  it("orders a round by date", () => {
    const late = offer(1, "Ours", 440, { date: "2026-11-10" });
    const early = offer(1, "Theirs", 400, { date: "2026-11-02" });
    expect(bidsOf([late, early]).map((bid) => bid.offer.side)).toEqual(["Theirs", "Ours"]);
  });

  it("leaves drafts out of where both sides stand", () => {
    const offers = [
      offer(1, "Ours", 440),
      offer(1, "Theirs", 400),
      offer(2, "Ours", 300, { state: "Draft" })
    ];
    expect(standingOf(offers)).toMatchObject({
      ours: { total: 440 },
      theirs: { total: 400 },
      midpoint: 420
    });
    expect(bidsOf(offers).at(-1)?.midpoint).toBeUndefined();
    expect(standingOf([])).toEqual({ ours: undefined, theirs: undefined, midpoint: undefined });
  });

  it("answers within the round, and opens the next one after the own bid", () => {
    expect(nextRound([], "Ours")).toBe(1);
    expect(nextRound([offer(1, "Ours", 440)], "Theirs")).toBe(1);
    expect(nextRound([offer(1, "Ours", 440)], "Ours")).toBe(2);
    expect(nextRound([offer(1, "Ours", 440), offer(1, "Theirs", 400)], "Theirs")).toBe(2);
  });
});
