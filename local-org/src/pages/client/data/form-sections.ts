import type { LayoutDefinition, LayoutSectionDefinition } from "../../../layouts/layout.ts";
import { isEditable } from "./layout-item.ts";
import type { ObjectInfo, PicklistsByField } from "./object-info.ts";
import type { UiRecord } from "./records.ts";

/**
 * The layout as a form: fields that can be set (a new record's owner is who makes it), and such required ones as the layout forgot, so that
 * a record can always be made.
 */
export function formSections(
  layout: LayoutDefinition,
  info: ObjectInfo,
  record: UiRecord | undefined,
  given: Readonly<Record<string, unknown>>
): LayoutSectionDefinition[] {
  const sections = layout.sections
    .map((section) => ({
      ...section,
      columns: section.columns.map((items) =>
        items.filter(
          (item) =>
            item !== null &&
            (item.field !== "OwnerId" || record !== undefined) &&
            (item.parts ?? [item.field]).some((name) => isEditable(info.fields[name], item, record))
        )
      )
    }))
    .filter((section) => section.columns.some((items) => items.length > 0));
  const shown = new Set(
    sections.flatMap(({ columns }) => columns.flat().flatMap((item) => item?.parts ?? item?.field ?? []))
  );
  const missing = Object.values(info.fields)
    .filter((field) => field.required && !shown.has(field.apiName) && record === undefined)
    .filter((field) => field.createable && field.dataType !== "Boolean" && !(field.apiName in given))
    .filter((field) => field.apiName !== "OwnerId")
    .map((field) => ({ field: field.apiName, required: true, readOnly: false }));
  if (missing.length === 0) return sections;
  return [{ label: "", heading: false, columns: [missing] }, ...sections];
}

/** What a new record starts with: defaults of picklists and checkboxes. */
export function initialValues(info: ObjectInfo, picklists: PicklistsByField): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, { defaultValue }] of Object.entries(picklists.picklistFieldValues)) {
    if (defaultValue !== null && info.fields[name]?.createable) values[name] = defaultValue.value;
  }
  return values;
}
