import { LightningElement, api } from "lwc";
import CELL_CHANGED from "@salesforce/label/c.Foundation_Cell_Changed";
import { moveBy, nextEditable } from "./gridMove";
import type { Place, Size } from "./gridMove";
import { rowViews } from "./gridRows";
import type { GridCell, GridColumn, GridRow, RowView, RowViewCache } from "./gridRows";

const NOWHERE: Place = { row: -1, column: -1 };

export type { GridCell, GridColumn, GridRow } from "./gridRows";

/** Which cell an event is about, and what was typed. */
export interface CellEdit {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly text: string;
}

/**
 * A table edited like a spreadsheet: arrows move, typing or Enter or F2 or a click edits, Enter and Tab go on, Escape
 * takes back. Fires `cellopened` before an edit, `celledited` on each keystroke, then `cellclosed` or `cellreverted`.
 */
export default class DataGrid extends LightningElement {
  @api label = "";
  @api
  get columns(): readonly GridColumn[] {
    return this.givenColumns;
  }
  set columns(value: readonly GridColumn[]) {
    this.givenColumns = value;
    this.cache = new WeakMap();
  }

  @api rows: readonly GridRow[] = [];
  /** Totals, one cell for each column that has one. */
  @api footer: Readonly<Record<string, GridCell>> | undefined;
  changedLabel = CELL_CHANGED;
  active: Place = { row: 0, column: 0 };
  editing = false;
  private givenColumns: readonly GridColumn[] = [];
  private cache: RowViewCache = new WeakMap();
  private typed: string | undefined;
  private wantsFocus = false;

  get headers(): { key: string; label: string; className: string; style: string }[] {
    return this.columns.map(({ key, label, numeric, width }) => ({
      key,
      label,
      className: numeric ? "number" : "",
      style: width ? `width: ${width}` : ""
    }));
  }

  get views(): RowView[] {
    return rowViews(this.rows, this.columns, this.active, this.editing, this.cache);
  }

  get footerView(): RowView | undefined {
    const row = this.footer && { key: "total", label: "", cells: this.footer };
    return row && rowViews([row], this.columns, NOWHERE, false, new WeakMap())[0];
  }

  get rowCount(): number {
    return this.rows.length + 1;
  }

  get columnCount(): number {
    return this.columns.length;
  }

  /** Moves the focus to a cell, for instance to the first error. */
  @api
  focusCell(rowKey: string, columnKey: string): void {
    const row = this.rows.findIndex((each) => each.key === rowKey);
    const column = this.columns.findIndex((each) => each.key === columnKey);
    if (row >= 0 && column >= 0) this.moveTo({ row, column });
  }

  override renderedCallback(): void {
    if (!this.wantsFocus) return;
    this.wantsFocus = false;
    if (this.editing) this.openInput();
    else this.cellElement(this.active)?.focus();
  }

  handleFocus(event: FocusEvent): void {
    const place = placeOf(event.target);
    if (place && !this.editing && !same(place, this.active)) this.active = place;
  }

  handleClick(event: MouseEvent): void {
    const place = placeOf(event.target);
    if (!place || (this.editing && same(place, this.active))) return;
    if (this.isEditable(place)) this.startEditing(place);
    else this.moveTo(place);
  }

  handleKeydown(event: KeyboardEvent): void {
    const handled = this.editing ? this.handleEditingKey(event) : this.handleMovingKey(event);
    if (handled) event.preventDefault();
  }

  handleInput(event: Event): void {
    this.fire("celledited", (event.target as HTMLInputElement).value);
  }

  handleBlur(): void {
    this.stopEditing("cellclosed");
  }

  private handleMovingKey(event: KeyboardEvent): boolean {
    const { key, ctrlKey, metaKey, altKey } = event;
    const next = moveBy(key, ctrlKey || metaKey, this.active, this.extent);
    if (next) return this.moveTo(next);
    if (!this.isEditable(this.active)) return false;
    if (key === "Enter" || key === "F2") return this.startEditing(this.active);
    if (key === "Backspace" || key === "Delete") return this.startEditing(this.active, "");
    const types = key.length === 1 && !ctrlKey && !metaKey && !altKey;
    return types && this.startEditing(this.active, key);
  }

  private handleEditingKey(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    if (key === "Escape") return this.leave("cellreverted", this.active);
    if (key === "ArrowUp" || key === "ArrowDown" || key === "Enter") {
      const direction = key === "Enter" ? (shiftKey ? "ArrowUp" : "ArrowDown") : key;
      return this.leave(
        "cellclosed",
        moveBy(direction, false, this.active, this.extent) ?? this.active
      );
    }
    if (key !== "Tab") return false;
    const next = nextEditable(this.active, shiftKey ? -1 : 1, this.extent, (place) =>
      this.isEditable(place)
    );
    return next ? this.leave("cellclosed", next) : false;
  }

  private startEditing(place: Place, typed?: string): true {
    this.stopEditing("cellclosed");
    this.active = place;
    this.typed = typed;
    this.editing = true;
    this.wantsFocus = true;
    this.fire("cellopened", this.cellAt(place)?.edit ?? "");
    if (typed !== undefined) this.fire("celledited", typed);
    return true;
  }

  private stopEditing(outcome: "cellclosed" | "cellreverted"): void {
    if (!this.editing) return;
    this.editing = false;
    this.fire(outcome, this.template?.querySelector("input")?.value ?? "");
  }

  private leave(outcome: "cellclosed" | "cellreverted", place: Place): true {
    this.stopEditing(outcome);
    return this.moveTo(place);
  }

  private moveTo(place: Place): true {
    this.active = place;
    this.wantsFocus = true;
    this.cellElement(place)?.focus();
    return true;
  }

  private openInput(): void {
    const input = this.template?.querySelector("input");
    if (!input) return;
    input.value = this.typed ?? this.cellAt(this.active)?.edit ?? "";
    input.focus();
    if (this.typed === undefined) input.select();
  }

  private get extent(): Size {
    return { rows: this.rows.length, columns: this.columns.length };
  }

  private cellAt({ row, column }: Place): GridCell | undefined {
    return this.rows[row]?.cells[this.columns[column]?.key ?? ""];
  }

  private isEditable(place: Place): boolean {
    return this.cellAt(place)?.edit !== undefined;
  }

  private cellElement({ row, column }: Place): HTMLElement | null | undefined {
    return this.template?.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
  }

  private fire(name: string, text: string): void {
    const rowKey = this.rows[this.active.row]?.key ?? "";
    const columnKey = this.columns[this.active.column]?.key ?? "";
    this.dispatchEvent(new CustomEvent<CellEdit>(name, { detail: { rowKey, columnKey, text } }));
  }
}

function placeOf(target: EventTarget | null): Place | undefined {
  const cell = (target as HTMLElement | null)?.closest<HTMLElement>("td[data-row]");
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

function same(left: Place, right: Place): boolean {
  return left.row === right.row && left.column === right.column;
}
