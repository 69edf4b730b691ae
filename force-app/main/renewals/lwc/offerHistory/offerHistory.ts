import type { Minor } from "c/money";
import type { Offer, Side } from "c/negotiationModel";
import { midpoint } from "c/pricing";

/** An offer and where both sides stood once it was made. */
export interface Bid {
  readonly offer: Offer;
  /** Half-way between the latest bids of both sides; undefined until both have bid, and for drafts. */
  readonly midpoint: Minor | undefined;
}

export interface Standing {
  readonly ours: Offer | undefined;
  readonly theirs: Offer | undefined;
  readonly midpoint: Minor | undefined;
}

/** Offers by round and date, each with the mid-point after it. Drafts move nothing: the other side has not seen them. */
export function bidsOf(offers: readonly Offer[]): Bid[] {
  const latest = new Map<Side, Minor>();
  return inOrder(offers).map((offer) => {
    if (offer.state === "Draft") return { offer, midpoint: undefined };
    latest.set(offer.side, offer.total);
    return { offer, midpoint: between(latest.get("Ours"), latest.get("Theirs")) };
  });
}

/** The latest bid of each side. */
export function standingOf(offers: readonly Offer[]): Standing {
  const made = inOrder(offers).filter((offer) => offer.state !== "Draft");
  const ours = made.findLast((offer) => offer.side === "Ours");
  const theirs = made.findLast((offer) => offer.side === "Theirs");
  return { ours, theirs, midpoint: between(ours?.total, theirs?.total) };
}

/** The running round if this side has not bid in it, otherwise the next one. */
export function nextRound(offers: readonly Offer[], side: Side): number {
  const last = Math.max(0, ...offers.map((offer) => offer.round));
  const answered = offers.some((offer) => offer.round === last && offer.side === side);
  return last === 0 || answered ? last + 1 : last;
}

function inOrder(offers: readonly Offer[]): Offer[] {
  return [...offers].sort(
    (left, right) => left.round - right.round || (left.date ?? "").localeCompare(right.date ?? "")
  );
}

function between(ours: Minor | undefined, theirs: Minor | undefined): Minor | undefined {
  return ours === undefined || theirs === undefined ? undefined : midpoint(ours, theirs);
}
