import { LightningElement, api } from "lwc";
import cancel from "@salesforce/label/host.cancel";
import edit from "@salesforce/label/host.edit";
import save from "@salesforce/label/host.save";
import { fieldPath, type FieldId } from "../../data/field-name.ts";
import { layoutFields } from "../../data/record-fields.ts";
import { objectDefinition } from "../../data/definitions.ts";
import { objectName } from "../../data/field-name.ts";

/** `lightning-record-form`: view with an Edit button, edit with Save and Cancel. */
export default class RecordForm extends LightningElement {
  @api objectApiName: string | { readonly objectApiName: string } = "";
  @api recordId: string | undefined;
  @api fields: readonly FieldId[] | undefined;
  @api layoutType: string | undefined;
  @api columns = 1;
  @api density = "auto";
  @api mode: "view" | "edit" | "readonly" = "view";
  editing = false;
  layout: readonly string[] = [];
  labels = { cancel, edit, save };

  connectedCallback(): void {
    this.editing = this.mode === "edit" || this.recordId === undefined;
    if (this.fields === undefined) void this.loadLayout();
  }

  async loadLayout(): Promise<void> {
    const { layout, nameField, compactFields } = await objectDefinition(
      objectName(this.objectApiName)
    );
    this.layout =
      this.layoutType === "Compact" ? [nameField, ...compactFields] : layoutFields(layout);
  }

  get fieldNames(): string[] {
    const given = this.fields?.map((field) =>
      typeof field === "string" ? field : fieldPath(field)
    );
    return given ?? [...this.layout];
  }

  get fieldClass(): string {
    return `slds-col slds-size_1-of-${Number(this.columns) || 1} slds-p-horizontal_x-small`;
  }

  get canEdit(): boolean {
    return this.mode !== "readonly";
  }

  handleEdit(): void {
    this.editing = true;
  }

  handleCancel(): void {
    this.editing = this.recordId === undefined;
    this.dispatchEvent(new CustomEvent("cancel"));
  }

  handleSuccess(event: CustomEvent): void {
    this.editing = false;
    this.pass(event);
  }

  pass(event: CustomEvent): void {
    event.stopPropagation();
    const { type, detail } = event;
    const copy = new CustomEvent(type, { detail, cancelable: true });
    if (!this.dispatchEvent(copy)) event.preventDefault();
  }
}
