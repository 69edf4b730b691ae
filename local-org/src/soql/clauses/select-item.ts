import type { FieldType } from "@jetstreamapp/soql-parser-js";

/** The path of a selected field as the query writes it; undefined for functions and subqueries. */
export function writtenPath(item: FieldType): string | undefined {
  if (item.type === "FieldRelationship")
    return item.rawValue ?? [...item.relationships, item.field].join(".");
  if (item.type !== "Field") return undefined;
  return "rawValue" in item ? item.rawValue : item.field;
}

/** The alias written after a selected item. */
export function writtenAlias(item: FieldType): string | undefined {
  return "alias" in item ? item.alias : undefined;
}
