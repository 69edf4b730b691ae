import { LightningElement, api } from "lwc";
import { objectName } from "../../data/field-name.ts";
import type { ObjectInfo } from "../../data/object-info.ts";
import { RecordFormState } from "../../data/record-form-state.ts";
import { createRecord, updateRecord, type UiRecord } from "../../data/records.ts";

/** `lightning-record-edit-form`: saves the input fields inside it. */
export default class RecordEditForm extends LightningElement {
  @api objectApiName: string | { readonly objectApiName: string } = "";
  @api recordId: string | undefined;
  @api recordTypeId: string | undefined;
  @api density = "auto";
  @api formClass = "";
  info: ObjectInfo | undefined;
  saving = false;
  #form = new RecordFormState(this, ({ info, record }) => {
    this.info = info;
    const detail = {
      objectInfos: { [info.apiName]: info },
      ...(record ? { records: { [record.id]: record } } : { record: {} })
    };
    this.dispatchEvent(new CustomEvent("load", { detail }));
  });

  connectedCallback(): void {
    void Promise.resolve().then(() => this.load());
  }

  disconnectedCallback(): void {
    this.#form.close();
  }

  async load(): Promise<void> {
    try {
      await this.#form.load(this.objectApiName, this.recordId);
    } catch (error) {
      this.report(error);
    }
  }

  handleSubmit(event: Event): void {
    event.preventDefault();
    event.stopPropagation();
    this.trySubmit();
  }

  /** A click on a submit button: synthetic shadow keeps it from submitting the inner form. */
  handleClick(event: Event): void {
    const { type } = event.target as HTMLElement & { type?: string };
    if (type !== "submit") return;
    event.preventDefault();
    this.trySubmit();
  }

  trySubmit(): void {
    if (!this.#form.valid() || this.saving) return;
    const fields = this.#form.values();
    const submit = new CustomEvent("submit", { detail: { fields }, cancelable: true });
    if (this.dispatchEvent(submit)) void this.submit(fields);
  }

  @api
  async submit(fields?: Readonly<Record<string, unknown>>): Promise<void> {
    this.saving = true;
    this.#form.clearErrors();
    try {
      const record = await this.save(fields ?? this.#form.values());
      this.dispatchEvent(new CustomEvent("success", { detail: record }));
    } catch (error) {
      this.report(error);
    } finally {
      this.saving = false;
    }
  }

  save(fields: Readonly<Record<string, unknown>>): Promise<UiRecord> {
    if (this.recordId) return updateRecord({ fields: { ...fields, Id: this.recordId } });
    return createRecord({ apiName: objectName(this.objectApiName), fields });
  }

  report(error: unknown): void {
    this.#form.fail(error);
    const body = (error as { body?: object }).body ?? { message: String(error) };
    this.dispatchEvent(new CustomEvent("error", { detail: body }));
  }
}
