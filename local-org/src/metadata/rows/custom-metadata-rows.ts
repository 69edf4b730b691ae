import type { Component, Components } from "../component.ts";
import type { Field, Schema, SObject } from "../schema.ts";
import type { CellValue, RowTarget, SetupRow } from "./sync-rows.ts";
import { syncRows } from "./sync-rows.ts";

/** Makes the rows of every custom metadata type equal to its deployed records. */
export function syncCustomMetadataRows(
  target: RowTarget,
  components: Components,
  schema: Schema
): void {
  const records = components.ofType("CustomMetadata");
  for (const type of schema.objects.values()) {
    if (!type.customMetadata) continue;
    const prefix = `${type.name.replace(/__mdt$/i, "")}.`.toLowerCase();
    const own = records.filter(({ fullName }) => fullName.toLowerCase().startsWith(prefix));
    const rows = own.map((record) => recordRow(record, type));
    syncRows(target, { object: type, key: ["DeveloperName"] }, rows);
  }
}

function recordRow({ fullName, definition }: Component<"CustomMetadata">, type: SObject): SetupRow {
  const name = fullName.slice(fullName.indexOf(".") + 1);
  const label = definition.label ?? name;
  const given = new Map(definition.values.map(({ field, value }) => [field, value as unknown]));
  const values = [...type.fields.values()]
    .filter((field) => field.custom)
    .map((field) => [field.name, valueOf(field, given.get(field.name))] as const);
  return {
    DeveloperName: name,
    MasterLabel: label,
    Label: label,
    Language: "en_US",
    NamespacePrefix: null,
    QualifiedApiName: name,
    ...Object.fromEntries(values)
  };
}

function valueOf(field: Field, value: unknown): CellValue {
  if (field.type === "boolean") return value === "true" || value === true;
  if (value === undefined || value === null || value === "") return null;
  if (field.type === "double" || field.type === "int") return Number(value);
  if (field.type === "currency" || field.type === "percent") return Number(value);
  return String(value);
}
