import type { Database } from "better-sqlite3";
import type { Field, Schema, SObject } from "../metadata/schema.ts";
import { affinityOf, quoted, storedFieldsOf } from "./columns.ts";
import { syncIndexes } from "./sync-indexes.ts";
import { forgetStatements } from "./statements.ts";

interface StoredColumn {
  readonly affinity: string;
  /** The roll-up definition the values were computed with, as JSON. */
  readonly rollUp: string | null;
}

/** A field whose values have to be computed anew for the rows that exist. */
export interface StaleField {
  readonly object: SObject;
  readonly field: Field;
}

/**
 * Makes the tables fit the schema: one per sObject, one column per stored field. Rows and the values of
 * fields that stay are kept; a field that left the schema leaves with its values. Gives back the roll-ups
 * that are new or defined differently, whose stored values the caller computes.
 */
export function syncTables(database: Database, schema: Schema): StaleField[] {
  return database.transaction(() => {
    const before = storedColumns(database);
    const stale: StaleField[] = [];
    for (const object of schema.objects.values()) {
      const columns = before.get(object.name);
      if (columns) alterTable(database, object, columns);
      else createTable(database, object);
      syncIndexes(database, object);
      stale.push(...staleRollUps(object, columns));
      before.delete(object.name);
    }
    for (const gone of before.keys()) database.exec(`DROP TABLE ${quoted(gone)}`);
    recordColumns(database, schema);
    forgetStatements(database);
    return stale;
  })();
}

function columnDefinition(field: Field): string {
  const name = quoted(field.name);
  if (field.name === "Id") return `${name} TEXT PRIMARY KEY`;
  if (field.type === "boolean") {
    return `${name} INTEGER NOT NULL DEFAULT ${field.defaultFormula === "true" ? 1 : 0}`;
  }
  return `${name} ${affinityOf(field)}`;
}

function createTable(database: Database, object: SObject): void {
  const columns = storedFieldsOf(object).map(columnDefinition).join(", ");
  database.exec(`CREATE TABLE ${quoted(object.name)} (${columns})`);
}

function alterTable(
  database: Database,
  object: SObject,
  columns: ReadonlyMap<string, StoredColumn>
): void {
  const table = quoted(object.name);
  const fields = new Map(storedFieldsOf(object).map((field) => [field.name, field]));
  for (const name of columns.keys()) if (!fields.has(name)) dropColumn(database, object.name, name);
  for (const field of fields.values()) {
    const column = columns.get(field.name);
    if (!column) database.exec(`ALTER TABLE ${table} ADD COLUMN ${columnDefinition(field)}`);
    else if (column.affinity !== affinityOf(field)) convertColumn(database, object.name, field);
  }
}

/** A column is dropped with the indexes on it, which SQLite would otherwise refuse. */
function dropColumn(database: Database, object: string, column: string): void {
  database.exec(`DROP INDEX IF EXISTS ${quoted(`${object}_${column}`)}`);
  database.exec(`ALTER TABLE ${quoted(object)} DROP COLUMN ${quoted(column)}`);
}

/** Changes a field's storage; values that the new type cannot hold become blank. */
function convertColumn(database: Database, object: string, field: Field): void {
  const table = quoted(object);
  const old = quoted(`${field.name}_before`);
  const name = quoted(field.name);
  database.exec(`DROP INDEX IF EXISTS ${quoted(`${object}_${field.name}`)}`);
  database.exec(`ALTER TABLE ${table} RENAME COLUMN ${name} TO ${old}`);
  database.exec(`ALTER TABLE ${table} ADD COLUMN ${columnDefinition(field)}`);
  const affinity = affinityOf(field);
  const update = database.prepare(`UPDATE ${table} SET ${name} = ? WHERE "Id" = ?`);
  const rows = database.prepare(`SELECT "Id", ${old} FROM ${table} WHERE ${old} IS NOT NULL`);
  for (const [id, value] of rows.raw().all() as [string, string | number][]) {
    const converted = affinity === "TEXT" ? String(value) : Number(value);
    if (typeof converted === "string" || Number.isFinite(converted)) update.run(converted, id);
  }
  database.exec(`ALTER TABLE ${table} DROP COLUMN ${old}`);
}

function staleRollUps(
  object: SObject,
  columns: ReadonlyMap<string, StoredColumn> | undefined
): StaleField[] {
  return storedFieldsOf(object)
    .filter((field) => field.rollUp && columns?.get(field.name)?.rollUp !== rollUpText(field))
    .map((field) => ({ object, field }));
}

function rollUpText(field: Field): string | null {
  return field.rollUp ? JSON.stringify(field.rollUp) : null;
}

function storedColumns(database: Database): Map<string, Map<string, StoredColumn>> {
  const tables = new Map<string, Map<string, StoredColumn>>();
  const rows = database
    .prepare(`SELECT "object", "field", "affinity", "roll_up" AS "rollUp" FROM "_stored_field"`)
    .all() as (StoredColumn & { object: string; field: string })[];
  for (const { object, field, affinity, rollUp } of rows) {
    let columns = tables.get(object);
    if (!columns) tables.set(object, (columns = new Map()));
    columns.set(field, { affinity, rollUp });
  }
  return tables;
}

function recordColumns(database: Database, schema: Schema): void {
  database.exec(`DELETE FROM "_stored_field"`);
  const insert = database.prepare(`INSERT INTO "_stored_field" VALUES (?, ?, ?, ?)`);
  for (const object of schema.objects.values())
    for (const field of storedFieldsOf(object))
      insert.run(object.name, field.name, affinityOf(field), rollUpText(field));
}
