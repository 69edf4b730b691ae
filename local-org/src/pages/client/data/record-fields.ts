import type { LayoutDefinition } from "../../../layouts/layout.ts";
import { cellOf, type Cell } from "./format.ts";
import type { ObjectInfo } from "./object-info.ts";
import type { UiRecord } from "./records.ts";
import { referenceName } from "./rows.ts";

/** Fields of a layout with the parts of compound ones. */
export function layoutFields(layout: LayoutDefinition): string[] {
  const items = layout.sections.flatMap((section) => section.columns.flat());
  return [...new Set(items.flatMap((item) => (item ? [item.field, ...(item.parts ?? [])] : [])))];
}

/** Fields as `getRecord` takes them, with the names of what lookups point to. */
export function qualifiedFields(info: ObjectInfo, names: readonly string[]): string[] {
  return names
    .filter((name) => info.fields[name] !== undefined)
    .flatMap((name) => [name, referenceName(info, name) ?? []].flat())
    .map((path) => `${info.apiName}.${path}`);
}

/** A field of a record as the page shows it. */
export function recordCell(info: ObjectInfo, record: UiRecord, field: string): Cell {
  const found = record.fields[field];
  const related = referenceName(info, field);
  return cellOf({
    info,
    field,
    value: found?.value,
    displayValue: found?.displayValue,
    referenceName: related === undefined ? undefined : relatedName(record, related)
  });
}

/** Name of the record at `Account__r.Name`, if it came along. */
export function relatedName(record: UiRecord, path: string): string | undefined {
  const [relationship = "", nameField = ""] = path.split(".");
  const related = record.fields[relationship]?.value as UiRecord | null | undefined;
  const name = related?.fields?.[nameField]?.value ?? record.fields[relationship]?.displayValue;
  return typeof name === "string" ? name : undefined;
}
