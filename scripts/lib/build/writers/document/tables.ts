import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ITableBordersOptions
} from "docx";
import type { Column, Fact, Table as FigureTable, Row } from "c/documentModel";
import { INK } from "./look.ts";

/** Twentieths of a point between the margins of an A4 page. */
const TEXT_WIDTH = 9638;

const line = { style: BorderStyle.SINGLE, size: 4, color: INK.line } as const;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const ruled: ITableBordersOptions = {
  top: line,
  bottom: line,
  left: none,
  right: none,
  insideHorizontal: line,
  insideVertical: none
};
const margins = { top: 50, bottom: 50, left: 80, right: 80 };

/** Figures under repeating column heads, totals shaded and bold. */
export function figureTable({ columns, rows }: FigureTable): Table {
  const widths = widthsOf(columns);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(column.text, { width: widths[index]!, align: column.align, bold: true, fill: INK.head })
    )
  });
  const body = rows.map((row, index) => bodyRow(row, columns, widths, rows[index + 1]));
  return tableOf([head, ...body], widths);
}

/** A total stays on the page of the row before it. */
function bodyRow(
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  next: Row | undefined
): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext: next?.total === true,
    children: columns.map((column, index) =>
      cell(row.cells[index] ?? "", {
        width: widths[index]!,
        align: column.align,
        bold: row.total,
        ...(row.total ? { fill: INK.total } : {})
      })
    )
  });
}

export function factsTable(facts: readonly Fact[]): Table {
  const widths = [TEXT_WIDTH * 0.3, TEXT_WIDTH * 0.7].map(Math.floor);
  const rows = facts.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(label, { width: widths[0]!, align: "start", color: INK.quiet }),
          cell(value, { width: widths[1]!, align: "start" })
        ]
      })
  );
  return tableOf(rows, widths);
}

function tableOf(rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: ruled,
    margins
  });
}

interface CellLook {
  readonly width: number;
  readonly align: "start" | "end";
  readonly bold?: boolean;
  readonly fill?: string;
  readonly color?: string;
}

function cell(text: string, { width, align, bold = false, fill, color }: CellLook): TableCell {
  const run = new TextRun({ text, bold, ...(color === undefined ? {} : { color }) });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    children: [
      new Paragraph({
        style: "Cell",
        alignment: align === "end" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [run]
      })
    ]
  });
}

function widthsOf(columns: readonly Column[]): number[] {
  const whole = columns.reduce((all, { width }) => all + width, 0);
  return columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / whole));
}
