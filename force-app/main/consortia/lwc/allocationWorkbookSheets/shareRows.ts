import type { DealMember } from "c/dealModel";
import { decimalString } from "c/decimalText";
import { sum, toFieldValue } from "c/money";
import type { Minor } from "c/money";
import { upliftOf } from "c/pricing";
import { addressOf } from "c/workbookModel";
import type { Cell, CellStyle } from "c/workbookModel";
import ALL_YEARS from "@salesforce/label/c.Consortia_Workbook_All_Years";
import ANSWER from "@salesforce/label/c.Consortia_Workbook_Answer";
import CHANGE from "@salesforce/label/c.Consortia_Workbook_Change";
import CHANGE_PERCENT from "@salesforce/label/c.Consortia_Workbook_Change_Percent";
import ENVELOPE from "@salesforce/label/c.Consortia_Workbook_Envelope";
import LAST_YEAR from "@salesforce/label/c.Consortia_Workbook_Last_Year";
import LATE from "@salesforce/label/c.Consortia_Workbook_Late";
import LATE_TOTAL from "@salesforce/label/c.Consortia_Workbook_Late_Total";
import MEMBER from "@salesforce/label/c.Consortia_Workbook_Member";
import OPEN from "@salesforce/label/c.Consortia_Workbook_Open";
import TOTAL from "@salesforce/label/c.Consortia_Workbook_Total";
import WEIGHT from "@salesforce/label/c.Consortia_Workbook_Weight";
import type { SheetLayout } from "./allocationTable";
import { rowTexts, sumCell } from "./sheetCells";

/** Columns: member, answer, weight, last year, then the years. */
const COLUMN = { weight: 2, lastYear: 3, firstYear: 4 } as const;
const PERCENT = "+0.00%;−0.00%;0.00%";
const COUNT = "#,##0.######";

interface MemberShares {
  readonly member: DealMember;
  /** One for each year; undefined: none. */
  readonly shares: readonly (Minor | undefined)[];
}

/** A row a member with its sums; shares against the envelope; late joiners, who pay on top, below. */
export function shareRows(layout: SheetLayout): Cell[][] {
  const late = sharesOfKind(layout, "Late Share").filter(paysAnything);
  const lateIds = new Set(late.map(({ member }) => member.id));
  const onTime = sharesOfKind(layout, "Share").filter(
    (each) => paysAnything(each) || !lateIds.has(each.member.id)
  );
  const shared = onTime.length > 0 ? sharedRows(onTime, layout) : [];
  return [
    headCells(layout),
    ...shared,
    ...(late.length > 0 ? lateRows(late, layout.firstRow + shared.length, layout) : [])
  ];
}

function sharedRows(rows: readonly MemberShares[], layout: SheetLayout): Cell[][] {
  const { firstRow } = layout;
  return [
    ...summedRows(TOTAL, rows, firstRow, layout),
    envelopeCells(layout),
    openCells(firstRow + rows.length, rows, layout)
  ];
}

/** Below a blank row and their heading. */
function lateRows(rows: readonly MemberShares[], row: number, layout: SheetLayout): Cell[][] {
  return [[], rowTexts("note", LATE), ...summedRows(LATE_TOTAL, rows, row + 2, layout)];
}

function summedRows(
  title: string,
  rows: readonly MemberShares[],
  firstRow: number,
  layout: SheetLayout
): Cell[][] {
  return [
    ...rows.map((each, index) => memberCells(each, firstRow + index, layout)),
    totalCells(title, rows, firstRow, layout)
  ];
}

/** Every member by name, what it pays of one kind in each year. */
function sharesOfKind({ deal, fees, years }: SheetLayout, kind: string): MemberShares[] {
  const byMember = Map.groupBy(
    fees.filter((fee) => fee.kind === kind),
    ({ memberId }) => memberId
  );
  return deal.members
    .toSorted((left, right) => left.institution.localeCompare(right.institution))
    .map((member) => {
      const own = byMember.get(member.id) ?? [];
      const shares = years.map(({ position }) => {
        const ofYear = own.filter((fee) => fee.position === position);
        return ofYear.length > 0 ? sum(ofYear.map(({ net }) => net)) : undefined;
      });
      return { member, shares };
    });
}

function paysAnything({ shares }: MemberShares): boolean {
  return shares.some((share) => share !== undefined);
}

