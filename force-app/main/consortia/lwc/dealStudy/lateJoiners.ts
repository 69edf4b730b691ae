import type { Allocation } from "c/allocation";
import type { AllocationParameters } from "c/allocationParameters";
import { lateShare, partOfYear } from "c/allocationYears";
import { fractionOf } from "c/decimalText";
import { joinsLate } from "c/feePlan";
import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { multiply } from "c/money";
import type { Minor } from "c/money";
import type { PricedYear } from "./pricedYears";
import type { StudiedMember } from "./whoTakesPart";

const ONE = fraction(1n);

/** Access begins after the first year has: such members pay on top of the envelope. */
export function isLate(
  { accessStart }: StudiedMember,
  { start, end }: Pick<PricedYear, "start" | "end">
): boolean {
  return start !== undefined && end !== undefined && joinsLate({ accessStart }, [{ start, end }]);
}

/** What a late joiner would pay of a full first year; undefined where no price per weight is known. */
export function fullShare(
  member: StudiedMember,
  { price }: Allocation,
  parameters: AllocationParameters
): Minor | undefined {
  const weight = weightOf(member, parameters);
  return price && weight && lateShare(price, weight, ONE);
}

/** What is due of it for the days of access in the year. */
export function partPaid(
  { accessStart }: StudiedMember,
  { start, end }: PricedYear,
  full: Minor | undefined
): Minor | undefined {
  if (full === undefined || !accessStart || !start || !end) return undefined;
  return multiply(full, partOfYear(accessStart, { start, end }, "day"));
}

function weightOf(
  { weight, surrogateWeight }: StudiedMember,
  { model, missing }: AllocationParameters
): Fraction | undefined {
  if (model === "Equal") return ONE;
  if (model === "Historical Spend" || model === "Bands") return undefined;
  const known = weight ?? (missing === "own" ? surrogateWeight : undefined);
  return known && fractionOf(known);
}
