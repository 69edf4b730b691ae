import { toFieldValue } from "c/money";
import type { Minor } from "c/money";
import { addressOf } from "c/workbookModel";
import type { Cell, CellStyle } from "c/workbookModel";
import type { SheetLayout } from "./allocationTable";

type Place = readonly [row: number, column: number];

export function rowTexts(style: CellStyle, ...texts: readonly string[]): Cell[] {
  return texts.map((text) => ({ text, style }));
}

/** A live sum from one cell to another, with what it comes to. */
export function sumCell(
  { amount, deal }: SheetLayout,
  total: Minor,
  from: Place,
  to: Place,
  style?: CellStyle
): Cell {
  return {
    formula: `SUM(${addressOf(...from)}:${addressOf(...to)})`,
    result: toFieldValue(total, deal.currency),
    format: amount,
    ...(style ? { style } : {})
  };
}
