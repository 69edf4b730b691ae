import { LightningElement, api } from "lwc";
import type { CellEdit, CellsFilled, GridColumn, GridRow } from "c/dataGrid";
import { localeSettings } from "c/localeSettings";
import { readTrial } from "c/memberTrials";
import type { TrialChange, TriedColumn } from "c/memberTrials";
import { movedPercent } from "c/pricing";
import { LABELS, SORTS } from "./gridLabels";
import { matches, orderOf } from "./memberOrder";
import type { Order } from "./memberOrder";
import { cellKey, columnsOf, memberRow } from "./memberRows";
import type { GridMember, Widest } from "./memberRows";

export type { GridMember } from "./memberRows";

/** Members with their shares. Fires `trialschanged` with what is typed or pasted, as it is typed. */
export default class AllocationGrid extends LightningElement {
  @api currency = localeSettings.currency;
  labels = LABELS;
  sorts = Object.entries(SORTS).map(([value, label]) => ({ value, label }));
  search = "";
  order: Order = "name";
  /** A block from a spreadsheet is being laid beside the members. */
  pasting = false;
  private given: readonly GridMember[] = [];
  private ids: readonly string[] = [];
  /** What a cell held before it was typed in. */
  private opened = "";
  private refused: ReadonlyMap<string, string> = new Map();
  private madeColumns:
    { readonly key: string; readonly columns: readonly GridColumn[] } | undefined;

  @api
  get members(): readonly GridMember[] {
    return this.given;
  }
  set members(value: readonly GridMember[]) {
    const known = new Set(this.ids);
    this.given = value;
    // Rows keep their place while figures change under them: a cell is not moved away while it is typed in.
    if (value.length !== known.size || value.some(({ id }) => !known.has(id))) this.sort();
  }

  get columns(): readonly GridColumn[] {
    const shown = {
      payable: this.given.some(({ payable }) => payable !== undefined),
      before: this.given.some(({ before }) => before !== undefined)
    };
    const key = `${this.currency} ${shown.payable} ${shown.before}`;
    if (this.madeColumns?.key !== key)
      this.madeColumns = { key, columns: columnsOf(this.currency, shown) };
    return this.madeColumns.columns;
  }

  /** Members in the order of the grid, those that a search hides aside. */
  get seen(): readonly GridMember[] {
    const byId = new Map(this.given.map((member) => [member.id, member]));
    const shown = this.ids.flatMap((id) => byId.get(id) ?? []);
    return shown.filter((member) => matches(member, this.search));
  }

  get rows(): readonly GridRow[] {
    const widest = widestOf(this.given);
    const settings = { ...this.settings, refused: this.refused, widest };
    return this.seen.map((member) => memberRow(member, settings));
  }

  get minWidth(): string {
    return `${6 * this.columns.length + 14}rem`;
  }

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
  }

  handleSort(event: CustomEvent<{ value: string }>): void {
    this.order = event.detail.value as Order;
    this.sort();
  }

  handleEdit(event: CustomEvent<CellEdit>): void {
    this.apply([event.detail]);
  }

  handleOpened(event: CustomEvent<CellEdit>): void {
    this.opened = event.detail.text;
  }

  handleReverted(event: CustomEvent<CellEdit>): void {
    this.apply([{ ...event.detail, text: this.opened }]);
  }

  handleFill(event: CustomEvent<CellsFilled>): void {
    this.apply(event.detail.cells);
  }

  handlePasteToggle(): void {
    this.pasting = !this.pasting;
  }

  handlePasted(event: CustomEvent<readonly TrialChange[]>): void {
    this.change(event.detail);
  }

  private sort(): void {
    this.ids = orderOf(this.given, this.order, localeSettings.locale);
  }

  private apply(edits: readonly CellEdit[]): void {
    const refused = new Map(this.refused);
    const detail: TrialChange[] = [];
    for (const { rowKey, columnKey, text } of edits) {
      const value = readTrial(columnKey as TriedColumn, text, this.settings);
      if (value === undefined) {
        refused.set(cellKey(rowKey, columnKey), text);
        continue;
      }
      refused.delete(cellKey(rowKey, columnKey));
      detail.push({ id: rowKey, trial: { [columnKey]: value } });
    }
    this.refused = refused;
    if (detail.length > 0) this.change(detail);
  }

  private change(detail: readonly TrialChange[]): void {
    this.dispatchEvent(new CustomEvent("trialschanged", { detail }));
  }

  private get settings(): { readonly locale: string; readonly currency: string } {
    return { locale: localeSettings.locale, currency: this.currency };
  }
}

/** A bar is full at this change: one member that doubles leaves the others something to see. */
const FULL_BAR = 50;

function widestOf(members: readonly GridMember[]): Widest {
  const widest = (moves: readonly (number | undefined)[]): number =>
    Math.min(
      FULL_BAR,
      Math.ceil(moves.reduce<number>((most, move = 0) => Math.max(most, Math.abs(move)), 0))
    );
  return {
    change: widest(members.map(({ lastYear, share }) => movedPercent(lastYear, share))),
    supposed: widest(members.map(({ before, share }) => movedPercent(before, share)))
  };
}
