import type { Minor } from "c/money";

/**
 * What a package says of one line. Prices in minor units; `path` (yearly uplift after the first year) and `cap`
 * (yearly cap for later renewals) as percent fields hold them: 3 is 3 %. undefined: nothing said.
 */
export type TermField =
  "price1" | "price2" | "price3" | "price4" | "price5" | "path" | "cap" | "free";
export type LineTerms = Readonly<Partial<Record<TermField, number>>>;

/** What a package says as a whole. */
export interface PackageHead {
  readonly title: string;
  /** Years of the term, 1 to 5. */
  readonly years: number;
  /** Empty, or YYYY-MM-DD. */
  readonly validUntil: string;
  /** List value a year of extra sites, training and other gives. */
  readonly extras: Minor | undefined;
  /** Worth to us; only ever set by whoever may read it. */
  readonly worth: Minor | undefined;
  readonly note: string;
}

/** All that people write in a package: what is saved, compared and merged. */
export interface PackageContent {
  readonly head: PackageHead;
  /** By id of the negotiation's line; a line that is absent says nothing. */
  readonly terms: ReadonlyMap<string, LineTerms>;
}

export const MOST_YEARS = 5;
/** The largest price taken, in minor units: with it 2,000 lines over five years still sum exactly. */
export const MOST_PRICE: Minor = 500_000_000_000;
export const PRICE_FIELDS = ["price1", "price2", "price3", "price4", "price5"] as const;
export const TERM_FIELDS: readonly TermField[] = [...PRICE_FIELDS, "path", "cap", "free"];
export const NO_TERMS: LineTerms = {};

export function termsOf(content: PackageContent, lineId: string): LineTerms {
  return content.terms.get(lineId) ?? NO_TERMS;
}

export function withTerms(
  content: PackageContent,
  lineId: string,
  terms: LineTerms
): PackageContent {
  return { ...content, terms: new Map(content.terms).set(lineId, terms) };
}

/** The terms with one field set, or emptied by undefined. */
export function withField(
  terms: LineTerms,
  field: TermField,
  value: number | undefined
): LineTerms {
  const { [field]: _, ...others } = terms;
  return value === undefined ? others : { ...others, [field]: value };
}

/** Fields in which two versions of a line's terms differ. */
export function changedFields(left: LineTerms, right: LineTerms): TermField[] {
  return left === right ? [] : TERM_FIELDS.filter((field) => left[field] !== right[field]);
}
