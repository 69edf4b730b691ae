import { partOfYear, splitByFactors } from "c/allocationYears";
import type { PartBy, Span } from "c/allocationYears";
import type { Day } from "c/calendarDay";
import { fraction } from "c/fraction";
import { multiply, sum } from "c/money";
import type { Minor } from "c/money";

export type FeeKind = "Share" | "Late Share";

export interface PlanYear extends Span {
  readonly id: string;
  readonly envelope: Minor;
}

/** What a member pays of a full year, in proportion to the others. */
export interface BaseShare {
  readonly member: string;
  readonly share: Minor;
  /** A member whose access begins after the first year's first day joins late. */
  readonly accessStart?: Day | undefined;
}

/** What a member pays for each year if it takes part from the first to the last day. */
export interface MemberPrices {
  readonly member: string;
  /** By year, in the order of the years. */
  readonly prices: readonly Minor[];
  readonly accessStart?: Day | undefined;
}

export interface PlannedFee {
  readonly member: string;
  readonly year: string;
  readonly kind: FeeKind;
  readonly amount: Minor;
}

/** Late joiners pay on top of the envelope, which the others share. */
export function joinsLate(
  { accessStart }: Pick<BaseShare, "accessStart">,
  [first]: readonly Span[]
): boolean {
  return accessStart !== undefined && first !== undefined && accessStart > first.start;
}

/**
 * Every year's envelope in proportion to the same shares, to the last minor unit whatever the members' order;
 * late joiners at the same price. Throws RangeError if only late joiners have a share.
 */
export function pricesAlongPath(
  shares: readonly BaseShare[],
  years: readonly PlanYear[]
): MemberPrices[] {
  const ordered = shares.toSorted((left, right) => (left.member < right.member ? -1 : 1));
  const onTime = ordered.filter((share) => !joinsLate(share, years));
  const total = BigInt(sum(onTime.map(({ share }) => share)));
  const prices = new Map<string, Minor[]>(ordered.map(({ member }) => [member, []]));
  for (const { envelope } of years) {
    const parts = splitOf(
      envelope,
      onTime.map(({ share }) => share)
    );
    onTime.forEach(({ member }, index) => prices.get(member)?.push(parts[index] ?? 0));
    for (const each of ordered.filter((share) => joinsLate(share, years)))
      prices.get(each.member)?.push(priceOf(envelope, BigInt(each.share), total));
  }
  return ordered.map(({ member, accessStart }) => ({
    member,
    accessStart,
    prices: prices.get(member) ?? []
  }));
}

/** The fees: full shares, and of late joiners the part of each year that they have access, rounded half up. */
export function plannedFees(
  members: readonly MemberPrices[],
  years: readonly PlanYear[],
  partBy: PartBy
): PlannedFee[] {
  return members.flatMap((each) =>
    years.flatMap((year, index): PlannedFee[] => {
      const price = each.prices[index] ?? 0;
      const { member, accessStart } = each;
      if (accessStart === undefined || !joinsLate(each, years))
        return [{ member, year: year.id, kind: "Share", amount: price }];
      const part = partOfYear(accessStart, year, partBy);
      if (part.numerator === 0n) return [];
      return [{ member, year: year.id, kind: "Late Share", amount: multiply(price, part) }];
    })
  );
}

function splitOf(envelope: Minor, shares: readonly Minor[]): readonly Minor[] {
  if (envelope === 0) return shares.map(() => 0);
  return splitByFactors(
    envelope,
    shares.map((share) => fraction(BigInt(share)))
  );
}

function priceOf(envelope: Minor, share: bigint, total: bigint): Minor {
  return total === 0n ? 0 : multiply(envelope, fraction(share, total));
}
