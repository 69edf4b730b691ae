import { LightningElement, api } from "lwc";
import type { CellEdit, GridCell, GridColumn, GridRow } from "c/dataGrid";
import { localeSettings } from "c/localeSettings";
import { draftOf, withDraft } from "c/negotiationDrafts";
import type { DraftColumn, Drafts, LineDraft } from "c/negotiationDrafts";
import type { NegotiationLine } from "c/negotiationModel";
import LINES_GRID from "@salesforce/label/c.Negotiation_Lines_Grid";
import { lineColumns, lineRow, totalCells } from "./lineRows";
import type { RowSettings, SaveErrors } from "./lineRows";

export type { SaveErrors } from "./lineRows";

interface CachedRow {
  readonly line: NegotiationLine;
  readonly draft: LineDraft | undefined;
  readonly errors: unknown;
  readonly row: GridRow;
}

/**
 * Lines with prices and uplifts edited in place; holds no state of its own but the draft before an edit.
 * Fires `draftschanged` with the drafts that result from each keystroke.
 */
export default class NegotiationLines extends LightningElement {
  @api lines: readonly NegotiationLine[] = [];
  @api drafts: Drafts = new Map();
  @api saveErrors: SaveErrors = new Map();
  @api currency = localeSettings.currency;
  @api editable = false;
  /** No marks of unsaved prices: where nothing is saved yet, they say nothing. */
  @api unmarked = false;
  columns: readonly GridColumn[] = lineColumns();
  gridLabel = LINES_GRID;
  private before: LineDraft | undefined;
  private readonly cache = new Map<string, CachedRow>();
  private cachedSettings = "";

  /** Heading of the price column. */
  @api
  get priceLabel(): string {
    return this.columns.find((column) => column.key === "price")?.label ?? "";
  }
  set priceLabel(value: string) {
    this.columns = lineColumns(value);
  }

  get rows(): GridRow[] {
    this.forgetRowsOfOtherSettings();
    return this.lines.map((line) => this.rowOf(line));
  }

  get footer(): Record<string, GridCell> {
    return totalCells(this.lines, this.drafts, this.settings);
  }

  /** Moves the focus to a line's price. */
  @api
  focusLine(lineId: string): void {
    this.template
      ?.querySelector<HTMLElement & { focusCell(row: string, column: string): void }>("c-data-grid")
      ?.focusCell(lineId, "price");
  }

  handleOpened(event: CustomEvent<CellEdit>): void {
    this.before = this.drafts.get(event.detail.rowKey);
  }

  handleEdited(event: CustomEvent<CellEdit>): void {
    const { rowKey, columnKey, text } = event.detail;
    const line = this.lineOf(rowKey);
    if (line) this.fire(line, draftOf(line, columnKey as DraftColumn, text, this.settings));
  }

  handleReverted(event: CustomEvent<CellEdit>): void {
    const line = this.lineOf(event.detail.rowKey);
    if (line) this.fire(line, this.before);
  }

  /** Rows whose line, draft and errors are the same are not made again: typing must stay quick on 200 lines. */
  private rowOf(line: NegotiationLine): GridRow {
    const draft = this.drafts.get(line.id);
    const errors = this.saveErrors.get(line.id);
    const known = this.cache.get(line.id);
    if (known && known.line === line && known.draft === draft && known.errors === errors)
      return known.row;
    const row = lineRow(line, draft, errors, this.settings);
    this.cache.set(line.id, { line, draft, errors, row });
    return row;
  }

  private forgetRowsOfOtherSettings(): void {
    const settings = `${this.currency} ${this.editable} ${this.unmarked}`;
    if (settings !== this.cachedSettings) this.cache.clear();
    this.cachedSettings = settings;
  }

  private get settings(): RowSettings {
    const { currency, editable, unmarked } = this;
    return { locale: localeSettings.locale, currency, editable, unmarked };
  }

  private lineOf(id: string): NegotiationLine | undefined {
    return this.lines.find((line) => line.id === id);
  }

  private fire(line: NegotiationLine, draft: LineDraft | undefined): void {
    const drafts = withDraft(this.drafts, line, draft);
    this.dispatchEvent(new CustomEvent<Drafts>("draftschanged", { detail: drafts }));
  }
}
