import { sum, toFieldValue } from "c/money";
import type { Minor } from "c/money";
import type { PaperLine } from "c/negotiationPaperModel";
import { upliftOf } from "c/pricing";
import { fractionOfPercent } from "c/percent";
import type { Fraction } from "c/fraction";
import { addressOf } from "c/workbookModel";
import type { Cell, CellStyle } from "c/workbookModel";
import type { Layout } from "./priceSchedule";

const CHANGE = "+0.0%;-0.0%;0.0%";
const RATE = "0.0#%";
/** Columns: product, current price, then the years. */
const CURRENT = 1;
const FIRST_YEAR = 2;

/** Heads, a row for each line, totals and their change from year to year. */
export function priceSheetRows(layout: Layout): Cell[][] {
  const { paper, words, years } = layout;
  const heads: Cell[] = [
    { text: words.product, style: "head" },
    ...[words.current, ...years, words.total, words.change, words.freeHead, words.capHead].map(
      (text): Cell => ({ text, style: "headNumber" })
    )
  ];
  return [
    heads,
    ...paper.lines.map((line, index) => lineCells(line, layout.firstRow + index, layout)),
    totalCells(layout),
    changeCells(layout)
  ];
}

const valueOf = (share: Fraction): number => Number(share.numerator) / Number(share.denominator);

function lineCells(line: PaperLine, row: number, { amount, paper, years }: Layout): Cell[] {
  const money = (minor: Minor | undefined): Cell => {
    if (minor === undefined) return undefined;
    return { number: toFieldValue(minor, paper.currency), format: amount };
  };
  const lastYear = addressOf(row, FIRST_YEAR + years.length - 1);
  const all = sum(line.prices.map((price) => price ?? 0));
  const change = upliftOf(line.current ?? 0, line.prices[0] ?? 0);
  return [
    { text: line.product },
    money(line.current),
    ...line.prices.map(money),
    {
      formula: `SUM(${addressOf(row, FIRST_YEAR)}:${lastYear})`,
      result: toFieldValue(all, paper.currency),
      format: amount
    },
    change && {
      formula: `${addressOf(row, FIRST_YEAR)}/${addressOf(row, CURRENT)}-1`,
      result: valueOf(change),
      format: CHANGE
    },
    line.freeContent > 0 ? money(line.freeContent) : undefined,
    line.cap === undefined
      ? undefined
      : { number: valueOf(fractionOfPercent(line.cap)), format: RATE }
  ];
}

/** Amounts of each column of money: current price, years, all years. */
function columnsOf({ paper, years }: Layout): Minor[] {
  const { lines } = paper;
  const yearly = years.map((_, year) => sum(lines.map(({ prices }) => prices[year] ?? 0)));
  return [sum(lines.map(({ current }) => current ?? 0)), ...yearly, sum(yearly)];
}

function totalCells(layout: Layout): Cell[] {
  const { amount, firstRow, paper, words, years } = layout;
  const style: CellStyle = "total";
  const lastRow = firstRow + paper.lines.length - 1;
  const totalOf = (minor: Minor, column: number): Cell => ({
    formula: `SUM(${addressOf(firstRow, column)}:${addressOf(lastRow, column)})`,
    result: toFieldValue(minor, paper.currency),
    format: amount,
    style
  });
  const totals = columnsOf(layout).map((minor, index) => totalOf(minor, CURRENT + index));
  const free = sum(paper.lines.map(({ freeContent }) => freeContent));
  return [
    { text: words.total, style },
    ...totals,
    { text: "", style },
    totalOf(free, FIRST_YEAR + years.length + 2),
    { text: "", style }
  ];
}

/** Each year's total against the column before it. */
function changeCells(layout: Layout): Cell[] {
  const { firstRow, paper, words, years } = layout;
  const row = firstRow + paper.lines.length;
  const totals = columnsOf(layout);
  const changes = years.map((_, index): Cell => {
    const change = upliftOf(totals[index] ?? 0, totals[index + 1] ?? 0);
    const column = FIRST_YEAR + index;
    return (
      change && {
        formula: `${addressOf(row, column)}/${addressOf(row, column - 1)}-1`,
        result: valueOf(change),
        format: CHANGE
      }
    );
  });
  return [{ text: words.change, style: "note" }, undefined, ...changes];
}
