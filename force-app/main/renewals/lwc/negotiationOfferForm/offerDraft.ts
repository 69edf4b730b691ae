import type { Day } from "c/calendarDay";
import type { Minor } from "c/money";
import type { NegotiationLine } from "c/negotiationModel";
import { replanned, termsOf, withField } from "c/offerPackage";
import type { PackageContent, TypedTexts } from "c/offerPackage";
import { spread } from "c/pricing";

export interface OfferFields {
  readonly round: string;
  readonly date: Day;
  readonly validUntil: Day;
  readonly package: string;
  readonly note: string;
}

export type OfferFieldProblem = "round" | "date" | "validUntil" | "prices";

/** Form fields by the API name that a validation rule's error carries. */
export const FIELD_OF_API_NAME: Readonly<Record<string, keyof OfferFields>> = {
  Round__c: "round",
  Offer_Date__c: "date",
  Valid_Until__c: "validUntil",
  Package__c: "package",
  Note__c: "note"
};

export const BLANK_CONTENT: PackageContent = {
  head: { title: "", years: 1, validUntil: "", extras: undefined, worth: undefined, note: "" },
  terms: new Map()
};

/** What keeps an offer from being recorded, in the order of the form. */
export function offerProblems(
  fields: OfferFields,
  lines: readonly NegotiationLine[],
  content: PackageContent,
  typed: TypedTexts
): OfferFieldProblem[] {
  const round = Number(fields.round);
  const priced = lines.every(({ id }) => termsOf(content, id).price1 !== undefined);
  const problems: [OfferFieldProblem, boolean][] = [
    ["round", !Number.isInteger(round) || round < 1 || round > 999],
    ["date", !fields.date],
    ["validUntil", Boolean(fields.validUntil) && fields.validUntil < fields.date],
    ["prices", typed.size > 0 || lines.length === 0 || !priced]
  ];
  return problems.filter(([, present]) => present).map(([problem]) => problem);
}

/** The content with what the form's fields say. */
export function offeredContent(content: PackageContent, fields: OfferFields): PackageContent {
  const { validUntil, note } = fields;
  return { ...content, head: { ...content.head, title: fields.package, validUntil, note } };
}

/** Lines as the other side sees them: not bound by our cap, our floor or our list. */
export function theirLines(lines: readonly NegotiationLine[]): NegotiationLine[] {
  return lines.map((line) => ({ ...line, cap: undefined, floor: undefined, list: undefined }));
}

/** A total alone was named: every line takes its share of the first year, by what it costs today. */
export function withTotal(
  content: PackageContent,
  total: Minor,
  lines: readonly NegotiationLine[]
): PackageContent {
  const prices = spread(
    total,
    lines.map(({ base }) => base)
  );
  const terms = lines.map(({ id }, index) => {
    const before = termsOf(content, id);
    const after = withField(before, "price1", prices[index] ?? 0);
    return [id, replanned(before, after, content.head.years)] as const;
  });
  return { ...content, terms: new Map(terms) };
}
