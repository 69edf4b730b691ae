import type { Fraction } from "c/fraction";
import { parseMoney } from "c/money";
import type { AmountProblem, Minor } from "c/money";
import type { NegotiationLine } from "c/negotiationModel";
import { parsePercent } from "c/percent";
import { priceWithUplift, upliftOf } from "c/pricing";

export type DraftColumn = "price" | "uplift";
export type DraftProblem = AmountProblem | "negative" | "noBase";

/** What was typed on a line and what it comes to. */
export interface LineDraft {
  readonly column: DraftColumn;
  readonly text: string;
  /** undefined: cleared, or not to be made out. */
  readonly price: Minor | undefined;
  readonly problem?: DraftProblem;
}

/** Drafts by line id. */
export type Drafts = ReadonlyMap<string, LineDraft>;

export interface DraftSettings {
  readonly locale: string;
  readonly currency: string;
}

/** What a typed text means for a line; an empty one clears the price. */
export function draftOf(
  line: NegotiationLine,
  column: DraftColumn,
  text: string,
  { locale, currency }: DraftSettings
): LineDraft {
  if (text.trim() === "") return { column, text, price: undefined };
  const amount =
    column === "price" ? parseMoney(text, locale, currency) : priceOfUplift(line, text, locale);
  if ("problem" in amount) return { column, text, price: undefined, problem: amount.problem };
  if (amount.minor < 0) return { column, text, price: undefined, problem: "negative" };
  return { column, text, price: amount.minor };
}

/** The drafts with one more edit; a draft that says what is saved already goes away. */
export function withDraft(
  drafts: Drafts,
  line: NegotiationLine,
  draft: LineDraft | undefined
): Drafts {
  const next = new Map(drafts);
  if (draft && (draft.problem || draft.price !== line.price)) next.set(line.id, draft);
  else next.delete(line.id);
  return next;
}

/** The price on the table: the draft's, or the saved one. */
export function priceOf(line: NegotiationLine, drafts: Drafts): Minor | undefined {
  const draft = drafts.get(line.id);
  return draft ? draft.price : line.price;
}

export function upliftOn(line: NegotiationLine, price: Minor | undefined): Fraction | undefined {
  return price === undefined ? undefined : upliftOf(line.base, price);
}

/** Whether a price lies over what the line's cap allows. */
export function breachesCap(line: NegotiationLine, price: Minor | undefined): boolean {
  return price !== undefined && line.cap !== undefined && price > line.cap;
}

export function hasProblem(drafts: Drafts): boolean {
  return [...drafts.values()].some((draft) => draft.problem !== undefined);
}

/** Lines with the prices on the table in place of the saved ones. */
export function linesOnTable(lines: readonly NegotiationLine[], drafts: Drafts): NegotiationLine[] {
  return lines.map((line) => {
    const draft = drafts.get(line.id);
    return draft ? { ...line, price: draft.price } : line;
  });
}

function priceOfUplift(
  line: NegotiationLine,
  text: string,
  locale: string
): { readonly minor: Minor } | { readonly problem: DraftProblem } {
  const uplift = parsePercent(text, locale);
  if (!uplift) return { problem: "notANumber" };
  if (line.base === 0) return { problem: "noBase" };
  try {
    return { minor: priceWithUplift(line.base, uplift) };
  } catch {
    return { problem: "tooLarge" };
  }
}

/** What a save has to write; drafts with a problem are not among it. */
export function priceChanges(drafts: Drafts): { lineId: string; price: Minor | undefined }[] {
  return [...drafts]
    .filter(([, draft]) => draft.problem === undefined)
    .map(([lineId, { price }]) => ({ lineId, price }));
}
