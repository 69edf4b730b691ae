import { partOfYear } from "c/allocationYears";
import type { PartBy } from "c/allocationYears";
import { joinsLate } from "c/feePlan";
import { multiply } from "c/money";
import type { Minor } from "c/money";
import type { PricedYear } from "./pricedYears";
import type { StudiedMember } from "./whoTakesPart";

/** Access begins after the first year has: such members pay on top of the envelope. */
export function isLate(
  { accessStart }: StudiedMember,
  { start, end }: Pick<PricedYear, "start" | "end">
): boolean {
  return start !== undefined && end !== undefined && joinsLate({ accessStart }, [{ start, end }]);
}

/** What is due of a full year’s amount for the access in the year. */
export function partPaid(
  { accessStart }: StudiedMember,
  { start, end }: PricedYear,
  full: Minor | undefined,
  partBy: PartBy
): Minor | undefined {
  if (full === undefined || !accessStart || !start || !end) return undefined;
  return multiply(full, partOfYear(accessStart, { start, end }, partBy));
}
