import type { CellObject, SheetData } from "write-excel-file/universal";
import type { Cell, CellStyle, Sheet } from "c/workbookModel";

type Look = Pick<
  CellObject,
  | "align"
  | "backgroundColor"
  | "fontSize"
  | "fontWeight"
  | "textColor"
  | "topBorderColor"
  | "topBorderStyle"
  | "wrap"
>;

const head: Look = { fontWeight: "bold", backgroundColor: "#EEF4FF", wrap: true };

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  title: { fontWeight: "bold", fontSize: 14, textColor: "#16325C" },
  head,
  headNumber: { ...head, align: "right" },
  total: { fontWeight: "bold", topBorderStyle: "thin", topBorderColor: "#5C5C5C" },
  note: { textColor: "#5C5C5C" }
};

/** A sheet as the library takes it. */
export function sheetOf(sheet: Sheet) {
  const data: SheetData = sheet.rows.map((cells) => cells.map(cellOf));
  return {
    data,
    sheet: sheet.title,
    columns: sheet.widths.map((width) => ({ width })),
    stickyRowsCount: sheet.frozenRows,
    stickyColumnsCount: sheet.frozenColumns,
    orientation: "landscape" as const,
    showGridLines: false
  };
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === undefined) return null;
  const look = cell.style === undefined ? {} : LOOKS[cell.style];
  if ("text" in cell) return { type: String, value: cell.text, ...look };
  if ("number" in cell) return { type: Number, value: cell.number, format: cell.format, ...look };
  return { type: "Formula", value: cell.formula, format: cell.format, ...look };
}
