import type { Deal, DealYear } from "c/dealModel";
import { yearName } from "c/dealYearName";
import { add, compare, fraction, multiply } from "c/fraction";
import type { Fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import { formatMoney, sum } from "c/money";
import type { Minor } from "c/money";
import { formatPercent, percentOfFraction } from "c/percent";
import COMPOUND from "@salesforce/label/c.Consortia_Years_Compound";
import COMPOUND_STATED from "@salesforce/label/c.Consortia_Years_Compound_Stated";

export interface YearRow {
  readonly id: string;
  readonly year: string;
  readonly base: string;
  readonly change: string;
  readonly computed: string;
  readonly stated: string;
  /** Stated less computed; empty without both. */
  readonly difference: string;
  readonly envelope: string;
  /** Of the largest envelope. */
  readonly width: string;
  readonly allocated: string;
  readonly gap: string;
  readonly hasGap: boolean;
}

const NONE = "–";
const ONE = fraction(1n);
const NOTHING = fraction(0n);
/** Changes compound to more digits than people negotiate in: −13.305 %. */
const COMPOUND_DIGITS = 3;

/** The path year by year: computed beside stated, allocated beside the envelope. */
export function yearRows({ years, currency }: Deal, locale: string): YearRow[] {
  const format = { locale, currency };
  const text = (amount: Minor | undefined): string => {
    return amount === undefined ? NONE : formatMoney(amount, format);
  };
  const largest = years.reduce((most, { envelope }) => Math.max(most, envelope ?? 0), 0);
  return years.map((year) => {
    const gap = gapOf(year);
    return {
      id: year.id,
      year: yearName(year, locale),
      base: text(year.base),
      change: year.change ? formatPercent(year.change, { locale, digits: 2, signed: true }) : NONE,
      computed: text(year.computed),
      stated: text(year.stated),
      difference:
        year.stated === undefined || year.computed === undefined
          ? ""
          : formatMoney(sum([year.stated, -year.computed]), { ...format, signed: true }),
      envelope: text(year.envelope),
      width: largest > 0 ? `${widthOf(year.envelope ?? 0, largest)}%` : "0%",
      allocated: text(year.allocated),
      gap: formatMoney(gap, { ...format, signed: true }),
      hasGap: gap !== 0
    };
  });
}

/** Sums of the columns that may be summed. */
export function totalRow({ years, currency }: Deal, locale: string) {
  const format = { locale, currency };
  return {
    envelope: formatMoney(sum(years.map(({ envelope }) => envelope ?? 0)), format),
    allocated: formatMoney(sum(years.map(({ allocated }) => allocated ?? 0)), format),
    gap: formatMoney(sum(years.map(gapOf)), { ...format, signed: true })
  };
}

/** Changes multiplied, not added; and what the stated amounts make of them. Empty for a single plain year. */
export function compoundText({ years }: Deal, locale: string): string {
  const changes = years.map(({ change }) => change);
  if (changes.length === 0 || changes.some((change) => change === undefined)) return "";
  const compound = changes.reduce<Fraction>(
    (factor, change) => multiply(factor, add(ONE, change ?? NOTHING)),
    ONE
  );
  const agreed = less(compound);
  const text = fillLabel(COMPOUND, percentText(agreed, locale));
  const stated = statedChange(years);
  if (!stated || percentText(stated, locale) === percentText(agreed, locale)) return text;
  return `${text} ${fillLabel(COMPOUND_STATED, percentText(stated, locale))}`;
}

function statedChange(years: readonly DealYear[]): Fraction | undefined {
  const base = years[0]?.base;
  const last = years.at(-1)?.envelope;
  if (!base || last === undefined) return undefined;
  return fraction(BigInt(last) - BigInt(base), BigInt(base));
}

function gapOf({ envelope, allocated }: DealYear): Minor {
  return sum([envelope ?? 0, -(allocated ?? 0)]);
}

function widthOf(amount: Minor, largest: Minor): number {
  const part = fraction(BigInt(amount), BigInt(largest));
  return compare(part, NOTHING) > 0 ? percentOfFraction(part) : 0;
}

function less(factor: Fraction): Fraction {
  return add(factor, fraction(-1n));
}

function percentText(value: Fraction, locale: string): string {
  return formatPercent(value, { locale, digits: COMPOUND_DIGITS, signed: true });
}