function headCells({ years }: SheetLayout): Cell[] {
  const numbers = [WEIGHT, LAST_YEAR, ...years.map(({ text }) => text)];
  return [
    ...rowTexts("head", MEMBER, ANSWER),
    ...rowTexts("headNumber", ...numbers, ALL_YEARS, CHANGE, CHANGE_PERCENT)
  ];
}

function memberCells({ member, shares }: MemberShares, row: number, layout: SheetLayout): Cell[] {
  const { amount, deal } = layout;
  const money = (minor: Minor | undefined): Cell => {
    if (minor === undefined) return undefined;
    return { number: toFieldValue(minor, deal.currency), format: amount };
  };
  const weight = member.weight ?? member.surrogateWeight;
  return [
    { text: member.institution },
    { text: member.responseLabel },
    weight && { number: Number(decimalString(weight)), format: COUNT },
    money(member.lastYear),
    ...shares.map(money),
    ...sumOfYears(shares, row, layout),
    ...changeCells(member.lastYear, shares[0], row, layout)
  ];
}

/** Nothing where nothing is paid. */
function sumOfYears(
  shares: readonly (Minor | undefined)[],
  row: number,
  layout: SheetLayout,
  style?: CellStyle
): Cell[] {
  if (shares.every((share) => share === undefined)) return [undefined];
  const total = sum(shares.map((share) => share ?? 0));
  const last = COLUMN.firstYear + shares.length - 1;
  return [sumCell(layout, total, [row, COLUMN.firstYear], [row, last], style)];
}

/** First year less last year, and in percent; empty without both. */
function changeCells(
  lastYear: Minor | undefined,
  first: Minor | undefined,
  row: number,
  { amount, deal }: SheetLayout,
  style?: CellStyle
): Cell[] {
  if (lastYear === undefined || first === undefined) return [undefined, undefined];
  const [before, after] = [COLUMN.lastYear, COLUMN.firstYear].map((column) =>
    addressOf(row, column)
  );
  const styled = style ? { style } : {};
  const uplift = lastYear > 0 ? upliftOf(lastYear, first) : undefined;
  return [
    {
      formula: `${after}-${before}`,
      result: toFieldValue(sum([first, -lastYear]), deal.currency),
      format: amount,
      ...styled
    },
    uplift && {
      formula: `${after}/${before}-1`,
      result: Number(uplift.numerator) / Number(uplift.denominator),
      format: PERCENT,
      ...styled
    }
  ];
}

function totalCells(
  title: string,
  rows: readonly MemberShares[],
  firstRow: number,
  layout: SheetLayout
): Cell[] {
  const lastRow = firstRow + rows.length - 1;
  const totals = [sum(rows.map(({ member }) => member.lastYear ?? 0)), ...yearTotals(rows, layout)];
  const style = "total";
  return [
    ...rowTexts(style, title, "", ""),
    ...totals.map((total, index) => {
      const column = COLUMN.lastYear + index;
      return sumCell(layout, total, [firstRow, column], [lastRow, column], style);
    }),
    ...sumOfYears(totals.slice(1), lastRow + 1, layout, style),
    ...changeCells(totals[0], totals[1], lastRow + 1, layout, style)
  ];
}

function yearTotals(rows: readonly MemberShares[], { years }: SheetLayout): Minor[] {
  return years.map((_, index) => sum(rows.map(({ shares }) => shares[index] ?? 0)));
}

function envelopeCells({ amount, deal, years }: SheetLayout): Cell[] {
  const envelopes = years.map(({ position }): Cell => {
    const envelope = deal.years.find((year) => year.position === position)?.envelope;
    if (envelope === undefined) return undefined;
    return { number: toFieldValue(envelope, deal.currency), format: amount };
  });
  return [{ text: ENVELOPE }, undefined, undefined, undefined, ...envelopes];
}

function openCells(totalRow: number, rows: readonly MemberShares[], layout: SheetLayout): Cell[] {
  const { amount, deal, years } = layout;
  const totals = yearTotals(rows, layout);
  const open = years.map(({ position }, index): Cell => {
    const envelope = deal.years.find((year) => year.position === position)?.envelope;
    if (envelope === undefined) return undefined;
    const column = COLUMN.firstYear + index;
    return {
      formula: `${addressOf(totalRow + 1, column)}-${addressOf(totalRow, column)}`,
      result: toFieldValue(sum([envelope, -(totals[index] ?? 0)]), deal.currency),
      format: amount
    };
  });
  return [{ text: OPEN }, undefined, undefined, undefined, ...open];
}
