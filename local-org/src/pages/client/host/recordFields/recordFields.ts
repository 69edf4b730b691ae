import { LightningElement, api } from "lwc";
import editLabel from "@salesforce/label/host.editField";
import help from "@salesforce/label/host.help";
import type { LayoutItemDefinition, LayoutSectionDefinition } from "../../../../layouts/layout.ts";
import { addressLabel } from "../../data/address-label.ts";
import { fieldLabel } from "../../data/field-label.ts";
import { isEditable, itemCell } from "../../data/layout-item.ts";
import type { FieldInfo, ObjectInfo, PicklistsByField } from "../../data/object-info.ts";
import { referenceName } from "../../data/rows.ts";
import { relatedName } from "../../data/record-fields.ts";
import type { UiRecord } from "../../data/records.ts";

/** Sections of a layout, shown or as inputs. Fires `fieldchange` and `editrequested`. */
export default class RecordFields extends LightningElement {
  @api sections: readonly LayoutSectionDefinition[] = [];
  @api info: ObjectInfo | undefined;
  /** Absent for a new record. */
  @api record: UiRecord | undefined;
  @api picklists: PicklistsByField | undefined;
  /** Values typed and not saved. */
  @api drafts: Readonly<Record<string, unknown>> = {};
  /** Message by field. */
  @api errors: Readonly<Record<string, string>> = {};
  @api editing = false;
  /** Whether the user may edit the record at all. */
  @api editable = false;
  labels = { editLabel, help };

  get views(): object[] {
    return this.sections.map((section, index) => ({
      key: index,
      label: section.label,
      heading: section.heading,
      columnsClass: section.columns.length > 1 ? "columns columns_two" : "columns",
      columns: section.columns.map((items, column) => ({
        key: column,
        items: items.map((item, place) => this.itemView(item, place)).filter(Boolean)
      }))
    }));
  }

  itemView(item: LayoutItemDefinition | null, place: number): object | undefined {
    const { info } = this;
    if (item === null) return { key: `blank-${place}`, blank: true };
    if (info === undefined) return undefined;
    const field = info.fields[item.field];
    const parts = (item.parts ?? [item.field]).filter((name) => info.fields[name] !== undefined);
    if (field === undefined && parts.length === 0) return undefined;
    const canEdit = parts.some((name) => isEditable(info.fields[name], item, this.record));
    const inputs = this.editing && canEdit;
    const label =
      fieldLabel(field) || addressLabel(item.field) || fieldLabel(info.fields[parts[0] ?? ""]);
    return {
      key: item.field,
      field: item.field,
      label,
      help: field?.inlineHelpText ?? null,
      cell: this.record && itemCell(info, this.record, item),
      inputs: inputs ? parts.map((name) => this.inputView(info, item, name)) : [],
      isInput: inputs,
      pencil: this.editable && canEdit && !this.editing,
      editTitle: `${editLabel} ${label}`
    };
  }

  inputView(info: ObjectInfo, item: LayoutItemDefinition, name: string): object {
    const field = info.fields[name] as FieldInfo;
    const related = referenceName(info, name);
    return {
      name,
      info: field,
      value: name in this.drafts ? this.drafts[name] : this.record?.fields[name]?.value,
      valueName: related && this.record ? relatedName(this.record, related) : undefined,
      options: this.picklists?.picklistFieldValues[name]?.values,
      required: item.required && item.field === name ? true : field.required,
      disabled: !isEditable(field, item, this.record),
      error: this.errors[name]
    };
  }

  /** Checks every input; the first wrong one gets the focus. */
  @api
  reportValidity(): boolean {
    const inputs = [...(this.template?.querySelectorAll("host-field-input") ?? [])];
    const wrong = inputs.filter((input) => !(input as unknown as Input).reportValidity());
    (wrong[0] as unknown as Input | undefined)?.focus();
    return wrong.length === 0;
  }

  @api
  focusField(name: string): void {
    const input = this.template?.querySelector(`host-field-input[data-field="${name}"]`);
    (input as unknown as Input | null)?.focus();
  }

  handleEdit(event: Event): void {
    const detail = (event.currentTarget as HTMLElement).dataset["field"];
    this.dispatchEvent(new CustomEvent("editrequested", { detail }));
  }

  handleChange(event: CustomEvent): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent("fieldchange", { detail: event.detail }));
  }
}

interface Input {
  reportValidity(): boolean;
  focus(): void;
}
