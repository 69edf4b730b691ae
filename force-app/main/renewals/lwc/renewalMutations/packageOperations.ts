import { addDays, addMonths } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { toFieldValue } from "c/money";
import type { Negotiation, NegotiationLine } from "c/negotiationModel";
import { changedFields, NO_TERMS } from "c/offerPackage";
import type { LineTerms, PackageContent, PackageHead, TermField } from "c/offerPackage";
import { create, remove, update } from "./operation";
import type { Operation } from "./operation";

/** A package with what of it is saved already. */
export interface PackageToSave {
  readonly key: string;
  readonly round: number;
  readonly offerId: string | undefined;
  /** Records of the offer's lines, by the negotiation's line. */
  readonly records: ReadonlyMap<string, string>;
  readonly saved: PackageContent | undefined;
  readonly content: PackageContent;
}

/** What an operation is about, for its errors. */
export interface OperationPlace {
  readonly packageKey: string;
  readonly lineId: string | undefined;
}

export interface PlacedOperation {
  readonly operation: Operation;
  readonly place: OperationPlace;
}

export const FIELD_OF_TERM: Readonly<Record<TermField, string>> = {
  price1: "Price__c",
  price2: "Year_2_Price__c",
  price3: "Year_3_Price__c",
  price4: "Year_4_Price__c",
  price5: "Year_5_Price__c",
  path: "Path_Uplift_Percent__c",
  cap: "Cap_Percent__c",
  free: "Free_Content_Amount__c"
};

/** What brings a package's offer and its lines to its content; `index` tells the packages of one save apart. */
export function packageOperations(
  draft: PackageToSave,
  negotiation: Negotiation,
  index: number,
  today: Day
): PlacedOperation[] {
  const offer = offerOperation(draft, negotiation, `offer${index}`, today);
  const parent = draft.offerId ?? `@{offer${index}}`;
  const lines = negotiation.lines.flatMap((line, position) => {
    const alias = `line${index}x${position}`;
    const operation = lineOperation(draft, line, parent, alias, negotiation.currency);
    return operation ? [{ operation, place: { packageKey: draft.key, lineId: line.id } }] : [];
  });
  const place = { packageKey: draft.key, lineId: undefined };
  return [...(offer ? [{ operation: offer, place }] : []), ...lines];
}

function offerOperation(
  { key, round, offerId, saved, content }: PackageToSave,
  negotiation: Negotiation,
  alias: string,
  today: Day
): Operation | undefined {
  const fields = headFields(content.head, negotiation, saved?.head);
  if (offerId !== undefined)
    return Object.keys(fields).length === 0
      ? undefined
      : update("Negotiation_Offer__c", alias, offerId, fields);
  return create("Negotiation_Offer__c", alias, {
    Negotiation__c: negotiation.id,
    Offer_External_Id__c: key,
    Side__c: "Ours",
    Round__c: round,
    Status__c: "Draft",
    Offer_Date__c: today,
    ...fields
  });
}

/** Fields of the offer itself that differ from what is saved. */
function headFields(
  head: PackageHead,
  negotiation: Negotiation,
  saved: PackageHead | undefined
): Record<string, unknown> {
  const { currency } = negotiation;
  function amount(minor: number | undefined): number | null {
    return minor === undefined ? null : toFieldValue(minor, currency);
  }
  function differs(field: keyof PackageHead): boolean {
    if (saved) return saved[field] !== head[field];
    return head[field] !== undefined && head[field] !== "";
  }
  return {
    ...(differs("title") ? { Package__c: head.title || null } : {}),
    ...(differs("years") ? { Year_Count__c: head.years, ...termDates(head, negotiation) } : {}),
    ...(differs("validUntil") ? { Valid_Until__c: head.validUntil || null } : {}),
    ...(differs("extras") ? { Extra_Value_Amount__c: amount(head.extras) } : {}),
    ...(differs("worth") ? { Worth_Amount__c: amount(head.worth) } : {}),
    ...(differs("note") ? { Note__c: head.note || null } : {})
  };
}

/** The renewed term: whole years from the day after the running one, both ends inclusive. */
function termDates({ years }: PackageHead, { termEnd }: Negotiation): Record<string, Day> {
  if (termEnd === undefined) return {};
  const start = addDays(termEnd, 1);
  return { Term_Start_Date__c: start, Term_End_Date__c: addDays(addMonths(start, 12 * years), -1) };
}

/** A line without a first-year price is not part of the offer. */
function lineOperation(
  { records, saved, content }: PackageToSave,
  line: NegotiationLine,
  parent: string,
  alias: string,
  currency: string
): Operation | undefined {
  const before = saved?.terms.get(line.id) ?? NO_TERMS;
  const after = content.terms.get(line.id) ?? NO_TERMS;
  const id = records.get(line.id);
  if (after.price1 === undefined)
    return id === undefined ? undefined : remove("Offer_Line__c", alias, id);
  const fields = termFields(before, after, currency);
  if (id !== undefined)
    return Object.keys(fields).length === 0
      ? undefined
      : update("Offer_Line__c", alias, id, fields);
  return create("Offer_Line__c", alias, {
    Offer__c: parent,
    Negotiation_Line__c: line.id,
    Product__c: line.productId,
    Base_Price__c: toFieldValue(line.base, currency),
    ...termFields(NO_TERMS, after, currency)
  });
}

function termFields(
  before: LineTerms,
  after: LineTerms,
  currency: string
): Record<string, number | null> {
  return Object.fromEntries(
    changedFields(before, after).map((field) => [
      FIELD_OF_TERM[field],
      fieldValue(field, after[field], currency)
    ])
  );
}

function fieldValue(field: TermField, value: number | undefined, currency: string): number | null {
  if (value === undefined) return null;
  return field === "path" || field === "cap" ? value : toFieldValue(value, currency);
}
