import { api } from "lwc";
import LightningModal from "lightning/modal";
import cancel from "@salesforce/label/host.cancel";
import requiredNote from "@salesforce/label/host.requiredNote";
import save from "@salesforce/label/host.save";
import type { LayoutDefinition, LayoutSectionDefinition } from "../../../../layouts/layout.ts";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";
import { fieldLabel } from "../../data/field-label.ts";
import { text } from "../../data/context.ts";
import { objectDefinition } from "../../data/definitions.ts";
import { formSections, initialValues } from "../../data/form-sections.ts";
import {
  objectInfo,
  picklistValues,
  type ObjectInfo,
  type PicklistsByField
} from "../../data/object-info.ts";
import { layoutFields, qualifiedFields } from "../../data/record-fields.ts";
import { refreshPage } from "../../data/refresh-handlers.ts";
import { createRecord, recordSource, updateRecord, type UiRecord } from "../../data/records.ts";
import { NO_ERRORS, saveErrors, withoutField, type SaveErrors } from "../../data/save-errors.ts";
import { showToast } from "../../data/toast-queue.ts";

interface Fields {
  reportValidity(): boolean;
  focusField(name: string): void;
}

/** Creates or edits a record in a modal; closes with its id. */
export default class RecordForm extends LightningModal {
  @api object = "";
  @api recordId: string | undefined;
  @api defaultValues: Readonly<Record<string, unknown>> = {};
  /** Instead of "New …" or "Edit …". */
  @api heading: string | undefined;
  /** Instead of the sections of the object's layout. */
  @api sections: readonly LayoutSectionDefinition[] | undefined;
  definition: ObjectDefinition | undefined;
  info: ObjectInfo | undefined;
  record: UiRecord | undefined;
  picklists: PicklistsByField | undefined;
  drafts: Readonly<Record<string, unknown>> = {};
  errors: SaveErrors = NO_ERRORS;
  loadError: unknown;
  ready = false;
  saving = false;
  labels = { cancel, requiredNote, save };

  connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  async load(): Promise<void> {
    try {
      const { object, recordId } = this;
      const [definition, info] = await Promise.all([objectDefinition(object), objectInfo(object)]);
      this.picklists = await picklistValues(object);
      this.definition = definition;
      this.info = info;
      if (recordId === undefined) {
        this.drafts = { ...initialValues(info, this.picklists), ...this.defaultValues };
      } else {
        this.drafts = this.defaultValues;
        const fields = [definition.nameField, ...layoutFields(this.layout(definition))];
        this.record = await once({ recordId, optionalFields: qualifiedFields(info, fields) });
      }
      this.ready = true;
    } catch (error) {
      this.loadError = error;
    }
  }

  layout({ layout }: ObjectDefinition): LayoutDefinition {
    return this.sections === undefined ? layout : { sections: this.sections, relatedLists: [] };
  }

  get title(): string {
    if (this.heading !== undefined) return this.heading;
    const label = this.info?.label ?? "";
    const name = this.record?.fields[this.definition?.nameField ?? ""]?.value;
    return this.recordId === undefined
      ? text("newTitle", label)
      : text("editTitle", String(name ?? label));
  }

  get shownSections(): readonly LayoutSectionDefinition[] {
    const { definition, info } = this;
    return definition && info
      ? formSections(this.layout(definition), info, this.record, this.defaultValues)
      : [];
  }

  get isLoading(): boolean {
    return !this.ready && this.loadError === undefined;
  }

  get summary(): string {
    const names = Object.keys(this.errors.byField);
    const labels = names.map((name) => fieldLabel(this.info?.fields[name]) || name).join(", ");
    const review = labels ? [text("reviewFields", labels)] : [];
    return [...this.errors.general, ...review].join(" ");
  }

  get panel(): Fields | null {
    return this.template?.querySelector("host-record-fields") as unknown as Fields | null;
  }

  handleChange(event: CustomEvent<{ field: string; value: unknown }>): void {
    const { field, value } = event.detail;
    this.drafts = { ...this.drafts, [field]: value };
    this.errors = withoutField(this.errors, field);
  }

  handleCancel(): void {
    this.close();
  }

  async handleSave(): Promise<void> {
    if (this.panel?.reportValidity() === false || this.saving) return;
    this.saving = true;
    this.errors = NO_ERRORS;
    try {
      const id = await this.send();
      showToast({
        title: text(this.recordId ? "saved" : "created", this.info?.label ?? ""),
        variant: "success"
      });
      this.close(id);
      void refreshPage();
    } catch (error) {
      this.errors = saveErrors(error);
      const [first] = Object.keys(this.errors.byField);
      if (first !== undefined) setTimeout(() => this.panel?.focusField(first));
    } finally {
      this.saving = false;
    }
  }

  async send(): Promise<string> {
    const { recordId, object, drafts } = this;
    if (recordId === undefined) {
      const given = Object.entries(drafts).filter(([, value]) => value !== null);
      return (await createRecord({ apiName: object, fields: Object.fromEntries(given) })).id;
    }
    await updateRecord({ fields: { Id: recordId, ...drafts } });
    return recordId;
  }
}

function once(query: { recordId: string; optionalFields: string[] }): Promise<UiRecord> {
  const { promise, resolve, reject } = Promise.withResolvers<UiRecord>();
  const end = recordSource.subscribe(query, (record, error) => {
    queueMicrotask(() => end());
    if (record === undefined) reject(error);
    else resolve(record);
  });
  return promise;
}
