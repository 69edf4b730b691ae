import { LightningElement, api } from "lwc";
import type { FilterChoice } from "c/filterButtons";

/** What a filtered table says, in the reader's language. */
export interface FilteredTexts {
  readonly title: string;
  readonly filter: string;
  readonly search: string;
  /** Nothing fits filter and search. */
  readonly nothing: string;
}

/**
 * A table under its filters and search; the rows are its owner's, in the default slot. Fires `filterchosen` with a
 * key, `searched` with the words, `allshown` where only the first rows stood there. Slots: `before` the filters,
 * and `between` them and the table.
 */
export default class FilteredTable extends LightningElement {
  @api texts: FilteredTexts = { title: "", filter: "", search: "", nothing: "" };
  @api choices: readonly FilterChoice[] = [];
  @api chosen = "";
  @api search = "";
  /** Rows that fit, shown or not. */
  @api found = 0;
  /** Told to screen readers after a filter or search. */
  @api announcement = "";
  /** Empty where all that fits is shown. */
  @api showAllLabel = "";

  get hasNone(): boolean {
    return this.found === 0;
  }

  handleFilter({ detail }: CustomEvent<string>): void {
    this.dispatchEvent(new CustomEvent("filterchosen", { detail }));
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(new CustomEvent("searched", { detail: event.detail.value }));
  }

  handleShowAll(): void {
    this.dispatchEvent(new CustomEvent("allshown"));
  }
}
