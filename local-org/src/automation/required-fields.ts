import type { Field } from "../metadata/schema.ts";
import { storedFieldsOf } from "../storage/columns.ts";
import { requiredMissing } from "./record-errors.ts";
import type { SaveRow } from "./save-context.ts";

/** Refuses a row whose required fields are empty: all of them on insert, the given ones on update. */
export function checkRequired(rows: readonly SaveRow[]): void {
  for (const row of rows) {
    const missing = storedFieldsOf(row.object)
      .filter((field) => (field.required || field.masterDetail) && !field.readOnly)
      .filter((field) => field.autoNumberFormat === undefined && field.type !== "boolean")
      .filter(({ name }) => row.given.has(name) || row.after[name] !== row.before?.[name])
      .filter((field) => row.after[field.name] === null)
      .filter((field) => !isNamedByPlatform(row, field))
      .map((field) => field.name);
    if (missing.length > 0) row.errors.push(requiredMissing(missing));
  }
}

/** A new custom record without name gets its id as name. */
function isNamedByPlatform(row: SaveRow, field: Field): boolean {
  return field.nameField && row.object.custom && !row.before;
}
