import type { DealMember } from "c/dealModel";
import { compare, fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { formatPercent, percentOfFraction } from "c/percent";
import type { Power } from "c/powerIndex";

export interface PowerRow {
  readonly id: string;
  readonly institution: string;
  readonly stance: string;
  readonly votes: string;
  readonly share: string;
  readonly shareWidth: string;
  readonly banzhaf: string;
  readonly banzhafWidth: string;
  readonly shapley: string;
  readonly shapleyWidth: string;
}

export type PowerById = ReadonlyMap<string, Power | undefined>;

const NONE = "–";
const NOTHING = fraction(0n);

/** The most powerful first; bars of all three columns share one scale. */
export function powerRows(
  members: readonly DealMember[],
  powers: PowerById,
  locale: string
): PowerRow[] {
  const voting = members.filter(({ votes }) => votes);
  const total = voting.reduce((sum, { votes }) => sum + BigInt(votes ?? 0), 0n);
  const shareOf = ({ votes }: DealMember): Fraction => fraction(BigInt(votes ?? 0), total);
  const powerOf = (member: DealMember): Fraction => powers.get(member.id)?.shapleyShubik ?? NOTHING;
  const parts = voting.flatMap((member) => [
    shareOf(member),
    powerOf(member),
    powers.get(member.id)?.normalisedBanzhaf ?? NOTHING
  ]);
  const largest = parts.reduce((most, part) => (compare(part, most) > 0 ? part : most), NOTHING);
  return voting
    .toSorted(
      (left, right) =>
        compare(powerOf(right), powerOf(left)) || (right.votes ?? 0) - (left.votes ?? 0)
    )
    .map((member) => rowOf(member, shareOf(member), powers.get(member.id), { largest, locale }));
}

function rowOf(
  { id, institution, stanceLabel, votes }: DealMember,
  share: Fraction,
  power: Power | undefined,
  { largest, locale }: { largest: Fraction; locale: string }
): PowerRow {
  const text = (part: Fraction | undefined): string => partText(part, locale);
  const width = (part: Fraction | undefined): string => `${widthOf(part ?? NOTHING, largest)}%`;
  return {
    id,
    institution,
    stance: stanceLabel || NONE,
    votes: new Intl.NumberFormat(locale).format(votes ?? 0),
    share: text(share),
    shareWidth: width(share),
    banzhaf: text(power?.normalisedBanzhaf),
    banzhafWidth: width(power?.normalisedBanzhaf),
    shapley: text(power?.shapleyShubik),
    shapleyWidth: width(power?.shapleyShubik)
  };
}

function partText(part: Fraction | undefined, locale: string): string {
  return part ? formatPercent(part, { locale }) : NONE;
}

function widthOf(part: Fraction, largest: Fraction): number {
  if (largest.numerator === 0n) return 0;
  const ofLargest = fraction(
    part.numerator * largest.denominator,
    part.denominator * largest.numerator
  );
  return percentOfFraction(ofLargest);
}
