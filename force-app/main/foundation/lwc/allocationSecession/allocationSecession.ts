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
 * A group for each tier that gains by leaving: everyone who gains at its discount and, where they do not reach
 * it, those who lose least per size until they do. The first part is the best there is; the second is a
 * proposal, not proven the best.
 */
export function groupsAtTiers(
  members: readonly SecessionMember[],
  tiers: readonly PriceTier[]
): Secession[] {
  const priced = members.filter(({ listPrice }) => listPrice !== undefined);
  return gains(tiers.map((tier) => secessionOf(groupAt(tier, priced), tiers)));
}

function groupAt(tier: PriceTier, members: readonly SecessionMember[]): SecessionMember[] {
  const gainOf = (member: SecessionMember): Minor =>
    member.share - discounted(member.listPrice ?? 0, tier.discount);
  const group = members.filter((member) => gainOf(member) > 0);
  let size = sizeOf(group);
  const others = members
    .filter((member) => gainOf(member) <= 0 && member.size.numerator > 0n)
    .map((member) => ({
      member,
      loss: multiplyFractions(fraction(BigInt(-gainOf(member))), inverse(member.size))
    }))
    .toSorted((left, right) => compare(left.loss, right.loss));
  for (const { member } of others) {
    if (compare(size, tier.from) >= 0) break;
    group.push(member);
    size = add(size, member.size);
  }
  return compare(size, tier.from) >= 0 ? group : [];
}

function secessionOf(
  group: readonly SecessionMember[],
  tiers: readonly PriceTier[]
): Secession | undefined {
  if (group.length === 0 || group.some(({ listPrice }) => listPrice === undefined))
    return undefined;
  const discount = discountAt(tiers, sizeOf(group));
  const share = sum(group.map((member) => member.share));
  const alone = sum(group.map(({ listPrice }) => discounted(listPrice ?? 0, discount)));
  return { members: group.map(({ key }) => key), share, alone, gain: sum([share, -alone]) };
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
