import type { Day } from "c/calendarDay";
import type { DocumentLanguage } from "c/documentModel";
import { fillLabel } from "c/labelText";
import { dayText, yearText } from "c/paperTexts";
import { amountFormat, sheetName } from "c/workbookModel";
import type { Cell, Sheet, Workbook } from "c/workbookModel";
import LINES from "@salesforce/label/c.Consortia_Workbook_Lines";
import NOTE from "@salesforce/label/c.Consortia_Workbook_Note";
import SHARES from "@salesforce/label/c.Consortia_Workbook_Shares";
import TITLE from "@salesforce/label/c.Consortia_Workbook_Title";
import YEAR_NUMBER from "@salesforce/label/c.Consortia_Workbook_Year_Number";
import type { AllocationTable, SheetLayout } from "./allocationTable";
import { lineRows } from "./lineRows";
import { shareRows } from "./shareRows";

export type { AllocationTable, TableFee } from "./allocationTable";

/** Rows above the first one: title, note, a blank and the heads of columns. */
const FIRST_ROW = 4;

/** The user's language, and the day of the table. */
export interface WorkbookChoices {
  readonly language: DocumentLanguage;
  /** BCP 47. */
  readonly locale: string;
  readonly today: Day;
}

/** Shares of all members by year with live sums, and a sheet of every line with its VAT. */
export function allocationWorkbook(
  table: AllocationTable,
  { language, locale, today }: WorkbookChoices
): Workbook {
  const { deal } = table;
  const words = { locale, year: YEAR_NUMBER };
  const title = `${TITLE} – ${deal.title}`;
  const layout: SheetLayout = {
    ...table,
    amount: amountFormat(deal.currency, language),
    years: deal.years
      .toSorted((left, right) => left.position - right.position)
      .map(({ position, start, end }) => ({
        position,
        text: yearText({ start, end, number: position }, words)
      })),
    firstRow: FIRST_ROW
  };
  const note = fillLabel(NOTE, deal.title, deal.currency, dayText(today, words));
  const head: Cell[][] = [[{ text: title, style: "title" }], [{ text: note, style: "note" }], []];
  const sheet = (name: string, widths: readonly number[], rows: Cell[][]): Sheet => ({
    title: sheetName(name),
    widths,
    rows: [...head, ...rows],
    frozenRows: FIRST_ROW,
    frozenColumns: 1
  });
  const yearWidths = layout.years.map(() => 16);
  return {
    language,
    title,
    sheets: [
      sheet(SHARES, [44, 14, 12, 16, ...yearWidths, 18, 16, 12], shareRows(layout)),
      sheet(LINES, [44, 12, 22, 16, 10, 14, 16], lineRows(layout))
    ]
  };
}
