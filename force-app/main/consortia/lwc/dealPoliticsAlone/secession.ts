import { groupsAtTiers, groupsBetterAlone, membersBetterAlone } from "c/allocationSecession";
import type { PriceTier, Secession, SecessionMember } from "c/allocationSecession";
import { fractionOf } from "c/decimalText";
import { coFundingOf } from "c/dealModel";
import type { DealMember } from "c/dealModel";
import { fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { formatMoney, multiply } from "c/money";
import type { Minor } from "c/money";
import PROPOSAL from "@salesforce/label/c.Consortia_Alone_Proposal";

/** What buying alone would cost, as the account manager expects it. */
export interface PriceAlone {
  /** Of one unit of the allocation weight. */
  readonly perUnit: Minor;
  /** Buyers of this weight together or more get the discount; undefined: no discount. */
  readonly tier: PriceTier | undefined;
}

export interface SecessionRow {
  readonly key: string;
  readonly members: string;
  readonly share: string;
  readonly alone: string;
  readonly gain: string;
}

const NOTHING = fraction(0n);
const MOST_ROWS = 20;

/** Members, those that are co-funded together, and the group at the discount, that would pay less without the others. */
export function secessionRows(
  members: readonly DealMember[],
  price: PriceAlone,
  format: { readonly locale: string; readonly currency: string }
): SecessionRow[] {
  const priced = members.flatMap((member) => {
    const { firstYear } = member;
    return firstYear === undefined ? [] : [pricedMember(member, firstYear, price.perUnit)];
  });
  const tiers = price.tier ? [price.tier] : [];
  const couples = coFundingOf(members).map((pair) => [pair.member, pair.with]);
  const names = new Map(members.map(({ id, institution }) => [id, institution]));
  const found = [
    ...membersBetterAlone(priced, tiers),
    ...groupsBetterAlone(priced, couples, tiers),
    ...groupsAtTiers(priced, tiers)
  ];
  const distinct = new Map(found.map((each) => [each.members.toSorted().join(" "), each]));
  return [...distinct]
    .toSorted(([, left], [, right]) => right.gain - left.gain)
    .slice(0, MOST_ROWS)
    .map(([key, each]) => rowOf(key, each, names, format));
}

function pricedMember({ id, weight }: DealMember, share: Minor, perUnit: Minor): SecessionMember {
  const size: Fraction = weight ? fractionOf(weight) : NOTHING;
  return {
    key: id,
    share,
    listPrice: weight && multiply(perUnit, size),
    size
  };
}

function rowOf(
  key: string,
  { members, share, alone, gain, isBest }: Secession,
  names: ReadonlyMap<string, string>,
  format: { readonly locale: string; readonly currency: string }
): SecessionRow {
  const list = new Intl.ListFormat(format.locale, { type: "conjunction" });
  const institutions = list.format(members.map((id) => names.get(id) ?? id));
  return {
    key,
    members: isBest ? institutions : fillLabel(PROPOSAL, institutions),
    share: formatMoney(share, format),
    alone: formatMoney(alone, format),
    gain: formatMoney(-gain, { ...format, signed: true })
  };
}
