import { LightningElement, api } from "lwc";
import type { MemberTrial } from "c/allocationParameters";
import type { CellEdit, CellsFilled, GridColumn, GridRow } from "c/dataGrid";
import { parseDecimal } from "c/decimalText";
import { localeSettings } from "c/localeSettings";
import { parseMoney } from "c/money";
import { LABELS, SORTS } from "./gridLabels";
import { matches, orderOf } from "./memberOrder";
import type { Order } from "./memberOrder";
import { cellKey, columnsOf, memberRow } from "./memberRows";
import type { EditedColumn, GridMember } from "./memberRows";

export type { GridMember } from "./memberRows";

/** What is tried for one member; the fields that it does not name stay. */
export interface TrialChange {
  readonly id: string;
  readonly trial: MemberTrial;
}

/** Members with their shares. Fires `trialschanged` with what is typed or pasted, as it is typed. */
export default class AllocationGrid extends LightningElement {
  @api currency = localeSettings.currency;
  labels = LABELS;
  sorts = Object.entries(SORTS).map(([value, label]) => ({ value, label }));
  search = "";
  order: Order = "name";
  private given: readonly GridMember[] = [];
  private ids: readonly string[] = [];
  /** What a cell held before it was typed in. */
  private opened = "";
  private refused: ReadonlyMap<string, string> = new Map();
  /** Rows by member, so that members that stay as they are keep theirs. */
  private made = new Map<string, { readonly key: string; readonly row: GridRow }>();
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
    const hasPayable = this.given.some(({ payable }) => payable !== undefined);
    const key = `${this.currency} ${hasPayable}`;
    if (this.madeColumns?.key !== key)
      this.madeColumns = { key, columns: columnsOf(this.currency, hasPayable) };
    return this.madeColumns.columns;
  }

  get rows(): readonly GridRow[] {
    const byId = new Map(this.given.map((member) => [member.id, member]));
    const shown = this.ids.flatMap((id) => byId.get(id) ?? []);
    return shown.filter((member) => matches(member, this.search)).map((member) => this.row(member));
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

  private sort(): void {
    this.ids = orderOf(this.given, this.order, localeSettings.locale);
  }

  private apply(edits: readonly CellEdit[]): void {
    const refused = new Map(this.refused);
    const detail: TrialChange[] = [];
    for (const { rowKey, columnKey, text } of edits) {
      const value = this.read(columnKey as EditedColumn, text);
      if (value === undefined) {
        refused.set(cellKey(rowKey, columnKey), text);
        continue;
      }
      refused.delete(cellKey(rowKey, columnKey));
      detail.push({ id: rowKey, trial: { [columnKey]: value } });
    }
    this.refused = refused;
    if (detail.length > 0) this.dispatchEvent(new CustomEvent("trialschanged", { detail }));
  }

  /** null: emptied; undefined: no number. */
  private read(column: EditedColumn, text: string): MemberTrial[EditedColumn] {
    const { locale } = localeSettings;
    if (text.trim() === "") return null;
    if (column === "weight") return parseDecimal(text, locale);
    const parsed = parseMoney(text, locale, this.currency);
    return "minor" in parsed ? parsed.minor : undefined;
  }

  private row(member: GridMember): GridRow {
    const { locale } = localeSettings;
    const wrong = ["weight", "floor", "ceiling"].map((column) =>
      this.refused.get(cellKey(member.id, column))
    );
    const { weight, ...rest } = member;
    const key = JSON.stringify([rest, weight && [String(weight.digits), weight.scale], wrong]);
    const known = this.made.get(member.id);
    if (known?.key === key) return known.row;
    const { currency, refused } = this;
    const row = memberRow(member, { locale, currency, refused });
    this.made.set(member.id, { key, row });
    return row;
  }
}
