import { LightningElement, api } from "lwc";
import none from "@salesforce/label/host.none";
import type { FieldInfo } from "../../data/object-info.ts";
import { fieldLabel } from "../../data/field-label.ts";
import { inputKind, typedValue, type InputKind } from "../../data/input-kind.ts";

interface Input extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

/** An input that fits a field's type. Fires `fieldchange` with the value as the UI API takes it. */
export default class FieldInput extends LightningElement {
  @api info: FieldInfo | undefined;
  @api value: unknown;
  /** Name of the record that a lookup points to. */
  @api valueName: string | undefined;
  @api options: readonly { readonly label: string; readonly value: string }[] | undefined;
  @api required = false;
  @api disabled = false;
  @api variant = "standard";
  #error: string | undefined;

  /** What the server said of this field; shown until the value changes. */
  @api
  get error(): string | undefined {
    return this.#error;
  }
  set error(message: string | undefined) {
    if (message === this.#error) return;
    this.#error = message;
    setTimeout(() => this.showError(message ?? ""));
  }

  showError(message: string): void {
    const { input } = this;
    if (input?.setCustomValidity === undefined) return;
    input.setCustomValidity(message);
    input.reportValidity();
  }

  get input(): Input | null {
    return this.template?.querySelector<Input>(".input") ?? null;
  }

  get kind(): InputKind {
    return inputKind(this.info);
  }

  get isPicklist(): boolean {
    return this.kind.control === "picklist";
  }

  get isMultiPicklist(): boolean {
    return this.kind.control === "multi-picklist";
  }

  get isTextArea(): boolean {
    return this.kind.control === "textarea";
  }

  get isCheckbox(): boolean {
    return this.kind.control === "checkbox";
  }

  get isLookup(): boolean {
    return this.kind.control === "lookup";
  }

  get isInput(): boolean {
    return this.kind.control === "input";
  }

  get label(): string {
    return fieldLabel(this.info);
  }

  get text(): string {
    return this.value === null || this.value === undefined ? "" : String(this.value);
  }

  get checked(): boolean {
    return this.value === true;
  }

  get chosen(): string[] {
    return this.text.split(";").filter(Boolean);
  }

  get choices(): readonly { readonly label: string; readonly value: string }[] {
    const options = this.options ?? [];
    return this.required ? options : [{ label: none, value: "" }, ...options];
  }

  get maxLength(): number | undefined {
    return this.info?.length || undefined;
  }

  get targets(): readonly string[] {
    return (this.info?.referenceToInfos ?? []).map(({ apiName }) => apiName);
  }

  handleChange(event: CustomEvent<{ value?: unknown; checked?: boolean }>): void {
    event.stopPropagation();
    const { value, checked } = event.detail;
    const given = this.isCheckbox ? checked : Array.isArray(value) ? value.join(";") : value;
    this.value = typedValue(this.info, given);
    const detail = { field: this.info?.apiName, value: this.value };
    this.dispatchEvent(new CustomEvent("fieldchange", { detail }));
  }

  @api
  reportValidity(): boolean {
    return this.input?.reportValidity() ?? true;
  }

  @api
  focus(): void {
    this.input?.focus();
  }
}
