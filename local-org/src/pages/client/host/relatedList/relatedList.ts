import { LightningElement, api } from "lwc";
import newLabel from "@salesforce/label/host.new";
import viewAll from "@salesforce/label/host.viewAll";
import type { RelatedListDefinition } from "../../../../layouts/related-lists.ts";
import { onChange } from "../../data/change.ts";
import { text } from "../../data/context.ts";
import { openRecordForm } from "../../data/open-record-form.ts";
import { loadRows, soqlText, type Rows } from "../../data/rows.ts";

const SHOWN = 6;
const SHOWN_IN_FULL = 200;

/** Records that point to this one, with a way to make another. */
export default class RelatedList extends LightningElement {
  @api list: RelatedListDefinition | undefined;
  /** All rows instead of the first few. */
  @api full = false;
  /** How many rows the page asks for; six unless it does. */
  @api shownCount: number | undefined;
  rows: Rows | undefined;
  error: unknown;
  labels = { newLabel, viewAll };
  parentId: string | undefined;
  #end: (() => void) | undefined;

  @api
  get recordId(): string | undefined {
    return this.parentId;
  }
  set recordId(value: string | undefined) {
    this.parentId = value;
    void Promise.resolve().then(() => this.load());
  }

  connectedCallback(): void {
    this.#end = onChange(() => this.load());
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  async load(): Promise<void> {
    const { list } = this;
    if (list === undefined || this.parentId === undefined) return;
    this.error = undefined;
    try {
      this.rows = await loadRows({
        object: list.object,
        columns: list.columns,
        where: `${list.field} = ${soqlText(this.parentId)}`,
        order: list.order,
        limit: this.limit + 1
      });
    } catch (error) {
      this.error = error;
    }
  }

  get limit(): number {
    return this.full ? SHOWN_IN_FULL : (this.shownCount ?? SHOWN);
  }

  get shown(): Rows | undefined {
    return this.rows && { ...this.rows, rows: this.rows.rows.slice(0, this.limit) };
  }

  get columns(): readonly string[] {
    return (this.list?.columns ?? []).filter((name) => name !== this.list?.field);
  }

  get hasMore(): boolean {
    return (this.rows?.rows.length ?? 0) > this.limit;
  }

  get count(): string {
    if (this.rows === undefined) return "";
    return `(${this.hasMore ? `${this.limit}+` : this.rows.rows.length})`;
  }

  get isEmpty(): boolean {
    return this.rows?.rows.length === 0;
  }

  get isFilled(): boolean {
    return this.rows !== undefined && !this.isEmpty;
  }

  get isLoading(): boolean {
    return this.rows === undefined && this.error === undefined;
  }

  get emptyText(): string {
    return text("noRelated", this.list?.label ?? "");
  }

  get allAddress(): string {
    return `/lightning/r/${this.recordId}/related/${this.list?.id}/view`;
  }

  handleNew(): void {
    const { list, recordId } = this;
    if (list)
      void openRecordForm({ object: list.object, defaultValues: { [list.field]: recordId } });
  }
}
