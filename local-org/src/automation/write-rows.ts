import type { Database } from "better-sqlite3";
import type { SObject } from "../metadata/schema.ts";
import type { SaveRow } from "./save-context.ts";
import type { StoredRow } from "./stored-row.ts";
import { quoted, storedFieldsOf } from "../storage/columns.ts";
import { statement } from "../storage/statements.ts";

/** Writes rows that passed every check: new ones whole, changed ones by their changed columns. */
export function writeRows(database: Database, rows: readonly SaveRow[]): void {
  for (const row of rows) {
    if (row.before) updateRow(database, row);
    else insertRow(database, row.object, row.after);
  }
}

const inserts = new WeakMap<SObject, string>();

function insertSql(object: SObject): string {
  let sql = inserts.get(object);
  if (!sql) {
    const columns = storedFieldsOf(object).map((field) => quoted(field.name));
    const marks = columns.map(() => "?").join(", ");
    sql = `INSERT INTO ${quoted(object.name)} (${columns.join(", ")}) VALUES (${marks})`;
    inserts.set(object, sql);
  }
  return sql;
}

/** Inserts a row as it is; a checkbox left out is false. */
export function insertRow(database: Database, object: SObject, row: StoredRow): void {
  const values = storedFieldsOf(object).map(
    (field) => row[field.name] ?? (field.type === "boolean" ? 0 : null)
  );
  statement(database, insertSql(object)).run(...values);
}

function updateRow(database: Database, { object, before, after }: SaveRow): void {
  const changed = storedFieldsOf(object)
    .map((field) => field.name)
    .filter((name) => after[name] !== before?.[name]);
  if (changed.length === 0) return;
  const settings = changed.map((name) => `${quoted(name)} = ?`).join(", ");
  const sql = `UPDATE ${quoted(object.name)} SET ${settings} WHERE "Id" = ?`;
  statement(database, sql).run(...changed.map((name) => after[name] ?? null), after.Id);
}
