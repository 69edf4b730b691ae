import { LightningElement, api } from "lwc";
import cancel from "@salesforce/label/host.cancel";
import save from "@salesforce/label/host.save";
import type { LayoutSectionDefinition } from "../../../../layouts/layout.ts";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";
import { fieldLabel } from "../../data/field-label.ts";
import { text } from "../../data/context.ts";
import {
  objectInfo,
  picklistValues,
  type ObjectInfo,
  type PicklistsByField
} from "../../data/object-info.ts";
import { qualifiedFields } from "../../data/record-fields.ts";
import { refreshPage } from "../../data/refresh-handlers.ts";
import { recordSource, updateRecord, type UiRecord } from "../../data/records.ts";
import { NO_ERRORS, saveErrors, withoutField, type SaveErrors } from "../../data/save-errors.ts";
import { showToast } from "../../data/toast-queue.ts";

interface Fields {
  reportValidity(): boolean;
  focusField(name: string): void;
}

/** Sections of a record's fields with inline edit: Save and Cancel at the bottom, errors at their fields. */
export default class RecordDetail extends LightningElement {
  @api definition: ObjectDefinition | undefined;
  @api sections: readonly LayoutSectionDefinition[] = [];
  @api fields: readonly string[] = [];
  info: ObjectInfo | undefined;
  record: UiRecord | undefined;
  picklists: PicklistsByField | undefined;
  error: unknown;
  editing = false;
  saving = false;
  drafts: Readonly<Record<string, unknown>> = {};
  errors: SaveErrors = NO_ERRORS;
  labels = { cancel, save };
  #recordId: string | undefined;
  #end: (() => void) | undefined;

  @api
  get recordId(): string | undefined {
    return this.#recordId;
  }
  set recordId(value: string | undefined) {
    this.#recordId = value;
    void Promise.resolve().then(() => this.load());
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  async load(): Promise<void> {
    this.#end?.();
    this.handleCancel();
    const object = this.definition?.object;
    const recordId = this.#recordId;
    if (object === undefined || recordId === undefined) return;
    try {
      const info = await objectInfo(object);
      this.info = info;
      const optionalFields = qualifiedFields(info, this.fields);
      this.#end = recordSource.subscribe({ recordId, optionalFields }, (record, error) => {
        this.error = error;
        if (record !== undefined) this.record = record;
      });
      this.picklists = await picklistValues(object);
    } catch (error) {
      this.error = error;
    }
  }

  get isLoading(): boolean {
    return this.record === undefined && this.error === undefined;
  }

  get isReady(): boolean {
    return this.record !== undefined && this.error === undefined;
  }

  get hasGeneral(): boolean {
    return this.errors.general.length > 0;
  }

  get general(): string {
    return this.errors.general.join(" ");
  }

  get fieldSummary(): string {
    const names = Object.keys(this.errors.byField);
    const labels = names.map((name) => fieldLabel(this.info?.fields[name]) || name);
    return names.length === 0 ? "" : text("reviewFields", labels.join(", "));
  }

  get hasErrors(): boolean {
    return this.hasGeneral || this.fieldSummary !== "";
  }

  get panel(): Fields | null {
    return this.template?.querySelector("host-record-fields") as unknown as Fields | null;
  }

  handleEdit(event: CustomEvent<string>): void {
    if (this.definition?.updateable !== true || this.editing) return;
    const field = event.detail;
    this.editing = true;
    setTimeout(() => this.panel?.focusField(field));
  }

  handleChange(event: CustomEvent<{ field: string; value: unknown }>): void {
    const { field, value } = event.detail;
    this.drafts = { ...this.drafts, [field]: value };
    this.errors = withoutField(this.errors, field);
  }

  handleCancel(): void {
    this.editing = false;
    this.drafts = {};
    this.errors = NO_ERRORS;
  }

  async handleSave(): Promise<void> {
    if (this.panel?.reportValidity() === false || this.saving) return;
    const changed = Object.entries(this.drafts).filter(
      ([name, value]) => value !== (this.record?.fields[name]?.value ?? null)
    );
    if (changed.length === 0) return this.handleCancel();
    this.saving = true;
    try {
      await updateRecord({ fields: { Id: this.recordId, ...Object.fromEntries(changed) } });
      this.handleCancel();
      void refreshPage();
      showToast({ title: text("saved", this.info?.label ?? ""), variant: "success" });
    } catch (error) {
      this.errors = saveErrors(error);
      const [first] = Object.keys(this.errors.byField);
      if (first !== undefined) setTimeout(() => this.panel?.focusField(first));
    } finally {
      this.saving = false;
    }
  }

  handleKey(event: KeyboardEvent): void {
    if (this.editing && event.key === "Escape") this.handleCancel();
    if (this.editing && event.key === "Enter" && (event.ctrlKey || event.metaKey))
      void this.handleSave();
  }
}
