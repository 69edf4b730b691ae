import { LightningElement, api } from "lwc";
import chooseView from "@salesforce/label/host.chooseView";
import newLabel from "@salesforce/label/host.new";
import next from "@salesforce/label/host.nextPage";
import previous from "@salesforce/label/host.previousPage";
import refresh from "@salesforce/label/host.refresh";
import search from "@salesforce/label/host.searchList";
import type { ListViewDefinition } from "../../../../layouts/list-views.ts";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";
import { onChange } from "../../data/change.ts";
import { text } from "../../data/context.ts";
import { objectDefinition } from "../../data/definitions.ts";
import { listCondition, startView } from "../../data/list-condition.ts";
import { openRecordForm } from "../../data/open-record-form.ts";
import { navigate } from "../../data/router.ts";
import { countRows, loadRows, type Rows } from "../../data/rows.ts";

const PAGE_SIZE = 50;
const TYPING_PAUSE_IN_MS = 300;

/** The records of an object in one of its list views: sorted, searched, page by page. */
export default class ListPage extends LightningElement {
  @api filterName: string | undefined;
  @api actionName: string | undefined;
  @api defaultValues: Readonly<Record<string, string>> = {};
  definition: ObjectDefinition | undefined;
  view: ListViewDefinition | undefined;
  rows: Rows | undefined;
  total = 0;
  error: unknown;
  term = "";
  sortedBy: string | undefined;
  descending = false;
  offset = 0;
  labels = { chooseView, newLabel, next, previous, refresh, search };
  #object: string | undefined;
  /** Number of loads asked for: only the answer to the last one counts. */
  #loads = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: (() => void) | undefined;

  @api
  get objectApiName(): string | undefined {
    return this.#object;
  }
  set objectApiName(value: string | undefined) {
    this.#object = value;
    this.rows = undefined;
    void Promise.resolve().then(() => this.open());
  }

  connectedCallback(): void {
    this.#end = onChange(() => this.load());
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  async open(): Promise<void> {
    this.error = undefined;
    this.view = undefined;
    try {
      const definition = await objectDefinition(String(this.#object));
      if (
        definition.object !== this.#object &&
        this.#object?.toLowerCase() !== definition.object.toLowerCase()
      )
        return;
      this.definition = definition;
      this.choose(startView(definition, this.filterName));
      if (this.actionName === "new") void this.handleNew();
    } catch (error) {
      this.error = error;
    }
  }

  choose(view: ListViewDefinition | undefined): void {
    this.view = view;
    this.sortedBy = view?.columns[0];
    this.descending = false;
    this.term = "";
    this.offset = 0;
    document.title = view?.label ?? "";
    void this.load();
  }

  async load(): Promise<void> {
    const { view, definition } = this;
    if (view === undefined || definition === undefined) return;
    const where = listCondition(definition, view, this.term);
    this.#loads += 1;
    const load = this.#loads;
    try {
      const [rows, total] = await Promise.all([
        loadRows({
          object: definition.object,
          columns: view.columns,
          where,
          order: this.sortedBy
            ? `${this.sortedBy} ${this.descending ? "DESC" : "ASC"} NULLS LAST`
            : "",
          limit: PAGE_SIZE,
          offset: this.offset
        }),
        countRows(definition.object, where)
      ]);
      if (load !== this.#loads) return;
      this.rows = rows;
      this.total = total;
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
  }

  get views(): { value: string; label: string }[] {
    return (this.definition?.listViews ?? []).map(({ name, label }) => ({ value: name, label }));
  }

  get objectLabel(): string {
    return this.rows?.info.labelPlural ?? "";
  }

  get summary(): string {
    const first = this.total === 0 ? 0 : this.offset + 1;
    const last = Math.min(this.offset + PAGE_SIZE, this.total);
    return text("listSummary", first, last, this.total);
  }

  get isLoading(): boolean {
    return this.rows === undefined && this.error === undefined;
  }

  get isEmpty(): boolean {
    return this.rows?.rows.length === 0 && this.error === undefined;
  }

  get isFilled(): boolean {
    return this.rows !== undefined && !this.isEmpty && this.error === undefined;
  }

  get emptyText(): string {
    return this.term ? text("noneFound", this.term) : text("emptyList");
  }

  get isFirst(): boolean {
    return this.offset === 0;
  }

  get isLast(): boolean {
    return this.offset + PAGE_SIZE >= this.total;
  }

  get hasPages(): boolean {
    return this.total > PAGE_SIZE;
  }

  handleView(event: CustomEvent<{ value: string }>): void {
    const attributes = { objectApiName: this.#object, actionName: "list" };
    const { value } = event.detail;
    this.choose(this.definition?.listViews.find(({ name }) => name === value));
    const reference = { type: "standard__objectPage", attributes, state: { filterName: value } };
    this.filterName = value;
    navigate(reference, true);
  }

  handleSort(event: CustomEvent<string>): void {
    this.descending = event.detail === this.sortedBy && !this.descending;
    this.sortedBy = event.detail;
    this.offset = 0;
    void this.load();
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.term = value.trim();
      this.offset = 0;
      void this.load();
    }, TYPING_PAUSE_IN_MS);
  }

  handlePrevious(): void {
    this.offset = Math.max(0, this.offset - PAGE_SIZE);
    void this.load();
  }

  handleNext(): void {
    this.offset += PAGE_SIZE;
    void this.load();
  }

  async handleNew(): Promise<void> {
    const object = String(this.definition?.object);
    const recordId = await openRecordForm({ object, defaultValues: this.defaultValues });
    if (recordId === undefined) return;
    const attributes = { objectApiName: object, recordId, actionName: "view" };
    navigate({ type: "standard__recordPage", attributes });
  }
}
