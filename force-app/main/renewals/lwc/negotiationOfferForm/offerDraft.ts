import type { Day } from "c/calendarDay";
import { editableMoney } from "c/money";
import type { Minor } from "c/money";
import { hasProblem, linesOnTable } from "c/negotiationDrafts";
import type { Drafts, DraftSettings } from "c/negotiationDrafts";
import type { NegotiationLine, Side } from "c/negotiationModel";
import { spread } from "c/pricing";

export interface OfferFields {
  readonly side: Side;
  readonly round: string;
  readonly date: Day;
  readonly validUntil: Day;
  readonly package: string;
  readonly note: string;
}

export type OfferFieldProblem = "round" | "date" | "validUntil" | "prices";

/** Form fields by the API name that a validation rule's error carries. */
export const FIELD_OF_API_NAME: Readonly<Record<string, keyof OfferFields>> = {
  Side__c: "side",
  Round__c: "round",
  Offer_Date__c: "date",
  Valid_Until__c: "validUntil",
  Package__c: "package",
  Note__c: "note"
};

type PricedLine = NegotiationLine & { readonly price: Minor };

/** What keeps an offer from being recorded, in the order of the form. */
export function offerProblems(
  fields: OfferFields,
  lines: readonly NegotiationLine[],
  drafts: Drafts
): OfferFieldProblem[] {
  const round = Number(fields.round);
  const problems: [OfferFieldProblem, boolean][] = [
    ["round", !Number.isInteger(round) || round < 1 || round > 999],
    ["date", !fields.date],
    ["validUntil", Boolean(fields.validUntil) && fields.validUntil < fields.date],
    ["prices", hasProblem(drafts) || lines.length === 0 || !allPriced(linesOnTable(lines, drafts))]
  ];
  return problems.filter(([, present]) => present).map(([problem]) => problem);
}

export function allPriced(lines: readonly NegotiationLine[]): lines is PricedLine[] {
  return lines.every((line) => line.price !== undefined);
}

/** Lines as the other side's offer starts: not priced, and not bound by our cap. */
export function blankLines(lines: readonly NegotiationLine[]): NegotiationLine[] {
  return lines.map((line) => ({ ...line, price: undefined, cap: undefined }));
}

/** A total alone was named: every line takes its share, by what it costs today. */
export function draftsOfTotal(
  total: Minor,
  lines: readonly NegotiationLine[],
  { locale, currency }: DraftSettings
): Drafts {
  const prices = spread(
    total,
    lines.map((line) => line.base)
  );
  return new Map(
    lines.map((line, index) => {
      const price = prices[index] ?? 0;
      return [line.id, { column: "price", text: editableMoney(price, locale, currency), price }];
    })
  );
}
