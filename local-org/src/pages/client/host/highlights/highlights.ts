import { LightningElement, api } from "lwc";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";
import deleteLabel from "@salesforce/label/host.delete";
import edit from "@salesforce/label/host.edit";
import { fieldLabel } from "../../data/field-label.ts";
import { recordsChanged } from "../../data/change.ts";
import { text } from "../../data/context.ts";
import type { Cell } from "../../data/format.ts";
import { request } from "../../data/http.ts";
import { objectInfo, type ObjectInfo } from "../../data/object-info.ts";
import { openRecordForm } from "../../data/open-record-form.ts";
import { qualifiedFields, recordCell } from "../../data/record-fields.ts";
import { recordSource, type UiRecord } from "../../data/records.ts";
import { navigate } from "../../data/router.ts";
import { failureMessage } from "../../data/save-errors.ts";
import { showToast } from "../../data/toast-queue.ts";
import LightningConfirm from "lightning/confirm";

interface Highlight {
  readonly name: string;
  readonly label: string;
  readonly cell: Cell;
}

/** Record header: what it is, its compact fields, the actions the user may take. */
export default class Highlights extends LightningElement {
  @api definition: ObjectDefinition | undefined;
  info: ObjectInfo | undefined;
  record: UiRecord | undefined;
  labels = { deleteLabel, edit };
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
    const { definition } = this;
    const recordId = this.#recordId;
    if (definition === undefined || recordId === undefined) return;
    const info = await objectInfo(definition.object);
    this.info = info;
    const fields = qualifiedFields(info, [definition.nameField, ...definition.compactFields]);
    this.#end = recordSource.subscribe({ recordId, optionalFields: fields }, (record) => {
      if (record !== undefined) this.record = record;
    });
  }

  get objectLabel(): string {
    return this.info?.label ?? "";
  }

  get name(): string {
    const field = this.record?.fields[this.definition?.nameField ?? ""];
    return String(field?.value ?? "");
  }

  get fields(): Highlight[] {
    const { info, record, definition } = this;
    if (info === undefined || record === undefined || definition === undefined) return [];
    return definition.compactFields
      .filter((name) => info.fields[name] !== undefined)
      .map((name) => ({
        name,
        label: fieldLabel(info.fields[name]),
        cell: recordCell(info, record, name)
      }));
  }

  handleEdit(): void {
    const { definition, recordId } = this;
    if (definition && recordId) void openRecordForm({ object: definition.object, recordId });
  }

  async handleDelete(): Promise<void> {
    const { definition, recordId, name } = this;
    if (definition === undefined || recordId === undefined) return;
    const label = text("deleteTitle", this.info?.label ?? definition.object);
    const message = text("deleteQuestion", name);
    if (!(await LightningConfirm.open({ label, message, theme: "warning" }))) return;
    try {
      await request("DELETE", `/ui-api/records/${recordId}`);
      showToast({ title: text("deleted", name), variant: "success" });
      const attributes = { objectApiName: definition.object, actionName: "list" };
      navigate({ type: "standard__objectPage", attributes });
      setTimeout(() => void recordsChanged([recordId]));
    } catch (error) {
      showToast({ title: failureMessage(error), variant: "error" });
    }
  }
}
