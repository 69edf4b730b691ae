import { fillLabel } from "c/labelText";
import { minorDigits, sum, toFieldValue } from "c/money";
import type { Minor } from "c/money";
import { vatByRate, vatOf } from "c/offerDocumentVat";
import type { VatLine } from "c/offerDocumentVat";
import { rateText } from "c/paperTexts";
import { fractionOfPercent } from "c/percent";
import { addressOf } from "c/workbookModel";
import type { Cell, CellStyle } from "c/workbookModel";
import type { Layout } from "./priceSchedule";

/** Columns: product, rate, then VAT and gross of each year. */
const RATE = 1;
const FIRST_YEAR = 2;
/** Where the sheet of prices holds its first year. */
const PRICE_COLUMN = 2;

/** VAT line by line at its own rate, which a reader may change: everything follows. */
export function vatSheetRows(layout: Layout): Cell[][] {
  const { paper, words, years } = layout;
  const byYear = years.map((_, year) => vatOf(paper.lines, year));
  const heads: Cell[] = [
    { text: words.product, style: "head" },
    { text: words.vatRate, style: "headNumber" },
    ...years.flatMap((year): Cell[] => [
      { text: `${words.vatAmount} ${year}`, style: "headNumber" },
      { text: `${words.gross} ${year}`, style: "headNumber" }
    ])
  ];
  const isComplete = paper.lines.every(({ vatRate }) => vatRate !== undefined);
  return [
    heads,
    ...paper.lines.map((_, index) => lineCells(index, byYear, layout)),
    totalCells(byYear, layout),
    ...rateRows(byYear, layout),
    [],
    [{ text: words.vatNote, style: "note" }],
    ...(isComplete ? [] : [[{ text: words.vatMissing, style: "note" as const }]])
  ];
}

function lineCells(index: number, byYear: readonly VatLine[][], layout: Layout): Cell[] {
  const { amount, firstRow, paper, prices, words } = layout;
  const { product, vatRate } = paper.lines[index]!;
  const row = firstRow + index;
  if (vatRate === undefined) return [{ text: product }, { text: words.vatUnknown, style: "note" }];
  const digits = minorDigits(paper.currency);
  const cells = byYear.flatMap((lines, year): Cell[] => {
    const { net, vat = 0 } = lines[index]!;
    const price = `'${prices.replaceAll("'", "''")}'!${addressOf(row, PRICE_COLUMN + year)}`;
    const vatCell = addressOf(row, FIRST_YEAR + 2 * year);
    return [
      {
        formula: `ROUND(${price}*$${addressOf(row, RATE)},${digits})`,
        result: toFieldValue(vat, paper.currency),
        format: amount
      },
      {
        formula: `${price}+${vatCell}`,
        result: toFieldValue(sum([net, vat]), paper.currency),
        format: amount
      }
    ];
  });
  const rate = fractionOfPercent(vatRate);
  const share = Number(rate.numerator) / Number(rate.denominator);
  return [{ text: product }, { number: share, format: "0.0#%" }, ...cells];
}

/** VAT and gross of each year, over lines whose rate is known. */
const amountsOf = (byYear: readonly VatLine[][]): Minor[] =>
  byYear.flatMap((lines) => {
    const rates = vatByRate(lines);
    const vat = sum(rates.map((each) => each.vat));
    return [vat, sum([vat, ...rates.map((each) => each.net)])];
  });

function totalCells(byYear: readonly VatLine[][], layout: Layout): Cell[] {
  const { amount, firstRow, paper, words } = layout;
  const style: CellStyle = "total";
  const lastRow = firstRow + paper.lines.length - 1;
  const totals = amountsOf(byYear).map((minor, index): Cell => {
    const column = FIRST_YEAR + index;
    return {
      formula: `SUM(${addressOf(firstRow, column)}:${addressOf(lastRow, column)})`,
      result: toFieldValue(minor, paper.currency),
      format: amount,
      style
    };
  });
  return [{ text: words.total, style }, { text: "", style }, ...totals];
}

/** The totals by rate, where there is more than one. */
function rateRows(byYear: readonly VatLine[][], layout: Layout): Cell[][] {
  const { amount, firstRow, paper, words } = layout;
  const rates = vatByRate(byYear[0] ?? []).map(({ rate }) => rate);
  if (rates.length < 2) return [];
  const lastRow = firstRow + paper.lines.length - 1;
  const rateColumn = `$${addressOf(firstRow, RATE)}:$${addressOf(lastRow, RATE)}`;
  return rates.map((rate) => {
    const example = paper.lines.findIndex(({ vatRate }) => vatRate === rate);
    const cells = byYear.flatMap((lines, year): Cell[] => {
      const { net = 0, vat = 0 } = vatByRate(lines).find((each) => each.rate === rate) ?? {};
      return [vat, sum([net, vat])].map((minor, index): Cell => {
        const column = FIRST_YEAR + 2 * year + index;
        const range = `${addressOf(firstRow, column)}:${addressOf(lastRow, column)}`;
        return {
          formula: `SUMIF(${rateColumn},$${addressOf(firstRow + example, RATE)},${range})`,
          result: toFieldValue(minor, paper.currency),
          format: amount
        };
      });
    });
    const label = fillLabel(words.vatAtRate, rateText(rate, words));
    return [{ text: label, style: "note" }, undefined, ...cells];
  });
}
