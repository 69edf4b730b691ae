import { LightningElement, api } from "lwc";
import { parseBlock } from "c/pastedTable";
import CELL_CHANGED from "@salesforce/label/c.Foundation_Cell_Changed";
import { fillDown, layBlock } from "./gridBlock";
import type { Block } from "./gridBlock";
import { commandOf, leavingDirection } from "./gridKeys";
import { moveBy, nextEditable, placeOf, same } from "./gridMove";
import type { Place, Size } from "./gridMove";
import { gridFrame, itemViews } from "./gridRows";
import type { GridCell, GridColumn, GridFrame, GridRow, ItemView, RowViewCache } from "./gridRows";
import { spanOf } from "./gridWindow";
import type { Span, Viewport } from "./gridWindow";

export type { GridCell, GridColumn, GridRow } from "./gridRows";

/** Which cell an event is about, and what was typed. */
export interface CellEdit {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly text: string;
}

/** Several cells at once, pasted or filled down. */
export interface CellsFilled {
  readonly cells: readonly CellEdit[];
  /** Values that found no editable cell. */
  readonly skipped: number;
}

const ROW_HEIGHT = 32;

/**
 * A table edited like a spreadsheet: arrows move, typing or Enter or F2 or a click edits, Enter and Tab go on, Escape
 * takes back. Fires `cellopened` before an edit, `celledited` on each keystroke, then `cellclosed` or `cellreverted`;
 * `cellsfilled` after a paste or Ctrl+D; `undone` and `redone` on Ctrl+Z and Ctrl+Y. Of many rows only those in sight
 * stand in the document.
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
  /** CSS length under which the table scrolls sideways; the column that names the row stays. */
  @api minWidth = "46rem";
  changedLabel = CELL_CHANGED;
  active: Place = { row: 0, column: 0 };
  editing = false;
  /** What of the rows is in sight. */
  viewport: Viewport = { scrollTop: 0, height: 0 };
  private rowHeight = ROW_HEIGHT;
  private givenColumns: readonly GridColumn[] = [];
  private cache: RowViewCache = new WeakMap();
  private typed: string | undefined;
  private wantsFocus = false;

  get frame(): GridFrame {
    return gridFrame(this.columns, this.rows.length, this.minWidth, this.footer);
  }

  get items(): ItemView[] {
    const { rows, columns, active, editing, cache, span, rowHeight } = this;
    return itemViews(rows, columns, active, editing, cache, { span, rowHeight });
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

  handleScroll(event: Event): void {
    const { scrollTop, clientHeight: height } = event.target as HTMLElement;
    const row = this.template?.querySelector<HTMLElement>("tbody tr:not(.gap)");
    if (this.viewport.height === 0) this.rowHeight = row?.offsetHeight || ROW_HEIGHT;
    const { first } = spanOf(this.rows.length, this.rowHeight, { scrollTop, height });
    if (first !== this.span.first) this.viewport = { scrollTop, height };
  }

  handleFocus({ target }: FocusEvent): void {
    const place = placeOf(target);
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

  /** One value into an open cell is left to the browser. */
  handlePaste(event: ClipboardEvent): void {
    const block = parseBlock(event.clipboardData?.getData("text/plain") ?? "");
    if (this.editing && block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    if (this.editing) this.leave("cellreverted", this.active);
    this.fireBlock(layBlock(block, this.active, this.extent, this.isEditable));
  }

  handleCopy(event: ClipboardEvent): void {
    if (this.editing) return;
    const cell = this.cellAt(this.active);
    event.clipboardData?.setData("text/plain", cell?.edit ?? cell?.text ?? "");
    event.preventDefault();
  }

  /** Repeats the active cell in every editable cell under it. */
  @api
  fillDown(): void {
    const text = this.cellAt(this.active)?.edit;
    if (text === undefined) return;
    this.fireBlock(fillDown(text, this.active, this.extent, this.isEditable));
  }

  private handleMovingKey(event: KeyboardEvent): boolean {
    const next = moveBy(event.key, event.ctrlKey || event.metaKey, this.active, this.extent);
    if (next) return this.moveTo(next);
    const command = commandOf(event);
    if (command === "undone" || command === "redone")
      return this.dispatchEvent(new CustomEvent(command));
    if (!command || !this.isEditable(this.active)) return false;
    if (command === "fill") this.fillDown();
    else this.startEditing(this.active, command === "open" ? undefined : command.typed);
    return true;
  }

  private handleEditingKey({ key, shiftKey }: KeyboardEvent): boolean {
    if (key === "Escape") return this.leave("cellreverted", this.active);
    const direction = leavingDirection(key, shiftKey);
    if (direction) {
      const next = moveBy(direction, false, this.active, this.extent);
      return this.leave("cellclosed", next ?? this.active);
    }
    if (key !== "Tab") return false;
    const next = nextEditable(this.active, shiftKey ? -1 : 1, this.extent, this.isEditable);
    return next ? this.leave("cellclosed", next) : false;
  }

  private startEditing(place: Place, typed?: string): void {
    this.stopEditing("cellclosed");
    this.active = place;
    this.typed = typed;
    this.editing = true;
    this.wantsFocus = true;
    this.fire("cellopened", this.cellAt(place)?.edit ?? "");
    if (typed !== undefined) this.fire("celledited", typed);
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

  private get span(): Span {
    return spanOf(this.rows.length, this.rowHeight, this.viewport);
  }

  private get extent(): Size {
    return { rows: this.rows.length, columns: this.columns.length };
  }

  private cellAt({ row, column }: Place): GridCell | undefined {
    return this.rows[row]?.cells[this.columns[column]?.key ?? ""];
  }

  private isEditable = (place: Place): boolean => this.cellAt(place)?.edit !== undefined;

  private cellElement({ row, column }: Place): HTMLElement | null | undefined {
    return this.template?.querySelector(`td[data-row="${row}"][data-column="${column}"]`);
  }

  private fire(name: string, text: string): void {
    this.dispatchEvent(new CustomEvent<CellEdit>(name, { detail: this.edit(this.active, text) }));
  }

  private fireBlock({ cells, skipped }: Block): void {
    const detail = { cells: cells.map((cell) => this.edit(cell, cell.text)), skipped };
    this.dispatchEvent(new CustomEvent<CellsFilled>("cellsfilled", { detail }));
  }

  private edit({ row, column }: Place, text: string): CellEdit {
    const rowKey = this.rows[row]?.key ?? "";
    return { rowKey, columnKey: this.columns[column]?.key ?? "", text };
  }
}
