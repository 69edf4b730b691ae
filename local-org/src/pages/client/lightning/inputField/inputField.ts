import { LightningElement, api } from "lwc";
import { registerWithForm, type FormState } from "../../data/form-registration.ts";
import type { FieldId } from "../../data/field-name.ts";
import type { FieldInfo } from "../../data/object-info.ts";
import { apiNameOf } from "../../data/record-form-state.ts";
import { relatedName } from "../../data/record-fields.ts";
import { referenceName } from "../../data/rows.ts";

interface Input {
  reportValidity(): boolean;
  focus(): void;
}

/** `lightning-input-field`: an input for one field of the record form around it. */
export default class InputField extends LightningElement {
  @api fieldName: FieldId | undefined;
  @api required = false;
  @api disabled = false;
  @api readOnly = false;
  @api variant = "standard";
  state: FormState | undefined;
  error: string | undefined;
  typed: unknown;
  isTyped = false;

  @api
  get value(): unknown {
    return this.isTyped
      ? this.typed
      : (this.state?.record?.fields[this.name]?.value ?? this.initial);
  }
  set value(value: unknown) {
    this.isTyped = true;
    this.typed = value;
  }

  @api
  get dirty(): boolean {
    return this.isTyped;
  }

  connectedCallback(): void {
    const member = {
      fieldName: this.name,
      receiveForm: (state: FormState) => this.receiveForm(state),
      receiveErrors: (byField: Readonly<Record<string, string>>) => this.receiveErrors(byField),
      reportValidity: () => this.reportValidity()
    };
    Object.defineProperty(member, "value", { get: () => this.value });
    registerWithForm(this, member);
  }

  get name(): string {
    return apiNameOf(this.fieldName) ?? "";
  }

  get info(): FieldInfo | undefined {
    return this.state?.info.fields[this.name];
  }

  /** A new record starts with the picklist's default. */
  get initial(): unknown {
    const { record, picklists } = this.state ?? {};
    if (record !== undefined) return null;
    return picklists?.picklistFieldValues[this.name]?.defaultValue?.value ?? null;
  }

  get options(): unknown {
    return this.state?.picklists?.picklistFieldValues[this.name]?.values;
  }

  get valueName(): string | undefined {
    const { info, record } = this.state ?? {};
    const path = info && referenceName(info, this.name);
    return path && record ? relatedName(record, path) : undefined;
  }

  get isRequired(): boolean {
    return this.required || this.info?.required === true;
  }

  get isDisabled(): boolean {
    const { info } = this;
    const writable = this.state?.record === undefined ? info?.createable : info?.updateable;
    return this.disabled || this.readOnly || writable === false;
  }

  receiveForm(state: FormState): void {
    this.state = state;
  }

  receiveErrors(byField: Readonly<Record<string, string>>): void {
    this.error = byField[this.name];
  }

  handleChange(event: CustomEvent<{ value: unknown }>): void {
    event.stopPropagation();
    this.value = event.detail.value;
    this.error = undefined;
    this.dispatchEvent(new CustomEvent("change", { detail: { value: this.value } }));
  }

  get input(): Input | null {
    return (this.template?.querySelector("host-field-input") ?? null) as unknown as Input | null;
  }

  @api
  reportValidity(): boolean {
    return this.isDisabled || (this.input?.reportValidity() ?? true);
  }

  @api
  reset(): void {
    this.isTyped = false;
    this.state = this.state && { ...this.state };
  }

  @api
  clean(): void {
    this.reset();
  }

  @api
  focus(): void {
    this.input?.focus();
  }
}
