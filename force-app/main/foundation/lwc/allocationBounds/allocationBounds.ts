import type { Fraction } from "c/fraction";
import type { Minor } from "c/money";

export type LowBound = "floor" | "collarLow";
export type HighBound = "ceiling" | "collarHigh";
export type Bound = LowBound | HighBound;

/** What bounds a member's share; amounts in minor units, 0 or more. */
export interface BoundedMember {
  readonly key: string;
  readonly lastYear?: Minor | undefined;
  /** Wins over the deal's floor. */
  readonly floor?: Minor | undefined;
  /** Wins over the deal's ceiling. */
  readonly ceiling?: Minor | undefined;
}

/** Largest change against last year: 1/20 for 5 %; a side that is absent is not bounded. */
export interface Collar {
  readonly down?: Fraction | undefined;
  readonly up?: Fraction | undefined;
}

export interface BoundRules {
  readonly floor?: Minor | undefined;
  readonly ceiling?: Minor | undefined;
  readonly collar?: Collar | undefined;
}

export interface Bounds {
  readonly low: bigint;
  /** undefined: only 0 bounds it. */
  readonly lowBy: LowBound | undefined;
  readonly high: bigint | undefined;
  readonly highBy: HighBound | undefined;
}

export type BoundProblem =
  | {
      readonly kind: "negativeBound";
      readonly member: string;
      readonly bound: LowBound | HighBound;
    }
  | {
      readonly kind: "crossedBounds";
      readonly member: string;
      readonly low: Minor;
      readonly lowBy: LowBound;
      readonly high: Minor;
      readonly highBy: HighBound;
      readonly by: Minor;
    };

/**
 * A member's least and most amount. A collar holds only where last year's amount is above 0: a new member has
 * none, and a percentage of nothing or of a credit bounds nothing. Collars are narrowed to whole minor units.
 */
export function boundsOf(
  member: BoundedMember,
  rules: BoundRules
): Bounds | { readonly problem: BoundProblem } {
  const floor = member.floor ?? rules.floor;
  const ceiling = member.ceiling ?? rules.ceiling;
  if (floor !== undefined && floor < 0) return negative(member, "floor");
  if (ceiling !== undefined && ceiling < 0) return negative(member, "ceiling");
  const { low, lowBy } = lowOf(floor, collarLow(member, rules.collar));
  const { high, highBy } = highOf(ceiling, collarHigh(member, rules.collar));
  if (high === undefined || low <= high) return { low, lowBy, high, highBy };
  return {
    problem: {
      kind: "crossedBounds",
      member: member.key,
      low: Number(low),
      lowBy: lowBy ?? "floor",
      high: Number(high),
      highBy: highBy ?? "ceiling",
      by: Number(low - high)
    }
  };
}

/** A collar applies to the member. */
export function isCollared({ lastYear }: BoundedMember): boolean {
  return lastYear !== undefined && lastYear > 0;
}

function negative(member: BoundedMember, bound: Bound): { readonly problem: BoundProblem } {
  return { problem: { kind: "negativeBound", member: member.key, bound } };
}

function collarLow(member: BoundedMember, collar: Collar | undefined): bigint | undefined {
  if (!collar?.down || !isCollared(member)) return undefined;
  const { numerator, denominator } = scaled(member, collar.down, -1n);
  return numerator > 0n ? (numerator + denominator - 1n) / denominator : undefined;
}

function collarHigh(member: BoundedMember, collar: Collar | undefined): bigint | undefined {
  if (!collar?.up || !isCollared(member)) return undefined;
  const { numerator, denominator } = scaled(member, collar.up, 1n);
  return numerator / denominator;
}

function scaled({ lastYear }: BoundedMember, change: Fraction, sign: bigint): Fraction {
  const factor = change.denominator + sign * change.numerator;
  return { numerator: BigInt(lastYear ?? 0) * factor, denominator: change.denominator };
}

function lowOf(
  floor: Minor | undefined,
  collar: bigint | undefined
): Pick<Bounds, "low" | "lowBy"> {
  const least = BigInt(floor ?? 0);
  if (collar !== undefined && collar > least) return { low: collar, lowBy: "collarLow" };
  return { low: least, lowBy: floor === undefined ? undefined : "floor" };
}

function highOf(
  ceiling: Minor | undefined,
  collar: bigint | undefined
): Pick<Bounds, "high" | "highBy"> {
  const most = ceiling === undefined ? undefined : BigInt(ceiling);
  if (collar !== undefined && (most === undefined || collar < most))
    return { high: collar, highBy: "collarHigh" };
  return { high: most, highBy: most === undefined ? undefined : "ceiling" };
}
