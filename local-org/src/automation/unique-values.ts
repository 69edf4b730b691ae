import type { Field, SObject } from "../metadata/schema.ts";
import { quoted, storedFieldsOf } from "../storage/columns.ts";
import { statement } from "../storage/statements.ts";
import { duplicateValue } from "./record-errors.ts";
import type { SaveContext, SaveRow } from "./save-context.ts";
import { sound } from "./save-context.ts";

/** Refuses values of unique fields that another record has, in the database or earlier among the rows. */
export function checkUnique(context: SaveContext, rows: readonly SaveRow[]): void {
  const object = rows[0]?.object;
  if (!object) return;
  for (const field of storedFieldsOf(object)) {
    if (field.unique) checkField(context, object, field, sound(rows));
  }
}

function checkField(
  context: SaveContext,
  object: SObject,
  field: Field,
  rows: readonly SaveRow[]
): void {
  const changed = rows.filter(
    (row) => row.after[field.name] !== null && row.after[field.name] !== row.before?.[field.name]
  );
  if (changed.length === 0) return;
  const stored = holdersOf(context, object, field, changed);
  const moving = new Set(changed.filter((row) => row.before).map((row) => row.after.Id));
  const taken = new Map<string, Holder>();
  for (const row of changed) {
    const key = keyOf(field, row);
    const holder = stored.get(key);
    const other = taken.get(key) ?? (holder && !moving.has(holder.id) ? holder : undefined);
    if (other) row.errors.push(duplicateValue(field.name, other.visible ? other.id : undefined));
    else taken.set(key, { id: String(row.after.Id), visible: true });
  }
}

function keyOf(field: Field, row: SaveRow): string {
  const text = String(row.after[field.name]);
  return field.caseSensitive ? text : text.toLowerCase();
}

interface Holder {
  readonly id: string;
  readonly visible: boolean;
}

/** Who has the values now, and whether the user may know of them. */
function holdersOf(
  context: SaveContext,
  object: SObject,
  field: Field,
  rows: readonly SaveRow[]
): Map<string, Holder> {
  const sharing = context.session.access.visibleRows(object.name, "holder");
  const column = quoted(field.name);
  const live = object.fields.has("IsDeleted") ? ` AND "IsDeleted" = 0` : "";
  const sql =
    `SELECT "Id", ${column}, ${sharing?.sql ?? "1"} FROM ${quoted(object.name)} holder ` +
    `WHERE ${column} COLLATE NOCASE IN (SELECT value FROM json_each(?))${live}`;
  const values = JSON.stringify(rows.map((row) => row.after[field.name]));
  const found = statement(context.database, sql)
    .raw()
    .all(...(sharing?.params ?? []), values) as [string, string | number, number][];
  return new Map(
    found.map(([id, value, visible]) => [
      field.caseSensitive ? String(value) : String(value).toLowerCase(),
      { id, visible: visible === 1 }
    ])
  );
}
