import { compare, fraction, multiply } from "c/fraction";
import type { Minor } from "c/money";
import type { NegotiationLine, OfferPolicy } from "c/negotiationModel";
import { fractionOfPercent } from "c/percent";
import { upliftOf } from "c/pricing";
import type { LineTerms } from "./packageContent";
import type { PackageTotals } from "./packageTotals";

/** A limit that a line's first-year price breaks, and where it lies. */
export interface LineBreach {
  readonly limit: "cap" | "floor";
  readonly amount: Minor;
}

/** Why a package needs approval before it leaves. */
export type ApprovalNeed = "cut" | "months" | "cap";

/** A floor is known only to whoever may read it. */
export function breachOf(line: NegotiationLine, terms: LineTerms): LineBreach | undefined {
  const price = terms.price1;
  if (price === undefined) return undefined;
  if (line.cap !== undefined && price > line.cap) return { limit: "cap", amount: line.cap };
  if (line.floor !== undefined && price < line.floor) return { limit: "floor", amount: line.floor };
  return undefined;
}

/** What goes beyond the offer policy; the platform decides by the same rule when the package is saved. */
export function approvalNeeds(
  totals: PackageTotals,
  years: number,
  policy: OfferPolicy
): ApprovalNeed[] {
  const { cut, months, cap } = policy;
  const needs: ApprovalNeed[] = [];
  if (cut !== undefined && cutsDeeper(totals, years, cut)) needs.push("cut");
  if (months !== undefined && years * 12 > months) needs.push("months");
  if (cap !== undefined && totals.lowestCap !== undefined && totals.lowestCap < cap)
    needs.push("cap");
  return needs;
}

/** Whether the first year or the whole term, net of all that is given, falls further than the cut. */
function cutsDeeper(
  { net, base, contract, free, extras }: PackageTotals,
  years: number,
  cut: number
): boolean {
  const limit = fractionOfPercent(-Math.abs(cut));
  const term = upliftOf(base * years, contract - (free + extras) * years);
  return [net.uplift, term].some((uplift) => uplift && compare(uplift, limit) < 0);
}

/** Percent by which packages of a round may differ where the policy says nothing. */
const DEFAULT_TOLERANCE = 1;

/** Percent of the highest worth by which packages of a round may differ: 1 is 1 %. */
export function toleranceOf(policy: OfferPolicy | undefined): number {
  return policy?.tolerance ?? DEFAULT_TOLERANCE;
}

/** Whether the platform takes packages for equal: they differ by at most the tolerance, a percent of the highest worth. */
export function isSameWorth(worths: readonly Minor[], tolerance: number): boolean {
  if (worths.length < 2) return true;
  const most = Math.max(...worths);
  const apart = fraction(BigInt(most) - BigInt(Math.min(...worths)));
  return (
    compare(apart, multiply(fraction(BigInt(Math.abs(most))), fractionOfPercent(tolerance))) <= 0
  );
}

/**
 * How much more than a worth a package may be worth and still be equal to it. The platform takes the percent of the
 * highest worth: of a worth above 0 that is never less than of the worth itself, of one below 0 it is.
 */
export function toleranceAbove(worth: Minor, tolerance: number): Minor {
  const { numerator, denominator } = fractionOfPercent(tolerance);
  const size = BigInt(Math.abs(worth)) * numerator;
  return Number(size / (worth < 0 ? denominator + numerator : denominator));
}
