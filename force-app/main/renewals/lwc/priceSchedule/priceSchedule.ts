import type { DocumentLanguage } from "c/documentModel";
import { fillLabel } from "c/labelText";
import { offerText, yearsOf } from "c/negotiationPaperModel";
import type { Paper } from "c/negotiationPaperModel";
import { paperWords } from "c/negotiationPaperWords";
import type { PaperWords } from "c/negotiationPaperWords";
import { dayText, spanText, yearText } from "c/paperTexts";
import { amountFormat, sheetName } from "c/workbookModel";
import type { Cell, Workbook } from "c/workbookModel";
import { priceSheetRows } from "./priceSheetRows";
import { vatSheetRows } from "./vatSheetRows";

/** Rows above the first line: title, notes, a blank and the heads of columns. */
const FIRST_ROW = 4;

/** Lines by years with live formulas, and a sheet of VAT where that was asked for. */
export function priceSchedule(
  paper: Paper,
  { language, withVat }: { language: DocumentLanguage; withVat: boolean }
): Workbook {
  const words = paperWords(language);
  const title = `${words.schedule} – ${paper.customer}`;
  const years = yearsOf(paper.offer).map((year) => yearText(year, words));
  const amount = amountFormat(paper.currency, language);
  const prices = sheetName(words.scheduleSheet);
  const layout = { paper, words, years, amount, firstRow: FIRST_ROW, prices };
  const head = [
    [{ text: title, style: "title" }],
    [{ text: noteText(paper, words), style: "note" }],
    [markCell(paper, words)]
  ] satisfies Cell[][];
  const frozen = { frozenRows: FIRST_ROW, frozenColumns: 1 };
  const priceSheet = {
    title: prices,
    widths: [44, 16, ...years.map(() => 16), 18, 12, 18, 10],
    rows: [...head, ...priceSheetRows(layout)],
    ...frozen
  };
  const vatSheet = {
    title: sheetName(words.vatSheet),
    widths: [44, 14, ...years.flatMap(() => [16, 18])],
    rows: [...head, ...vatSheetRows(layout)],
    ...frozen
  };
  return { language, title, sheets: withVat ? [priceSheet, vatSheet] : [priceSheet] };
}

/** What sheets of one schedule share. */
export interface Layout {
  readonly paper: Paper;
  readonly words: PaperWords;
  /** Names of the years. */
  readonly years: readonly string[];
  /** Number format of amounts. */
  readonly amount: string;
  /** Row of the first line, from 0. */
  readonly firstRow: number;
  /** Name of the sheet of prices. */
  readonly prices: string;
}

function markCell({ offer }: Paper, words: PaperWords): Cell {
  return offer.state === "Draft" ? { text: words.draftMark, style: "note" } : undefined;
}

function noteText({ currency, offer }: Paper, words: PaperWords): string {
  const validity = offer.validUntil
    ? `${words.validUntil} ${dayText(offer.validUntil, words)}`
    : "";
  const span = spanText(offer.termStart, offer.termEnd, words);
  return [
    offerText(offer, words),
    span && `${words.term} ${span}`,
    validity,
    fillLabel(words.pricesNote, currency)
  ]
    .filter(Boolean)
    .join(" · ");
}
