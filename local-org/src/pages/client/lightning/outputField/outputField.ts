import { LightningElement, api } from "lwc";
import { fieldLabel } from "../../data/field-label.ts";
import type { Cell } from "../../data/format.ts";
import { registerWithForm, type FormState } from "../../data/form-registration.ts";
import type { FieldId } from "../../data/field-name.ts";
import { recordCell } from "../../data/record-fields.ts";
import { apiNameOf } from "../../data/record-form-state.ts";

/** `lightning-output-field`: one field of the record form around it, read only. */
export default class OutputField extends LightningElement {
  @api fieldName: FieldId | undefined;
  @api variant = "standard";
  state: FormState | undefined;

  connectedCallback(): void {
    registerWithForm(this, {
      fieldName: this.name,
      receiveForm: (state) => {
        this.state = state;
      }
    });
  }

  get name(): string {
    return apiNameOf(this.fieldName) ?? "";
  }

  get label(): string {
    return fieldLabel(this.state?.info.fields[this.name]);
  }

  get showsLabel(): boolean {
    return this.variant !== "label-hidden" && this.label !== "";
  }

  get cell(): Cell | undefined {
    const { info, record } = this.state ?? {};
    return info && record && info.fields[this.name]
      ? recordCell(info, record, this.name)
      : undefined;
  }
}
