import { fractionOf } from "c/decimalText";
import { compare, fraction } from "c/fraction";
import type { Fraction } from "c/fraction";
import { plainText } from "c/plainText";
import type { GridMember } from "./memberRows";

export const ORDERS = ["name", "share", "rise", "fall", "weight"] as const;
export type Order = (typeof ORDERS)[number];

const NOTHING = fraction(0n);

/** Members' ids, those without a figure last, equals by name. */
export function orderOf(members: readonly GridMember[], order: Order, locale: string): string[] {
  const byName = new Intl.Collator(locale, { numeric: true });
  const figures = new Map(members.map((member) => [member, figureOf(member, order)]));
  return members
    .toSorted((left, right) => {
      const [one, other] = [figures.get(left), figures.get(right)];
      const byFigure =
        one && other
          ? compare(other, one)
          : Number(one === undefined) - Number(other === undefined);
      return byFigure || byName.compare(left.institution, right.institution);
    })
    .map(({ id }) => id);
}

/** The words a person searches for stand in the name, accents and case aside. */
export function matches({ institution }: GridMember, search: string): boolean {
  return plainText(institution).includes(plainText(search));
}

function figureOf({ share, lastYear, weight }: GridMember, order: Order): Fraction | undefined {
  if (order === "name") return NOTHING;
  if (order === "weight") return weight && fractionOf(weight);
  if (share === undefined) return undefined;
  if (order === "share") return fraction(BigInt(share));
  if (lastYear === undefined || lastYear <= 0) return undefined;
  const rise = fraction(BigInt(share) - BigInt(lastYear), BigInt(lastYear));
  return order === "rise" ? rise : { ...rise, numerator: -rise.numerator };
}
