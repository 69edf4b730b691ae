import { LightningElement, api } from "lwc";
import clear from "@salesforce/label/host.clearSelection";
import completeField from "@salesforce/label/host.completeField";
import noResults from "@salesforce/label/host.noResults";
import placeholder from "@salesforce/label/host.search";
import searching from "@salesforce/label/host.searching";
import { searchRecords, recordName, type Match } from "../../data/search-records.ts";

const TYPING_PAUSE_IN_MS = 200;

/** A lookup: type to search by name, choose with mouse or keyboard. Fires `change` with `value`. */
export default class Lookup extends LightningElement {
  @api label = "";
  @api variant = "standard";
  /** API names of what it may point to. */
  @api objects: readonly string[] = [];
  @api help: string | undefined;
  @api required = false;
  @api disabled = false;
  @api placeholder = placeholder;
  labels = { clear };
  term = "";
  open = false;
  loading = false;
  matches: readonly Match[] = [];
  active = -1;
  chosenName = "";
  message = "";
  chosenId: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  @api
  get value(): string | null {
    return this.chosenId;
  }
  set value(id: string | null | undefined) {
    if ((id ?? null) === this.chosenId) return;
    this.chosenId = id ?? null;
    this.chosenName = "";
    void Promise.resolve().then(() => this.loadName());
  }

  @api
  get valueName(): string {
    return this.chosenName;
  }
  set valueName(name: string | undefined) {
    if (name) this.chosenName = name;
  }

  async loadName(): Promise<void> {
    const { objects } = this;
    if (this.chosenId === null || this.chosenName || objects.length === 0) return;
    this.chosenName = (await recordName(objects, this.chosenId)) ?? this.chosenId;
  }

  get hasValue(): boolean {
    return this.chosenId !== null;
  }

  get clearable(): boolean {
    return this.hasValue && !this.disabled;
  }

  get shownText(): string {
    return this.hasValue ? this.chosenName : this.term;
  }

  get requiredState(): "true" | null {
    return this.required ? "true" : null;
  }

  /** Instead of matches: being looked for, or none. */
  get status(): string {
    if (this.loading) return searching;
    return this.matches.length === 0 ? noResults : "";
  }

  get labelClass(): string {
    return this.variant === "label-hidden" ? "slds-assistive-text" : "slds-form-element__label";
  }

  get elementClass(): string {
    return `slds-form-element${this.message ? " slds-has-error" : ""}`;
  }

  get comboboxClass(): string {
    const open = this.open ? " slds-is-open" : "";
    return `slds-combobox slds-dropdown-trigger slds-dropdown-trigger_click${open}`;
  }

  get expanded(): "true" | "false" {
    return this.open ? "true" : "false";
  }

  get invalid(): "true" | null {
    return this.message ? "true" : null;
  }

  get options(): object[] {
    return this.matches.map((match, index) => ({
      ...match,
      index,
      selected: index === this.active ? "true" : "false",
      className: `slds-listbox__option slds-p-horizontal_small slds-p-vertical_x-small${
        index === this.active ? " slds-has-focus" : ""
      }`
    }));
  }

  handleFocus(): void {
    if (!this.disabled && !this.hasValue && !this.open) void this.search();
  }

  handleInput(event: Event): void {
    this.term = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.search(), TYPING_PAUSE_IN_MS);
  }

  async search(): Promise<void> {
    const { objects, term } = this;
    if (objects.length === 0) return;
    this.open = true;
    this.loading = true;
    const matches = await searchRecords(objects, term).catch(() => []);
    if (term !== this.term) return;
    this.matches = matches;
    this.active = -1;
    this.loading = false;
  }

  handleKey(event: KeyboardEvent): void {
    const last = this.matches.length - 1;
    if (event.key === "ArrowDown") this.active = Math.min(this.active + 1, last);
    else if (event.key === "ArrowUp") this.active = Math.max(this.active - 1, 0);
    else if (event.key === "Enter" && this.active >= 0) this.choose(this.matches[this.active]);
    else if (event.key === "Escape" && this.open) this.open = false;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  handleBlur(): void {
    this.open = false;
    this.reportValidity();
  }

  /** Before the blur that the press would cause. */
  handlePress(event: Event): void {
    event.preventDefault();
    const { index } = (event.currentTarget as HTMLElement).dataset;
    this.choose(this.matches[Number(index)]);
  }

  choose(match: Match | undefined): void {
    if (match === undefined) return;
    this.chosenId = match.id;
    this.chosenName = match.name;
    this.open = false;
    this.setCustomValidity("");
    this.fire();
  }

  handleClear(): void {
    this.chosenId = null;
    this.chosenName = "";
    this.term = "";
    this.fire();
    setTimeout(() => this.focus());
  }

  fire(): void {
    this.dispatchEvent(new CustomEvent("change", { detail: { value: this.chosenId } }));
  }

  #custom = "";

  @api
  setCustomValidity(message: string): void {
    this.#custom = message;
    this.message = message;
  }

  @api
  reportValidity(): boolean {
    const missing = this.required && !this.disabled && !this.hasValue ? completeField : "";
    this.message = this.#custom || missing;
    return this.message === "";
  }

  @api
  focus(): void {
    this.template?.querySelector<HTMLElement>("input")?.focus();
  }
}
