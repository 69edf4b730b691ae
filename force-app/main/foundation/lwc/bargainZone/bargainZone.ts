import { midpoint } from "c/pricing";
import { sum } from "c/money";
import type { Minor } from "c/money";

/** Amounts of a seller's negotiation; undefined: not known, or not for this reader. */
export interface ZoneInput {
  readonly ours: {
    readonly opening?: Minor | undefined;
    readonly target?: Minor | undefined;
    /** The least that we accept. */
    readonly walkAway?: Minor | undefined;
  };
  readonly theirs: {
    /** Their last offer. */
    readonly offer?: Minor | undefined;
    /** Our estimate of the most that they pay. */
    readonly reservation?: Minor | undefined;
    /** How far the estimate may be off, either way; default 0. */
    readonly spread?: Minor | undefined;
  };
}

/** What in the figures does not fit together. */
export type ZoneDoubt = "offerAboveReservation" | "targetBelowWalkAway" | "openingBelowTarget";

/**
 * `overlap`: both sides could agree from our walk-away to their reservation, bounds included.
 * `none`: no overlap, and how far they are apart; never a mid-point. `unknown`: a reservation is missing.
 * `sure`: the answer is the same at both ends of the estimate's spread.
 */
export type Zone = (
  | {
      readonly kind: "overlap";
      readonly from: Minor;
      readonly to: Minor;
      readonly midpoint: Minor;
      readonly sure: boolean;
    }
  | { readonly kind: "none"; readonly gap: Minor; readonly sure: boolean }
  | { readonly kind: "unknown" }
) & { readonly doubts: readonly ZoneDoubt[] };

/** The last totals of both sides after a bid or a round. */
export interface RoundTotals {
  /** undefined: this side did not bid in the round; its last bid stands. */
  readonly ours?: Minor | undefined;
  readonly theirs?: Minor | undefined;
}

/** `unknown`: fewer than two steps. */
export type StepPattern = "shrinking" | "growing" | "steady" | "mixed" | "unknown";

export function zoneOf({ ours, theirs }: ZoneInput): Zone {
  const doubts = doubtsIn({ ours, theirs });
  const { walkAway } = ours;
  const { reservation, spread = 0 } = theirs;
  if (walkAway === undefined || reservation === undefined) return { kind: "unknown", doubts };
  const low = sum([reservation, -Math.abs(spread)]);
  const high = sum([reservation, Math.abs(spread)]);
  const sure = low >= walkAway === high >= walkAway;
  if (reservation < walkAway)
    return { kind: "none", gap: sum([walkAway, -reservation]), sure, doubts };
  const middle = midpoint(walkAway, reservation);
  return { kind: "overlap", from: walkAway, to: reservation, midpoint: middle, sure, doubts };
}

/** Half-way between the last bids of both sides after each round, half up; undefined until both have bid. */
export function midpoints(rounds: readonly RoundTotals[]): (Minor | undefined)[] {
  let ours: Minor | undefined;
  let theirs: Minor | undefined;
  return rounds.map((round) => {
    ours = round.ours ?? ours;
    theirs = round.theirs ?? theirs;
    return ours === undefined || theirs === undefined ? undefined : midpoint(ours, theirs);
  });
}

/** What one side moved from each bid to its next; below 0 is downwards. */
export function stepsOf(totals: readonly Minor[]): Minor[] {
  return totals.slice(1).map((total, index) => sum([total, -(totals[index] ?? 0)]));
}

/**
 * How one side's steps go, by size: shrinking ones signal the end, growing ones a mistake.
 * Never larger than the one before and smaller at the end is `shrinking`; steps in both directions are `mixed`.
 */
export function stepPattern(totals: readonly Minor[]): StepPattern {
  const steps = stepsOf(totals);
  if (steps.length < 2) return "unknown";
  if (steps.some((step) => step > 0) && steps.some((step) => step < 0)) return "mixed";
  const growth = stepsOf(steps.map(Math.abs));
  const grows = growth.some((difference) => difference > 0);
  const shrinks = growth.some((difference) => difference < 0);
  if (grows && shrinks) return "mixed";
  return grows ? "growing" : shrinks ? "shrinking" : "steady";
}

function doubtsIn({ ours, theirs }: ZoneInput): ZoneDoubt[] {
  const below = (left: Minor | undefined, right: Minor | undefined): boolean =>
    left !== undefined && right !== undefined && left < right;
  const doubts: [boolean, ZoneDoubt][] = [
    [below(theirs.reservation, theirs.offer), "offerAboveReservation"],
    [below(ours.target, ours.walkAway), "targetBelowWalkAway"],
    [below(ours.opening, ours.target), "openingBelowTarget"]
  ];
  return doubts.filter(([holds]) => holds).map(([, doubt]) => doubt);
}
