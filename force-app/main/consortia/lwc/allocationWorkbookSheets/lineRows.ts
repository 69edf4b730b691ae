import { minorDigits, sum, toFieldValue } from "c/money";
import type { Minor } from "c/money";
import { fractionOfPercent } from "c/percent";
import { addressOf } from "c/workbookModel";
import type { Cell } from "c/workbookModel";
import GROSS from "@salesforce/label/c.Consortia_Workbook_Gross";
import KIND from "@salesforce/label/c.Consortia_Workbook_Kind";
import MEMBER from "@salesforce/label/c.Consortia_Workbook_Member";
import NET from "@salesforce/label/c.Consortia_Workbook_Net";
import OF_KIND from "@salesforce/label/c.Consortia_Workbook_Of_Kind";
import RATE from "@salesforce/label/c.Consortia_Workbook_Rate";
import TOTAL from "@salesforce/label/c.Consortia_Workbook_Total";
import VAT from "@salesforce/label/c.Consortia_Workbook_VAT";
import YEAR from "@salesforce/label/c.Consortia_Workbook_Year";
import type { SheetLayout, TableFee } from "./allocationTable";
import { rowTexts, sumCell } from "./sheetCells";

const COLUMN = { kind: 2, net: 3, rate: 4, vat: 5, gross: 6 } as const;
const SUMMED = ["net", "vat", "gross"] as const;

interface Line {
  readonly fee: TableFee;
  readonly institution: string;
  readonly year: string;
}

/** Every line that counts: VAT at a rate that a reader may change, sums in all and by kind. */
export function lineRows(layout: SheetLayout): Cell[][] {
  const { firstRow } = layout;
  const lines = linesOf(layout);
  return [
    [...rowTexts("head", MEMBER, YEAR, KIND), ...rowTexts("headNumber", NET, RATE, VAT, GROSS)],
    ...lines.map((line, index) => lineCells(line, firstRow + index, layout)),
    totalCells(lines, layout),
    ...kindRows(lines, layout)
  ];
}

/** By member's name, year and kind. */
function linesOf({ deal, fees, years }: SheetLayout): Line[] {
  const names = new Map(deal.members.map(({ id, institution }) => [id, institution]));
  const texts = new Map(years.map(({ position, text }) => [position, text]));
  return fees
    .map((fee) => ({
      fee,
      institution: names.get(fee.memberId) ?? "",
      year: texts.get(fee.position) ?? String(fee.position)
    }))
    .toSorted(
      (left, right) =>
        left.institution.localeCompare(right.institution) ||
        left.fee.position - right.fee.position ||
        left.fee.kindLabel.localeCompare(right.fee.kindLabel)
    );
}

function lineCells({ fee, institution, year }: Line, row: number, layout: SheetLayout): Cell[] {
  const { amount, deal } = layout;
  const { net, vat, vatRate } = fee;
  const value = (minor: Minor): number => toFieldValue(minor, deal.currency);
  const cells: Cell[] = [
    { text: institution },
    { text: year },
    { text: fee.kindLabel },
    { number: value(net), format: amount }
  ];
  if (vat === undefined || vatRate === undefined) return cells;
  const rate = fractionOfPercent(vatRate);
  const at = (column: keyof typeof COLUMN): string => addressOf(row, COLUMN[column]);
  return [
    ...cells,
    { number: Number(rate.numerator) / Number(rate.denominator), format: "0.0#%" },
    {
      formula: `ROUND(${at("net")}*${at("rate")},${minorDigits(deal.currency)})`,
      result: value(vat),
      format: amount
    },
    { formula: `${at("net")}+${at("vat")}`, result: value(sum([net, vat])), format: amount }
  ];
}

/** Net, VAT and gross; a line without a rate has no gross. */
function amountsOf({ net, vat }: TableFee): Readonly<Record<(typeof SUMMED)[number], Minor>> {
  return { net, vat: vat ?? 0, gross: vat === undefined ? 0 : sum([net, vat]) };
}

function totalCells(lines: readonly Line[], layout: SheetLayout): Cell[] {
  const { firstRow } = layout;
  const lastRow = firstRow + lines.length - 1;
  const total = (column: (typeof SUMMED)[number]): Cell =>
    sumCell(
      layout,
      sum(lines.map(({ fee }) => amountsOf(fee)[column])),
      [firstRow, COLUMN[column]],
      [lastRow, COLUMN[column]],
      "total"
    );
  return [
    ...rowTexts("total", TOTAL, "", ""),
    total("net"),
    ...rowTexts("total", ""),
    total("vat"),
    total("gross")
  ];
}

/** The sums of each kind, where there is more than one. */
function kindRows(lines: readonly Line[], { amount, deal, firstRow }: SheetLayout): Cell[][] {
  const kinds = [...Map.groupBy(lines, ({ fee }) => fee.kindLabel)];
  if (kinds.length < 2) return [];
  const lastRow = firstRow + lines.length - 1;
  const range = (column: number): string =>
    `$${addressOf(firstRow, column)}:$${addressOf(lastRow, column)}`;
  return kinds.map(([kind, ofKind], index) => {
    const named = addressOf(lastRow + 2 + index, COLUMN.kind);
    const cell = (column: (typeof SUMMED)[number]): Cell => ({
      formula: `SUMIF(${range(COLUMN.kind)},${named},${range(COLUMN[column])})`,
      result: toFieldValue(sum(ofKind.map(({ fee }) => amountsOf(fee)[column])), deal.currency),
      format: amount
    });
    const [title, kindCell] = rowTexts("note", OF_KIND, kind);
    return [title, undefined, kindCell, cell("net"), undefined, cell("vat"), cell("gross")];
  });
}
