import { storedFieldsOf } from "../storage/columns.ts";
import { requiredMissing } from "./record-errors.ts";
import type { SaveRow } from "./save-context.ts";

/** Refuses a row whose required fields are empty: all of them on insert, the given ones on update. */
export function checkRequired(rows: readonly SaveRow[]): void {
  for (const row of rows) {
    const missing = storedFieldsOf(row.object)
      .filter((field) => (field.required || field.masterDetail) && !field.readOnly)
      .filter((field) => field.autoNumberFormat === undefined && field.type !== "boolean")
      .filter((field) => !row.before || row.given.has(field.name))
      .filter((field) => row.after[field.name] === null)
      .filter((field) => !(field.nameField && row.object.custom))
      .map((field) => field.name);
    if (missing.length > 0) row.errors.push(requiredMissing(missing));
  }
}
