import { cheapestSteps } from "c/cheapestSteps";
import { add, compare, fraction, multiply as multiplyFractions } from "c/fraction";
import type { Fraction } from "c/fraction";
import { multiply, sum } from "c/money";
import type { Minor } from "c/money";

export interface SecessionMember {
  readonly key: string;
  readonly share: Minor;
  /** What it would pay alone, before a tier's discount; undefined: not known. */
  readonly listPrice: Minor | undefined;
  /** What tiers are measured on; 0 where it is not known. */
  readonly size: Fraction;
}

/** Buyers whose size together is `from` or more get the discount: 1/10 for 10 % off list. */
export interface PriceTier {
  readonly from: Fraction;
  readonly discount: Fraction;
}

export interface Secession {
  readonly members: readonly string[];
  /** What they pay in the deal. */
  readonly share: Minor;
  readonly alone: Minor;
  /** Share less alone; above 0. */
  readonly gain: Minor;
  /** Of a group at a tier: no other group that reaches the tier gains more by its discount. */
  readonly isBest: boolean;
}

const NOTHING = fraction(0n);
const ONE = fraction(1n);

/** Members that would pay less alone, the largest gain first. */
export function membersBetterAlone(
  members: readonly SecessionMember[],
  tiers: readonly PriceTier[]
): Secession[] {
  return gains(members.map((member) => secessionOf([member], tiers)));
}

/** Given groups (a region, a university and its hospital) that would pay less together without the others. */
export function groupsBetterAlone(
  members: readonly SecessionMember[],
  groups: readonly (readonly string[])[],
  tiers: readonly PriceTier[]
): Secession[] {
  const byKey = new Map(members.map((member) => [member.key, member]));
  return gains(
    groups.map((group) =>
      secessionOf(
        group.map((key) => byKey.get(key)).filter((member) => member !== undefined),
        tiers
      )
    )
  );
}

/**
 * The group that gains most at each tier: everyone who gains at its discount and, where they do not reach it,
 * those that fill it up at the least loss. Exact; where an exact search would take too long, those that lose
 * least per size, which is not said to be the best.
 */
export function groupsAtTiers(
  members: readonly SecessionMember[],
  tiers: readonly PriceTier[]
): Secession[] {
  const priced = members.filter(({ listPrice }) => listPrice !== undefined);
  return gains(
    tiers.map((tier) => {
      const { group, isBest } = groupAt(tier, priced);
      return secessionOf(group, tiers, isBest);
    })
  );
}

interface TierGroup {
  readonly group: readonly SecessionMember[];
  readonly isBest: boolean;
}

function groupAt({ from, discount }: PriceTier, members: readonly SecessionMember[]): TierGroup {
  const gainOf = ({ share, listPrice }: SecessionMember): Minor =>
    share - discounted(listPrice ?? 0, discount);
  const gaining = members.filter((member) => gainOf(member) > 0);
  const losing = members
    .filter((member) => gainOf(member) <= 0 && member.size.numerator > 0n)
    .map((member) => ({ member, loss: -gainOf(member) }));
  const size = sizeOf(gaining);
  if (compare(size, from) >= 0) return { group: gaining, isBest: true };
  const missing = add(from, fraction(-size.numerator, size.denominator));
  const exact = cheapestFill(losing, missing);
  const fill = exact ?? leastPerSize(losing, missing);
  const reached = compare(sizeOf(fill), missing) >= 0;
  return { group: reached ? [...gaining, ...fill] : [], isBest: exact !== undefined };
}

interface Loser {
  readonly member: SecessionMember;
  readonly loss: Minor;
}

/** Those that are `missing` or more together at the least loss; empty: all are less. undefined: too many choices. */
function cheapestFill(
  losing: readonly Loser[],
  missing: Fraction
): readonly SecessionMember[] | undefined {
  const unit = [missing, ...losing.map(({ member }) => member.size)]
    .map(({ denominator }) => denominator)
    .reduce(leastCommonMultiple, 1n);
  const inUnits = ({ numerator, denominator }: Fraction): number =>
    Number((numerator * unit) / denominator);
  const items = losing.map(({ member, loss }) => ({
    gain: inUnits(member.size),
    cost: loss,
    most: 1
  }));
  try {
    const found = cheapestSteps(items, { low: inUnits(missing), high: Infinity });
    return losing.filter((_, index) => found?.steps[index] === 1).map(({ member }) => member);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function leastPerSize(losing: readonly Loser[], missing: Fraction): readonly SecessionMember[] {
  const lossPerSize = ({ member, loss }: Loser): Fraction =>
    multiplyFractions(fraction(BigInt(loss)), inverse(member.size));
  const fill: SecessionMember[] = [];
  let size = NOTHING;
  for (const { member } of losing.toSorted((left, right) =>
    compare(lossPerSize(left), lossPerSize(right))
  )) {
    if (compare(size, missing) >= 0) break;
    fill.push(member);
    size = add(size, member.size);
  }
  return fill;
}

function secessionOf(
  group: readonly SecessionMember[],
  tiers: readonly PriceTier[],
  isBest = true
): Secession | undefined {
  if (group.length === 0 || group.some(({ listPrice }) => listPrice === undefined))
    return undefined;
  const discount = discountAt(tiers, sizeOf(group));
  const share = sum(group.map((member) => member.share));
  const alone = sum(group.map(({ listPrice }) => discounted(listPrice ?? 0, discount)));
  const members = group.map(({ key }) => key);
  return { members, share, alone, gain: sum([share, -alone]), isBest };
}

function gains(secessions: readonly (Secession | undefined)[]): Secession[] {
  return secessions
    .filter((secession) => secession !== undefined)
    .filter(({ gain }) => gain > 0)
    .toSorted((left, right) => right.gain - left.gain);
}

/** The discount of the highest tier that a size reaches. */
function discountAt(tiers: readonly PriceTier[], size: Fraction): Fraction {
  return tiers
    .filter(({ from }) => compare(from, size) <= 0)
    .reduce((best, tier) => (compare(tier.from, best.from) >= 0 ? tier : best), {
      from: NOTHING,
      discount: NOTHING
    }).discount;
}

function discounted(listPrice: Minor, { numerator, denominator }: Fraction): Minor {
  return multiply(listPrice, add(ONE, fraction(-numerator, denominator)));
}

function sizeOf(group: readonly SecessionMember[]): Fraction {
  return group.reduce((total, { size }) => add(total, size), NOTHING);
}

function inverse({ numerator, denominator }: Fraction): Fraction {
  return fraction(denominator, numerator);
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  return left * fraction(right, left).numerator;
}
