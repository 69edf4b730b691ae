import type { LayoutItemDefinition } from "../../../layouts/layout.ts";
import type { Cell } from "./format.ts";
import type { FieldInfo, ObjectInfo } from "./object-info.ts";
import { recordCell } from "./record-fields.ts";
import type { UiRecord } from "./records.ts";

/** Whether the user may set a field: on the layout, on the object, for a new or a standing record. */
export function isEditable(
  field: FieldInfo | undefined,
  item: LayoutItemDefinition,
  record: UiRecord | undefined
): boolean {
  if (field === undefined || item.readOnly) return false;
  return record === undefined ? field.createable : field.updateable;
}

const hasPostalCode = (record: UiRecord, city: string): boolean =>
  Boolean(record.fields[city.replace(/City$/, "PostalCode")]?.value);

/** What a layout item shows: a compound field without a value of its own joins its parts. */
export function itemCell(info: ObjectInfo, record: UiRecord, item: LayoutItemDefinition): Cell {
  if (item.parts === undefined || info.fields[item.field]?.apiName === "Name") {
    return recordCell(info, record, item.field);
  }
  const lines: string[] = [];
  for (const part of item.parts) {
    const { text } = recordCell(info, record, part);
    const besidePostalCode = part.endsWith("City") && lines.length > 0 && hasPostalCode(record, part);
    if (text && besidePostalCode) lines.push(`${lines.pop()} ${text}`);
    else if (text) lines.push(text);
  }
  return { kind: "lines", text: lines.join("\n") };
}
