import { parseMoney } from "c/money";
import type { AmountProblem, Minor } from "c/money";
import type { NegotiationLine } from "c/negotiationModel";
import { parsePercent, percentOfFraction } from "c/percent";
import { priceWithUplift } from "c/pricing";
import { MOST_PRICE, termsOf, withField, withTerms } from "./packageContent";
import type { LineTerms, PackageContent, TermField } from "./packageContent";
import { replanned } from "./pricePlan";

/** Columns that take typing: every field, and the first year's uplift, which stands for its price. */
export type EditColumn = TermField | "uplift";
export type EditProblem = AmountProblem | "negative" | "noBase" | "outOfRange";

export interface EditSettings {
  readonly locale: string;
  readonly currency: string;
}

/** A text that says nothing usable, kept where it was typed. */
export interface TypedText {
  readonly text: string;
  readonly problem: EditProblem;
}

/** Texts that could not be read, by `typedKey`. */
export type TypedTexts = ReadonlyMap<string, TypedText>;

export interface Edited {
  readonly content: PackageContent;
  readonly typed: TypedTexts;
}

type Value = { readonly value: number | undefined } | { readonly problem: EditProblem };

/** Percent fields of an offer line hold three digits before the mark. */
const MOST_PERCENT = 999;

export function typedKey(lineId: string, column: EditColumn): string {
  return `${lineId} ${column}`;
}

/** A package after a text was typed in a cell. An empty text clears; one that cannot be read changes nothing else. */
export function withEdit(
  { content, typed }: Edited,
  line: NegotiationLine,
  column: EditColumn,
  text: string,
  settings: EditSettings
): Edited {
  const before = termsOf(content, line.id);
  const result = valueOf(line, column, text, settings);
  const remaining = new Map(typed);
  remaining.delete(typedKey(line.id, column));
  if (column === "uplift") remaining.delete(typedKey(line.id, "price1"));
  if (column === "price1") remaining.delete(typedKey(line.id, "uplift"));
  if ("problem" in result) {
    remaining.set(typedKey(line.id, column), { text, problem: result.problem });
    return { content, typed: remaining };
  }
  const field = column === "uplift" ? "price1" : column;
  const after = withField(before, field, result.value);
  const terms = replannedSafely(before, after, content.head.years);
  return { content: withTerms(content, line.id, terms), typed: remaining };
}

function replannedSafely(before: LineTerms, after: LineTerms, years: number): LineTerms {
  const moves = before.price1 !== after.price1 || before.path !== after.path;
  const emptied = Object.keys(before).length > Object.keys(after).length;
  return moves || emptied ? replanned(before, after, years) : after;
}

function valueOf(
  line: NegotiationLine,
  column: EditColumn,
  text: string,
  { locale, currency }: EditSettings
): Value {
  if (text.trim() === "") return { value: undefined };
  if (column === "uplift") return priceOfUplift(line, text, locale);
  if (column === "path" || column === "cap") return percentOf(column, text, locale);
  const amount = parseMoney(text, locale, currency);
  if ("problem" in amount) return amount;
  return priceOf(amount.minor);
}

function priceOf(minor: Minor): Value {
  if (minor < 0) return { problem: "negative" };
  return minor > MOST_PRICE ? { problem: "tooLarge" } : { value: minor };
}

function percentOf(column: "path" | "cap", text: string, locale: string): Value {
  const parsed = parsePercent(text, locale);
  if (!parsed) return { problem: "notANumber" };
  const value = percentOfFraction(parsed);
  if (column === "cap" && value < 0) return { problem: "negative" };
  return value < -100 || value > MOST_PERCENT ? { problem: "outOfRange" } : { value };
}

function priceOfUplift(line: NegotiationLine, text: string, locale: string): Value {
  const uplift = parsePercent(text, locale);
  if (!uplift) return { problem: "notANumber" };
  if (line.base === 0) return { problem: "noBase" };
  try {
    return priceOf(priceWithUplift(line.base, uplift));
  } catch {
    return { problem: "tooLarge" };
  }
}
