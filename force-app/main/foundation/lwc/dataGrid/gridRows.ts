import type { Place } from "./gridMove";
import { itemsOf } from "./gridWindow";
import type { Span } from "./gridWindow";

export interface GridColumn {
  readonly key: string;
  readonly label: string;
  /** Numbers align right with tabular figures. */
  readonly numeric?: boolean;
  /** CSS length; columns without one share what is left. */
  readonly width?: string;
  /** The column that names its row. */
  readonly rowHeader?: boolean;
}

export interface GridCell {
  readonly text: string;
  /** Text that editing starts from; undefined: not editable. */
  readonly edit?: string | undefined;
  /** A second, quieter line. */
  readonly note?: string;
  readonly changed?: boolean;
  /** Shown under the cell and read out with it. */
  readonly error?: string | undefined;
  readonly warning?: string | undefined;
  /** Draws what the text says: from −100, all the way left of the middle, to 100; undefined: no bar. */
  readonly bar?: number | undefined;
}

export interface GridRow {
  readonly key: string;
  /** Names the row to assistive technology. */
  readonly label: string;
  readonly cells: Readonly<Record<string, GridCell>>;
  /** An error of the whole row. */
  readonly error?: string | undefined;
}

export interface CellView extends GridCell {
  readonly key: string;
  readonly row: number;
  readonly column: number;
  readonly rowHeader: boolean;
  readonly editing: boolean;
  readonly tabIndex: string;
  readonly className: string;
  readonly readOnly: string;
  readonly inputLabel: string;
  readonly invalid: string;
  readonly problem: string;
  readonly hasBar: boolean;
  readonly barClass: string;
  readonly barStyle: string;
}

export interface RowView {
  readonly key: string;
  readonly ariaIndex: number;
  readonly className: string;
  readonly error: string | undefined;
  readonly errorKey: string;
  readonly cells: readonly CellView[];
}

export interface HeaderView {
  readonly key: string;
  readonly label: string;
  readonly className: string;
  readonly style: string;
}

/** What stands around a grid's rows. */
export interface GridFrame {
  readonly headers: readonly HeaderView[];
  readonly footer: RowView | undefined;
  /** The header included. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly style: string;
}

/** A row, or a gap where rows are not in the document. */
export interface ItemView {
  readonly key: string;
  readonly row?: RowView;
  readonly gapStyle?: string;
}

export interface GridWindow {
  readonly span: Span;
  readonly rowHeight: number;
}

/** The header is row 1 to assistive technology. */
const FIRST_ROW = 2;
const EMPTY: GridCell = { text: "" };

/** Views of rows without the active cell, by row: while one cell is typed in, the others are not made again. */
export type RowViewCache = WeakMap<GridRow, RowView>;

export function gridFrame(
  columns: readonly GridColumn[],
  count: number,
  minWidth: string,
  footer: Readonly<Record<string, GridCell>> | undefined
): GridFrame {
  return {
    headers: headerViews(columns),
    footer: footer && footerView(footer, columns),
    rowCount: count + 1,
    columnCount: columns.length,
    style: `min-width: ${minWidth}`
  };
}

function headerViews(columns: readonly GridColumn[]): HeaderView[] {
  return columns.map(({ key, label, numeric, width, rowHeader }) => ({
    key,
    label,
    className: rowHeader ? "row-header" : numeric ? "number" : "",
    style: width ? `width: ${width}` : ""
  }));
}

/** What stands in the document of a grid's rows; `columns` must stay the same for one cache. */
export function itemViews(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  active: Place,
  editing: boolean,
  cache: RowViewCache,
  { span, rowHeight }: GridWindow
): ItemView[] {
  return itemsOf(rows.length, span, active.row, rowHeight).map((item) => {
    if (typeof item !== "number") return { key: item.key, gapStyle: item.style };
    const row = rows[item] as GridRow;
    if (item === active.row)
      return { key: row.key, row: rowView(row, item, columns, active.column, editing) };
    const known = cache.get(row);
    if (known?.ariaIndex === item + FIRST_ROW) return { key: row.key, row: known };
    const view = rowView(row, item, columns, undefined, false);
    cache.set(row, view);
    return { key: row.key, row: view };
  });
}

/** Totals: a row that is nowhere active. */
function footerView(
  cells: Readonly<Record<string, GridCell>>,
  columns: readonly GridColumn[]
): RowView {
  return rowView({ key: "total", label: "", cells }, 0, columns, undefined, false);
}

function rowView(
  row: GridRow,
  index: number,
  columns: readonly GridColumn[],
  activeColumn: number | undefined,
  editing: boolean
): RowView {
  return {
    key: row.key,
    ariaIndex: index + FIRST_ROW,
    className: row.error ? "failed" : "",
    error: row.error,
    errorKey: `${row.key} error`,
    cells: columns.map((column, columnIndex) => {
      const active = columnIndex === activeColumn;
      return cellView(row, column, { row: index, column: columnIndex }, active, active && editing);
    })
  };
}

function cellView(
  row: GridRow,
  column: GridColumn,
  place: Place,
  active: boolean,
  editing: boolean
): CellView {
  const cell = row.cells[column.key] ?? EMPTY;
  const editable = cell.edit !== undefined;
  return {
    ...cell,
    ...place,
    key: `${row.key} ${column.key}`,
    rowHeader: column.rowHeader ?? false,
    editing,
    tabIndex: active && !editing ? "0" : "-1",
    className: classOf(cell, column, editable),
    readOnly: String(!editable),
    inputLabel: `${row.label}, ${column.label}`,
    invalid: String(Boolean(cell.error)),
    problem: cell.error ?? cell.warning ?? "",
    ...barOf(cell)
  };
}

function barOf({ bar }: GridCell): Pick<CellView, "hasBar" | "barClass" | "barStyle"> {
  if (bar === undefined) return { hasBar: false, barClass: "", barStyle: "" };
  const side = bar < 0 ? "end" : "start";
  return {
    hasBar: true,
    barClass: bar < 0 ? "bar less" : "bar more",
    barStyle: `inset-inline-${side}: 50%; width: ${Math.abs(bar) / 2}%`
  };
}

function classOf(cell: GridCell, column: GridColumn, editable: boolean): string {
  return [
    "cell",
    column.numeric ? "number" : "",
    column.rowHeader ? "row-header" : "",
    editable ? "editable" : "",
    cell.changed ? "changed" : "",
    cell.error ? "invalid" : "",
    cell.warning ? "warned" : ""
  ]
    .filter(Boolean)
    .join(" ");
}
