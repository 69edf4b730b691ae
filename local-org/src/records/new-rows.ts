import type { SObject } from "../metadata/schema.ts";
import { applyDefaults } from "../automation/default-values.ts";
import { idInInsert, notInsertable, notWritable } from "../automation/record-errors.ts";
import type { SaveContext, SaveRow } from "../automation/save-context.ts";
import type { GivenRow } from "./given-row.ts";

/** Caller's rows as new records: permissions checked, defaults filled. */
export function newRows(
  context: SaveContext,
  object: SObject,
  given: readonly GivenRow[]
): SaveRow[] {
  const { access } = context.session;
  const mayInsert = object.createable && access.object(object.name).create;
  return given.map((row) => {
    const errors = [...row.errors];
    if (!mayInsert) errors.splice(0, errors.length, notInsertable(object.name));
    else {
      if (row.id !== undefined) errors.push(idInInsert());
      const refused = [...row.values.keys()].filter(
        (field) => !access.field(object.name, field.name).edit
      );
      if (refused.length > 0) errors.push(notWritable(refused.map((field) => field.name)));
    }
    const set = [...row.values].filter(([field, value]) => value !== null || !isOwner(field.name));
    const saveRow: SaveRow = {
      index: row.index,
      object,
      after: Object.fromEntries(set.map(([field, value]) => [field.name, value])),
      given: new Set(set.map(([field]) => field.name)),
      errors
    };
    if (errors.length === 0) applyDefaults(context, saveRow);
    return saveRow;
  });
}

/** An empty owner means the user. */
function isOwner(field: string): boolean {
  return field === "OwnerId";
}
