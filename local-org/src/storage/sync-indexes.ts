import type { Database } from "better-sqlite3";
import type { Field, SObject } from "../metadata/schema.ts";
import { quoted, storedFieldsOf } from "./columns.ts";

/** Indexes of an object: its lookups as they are, its unique and external ids without regard to case. */
export function syncIndexes(database: Database, object: SObject): void {
  const wanted = new Map<string, string>();
  for (const field of storedFieldsOf(object)) {
    const collation = indexCollation(field);
    if (collation === undefined) continue;
    const name = `${object.name}_${field.name}`;
    const column = `${quoted(field.name)} COLLATE ${collation}`;
    wanted.set(name, `CREATE INDEX ${quoted(name)} ON ${quoted(object.name)} (${column})`);
  }
  for (const [name, sql] of existingIndexes(database, object.name)) {
    if (wanted.get(name) === sql) wanted.delete(name);
    else database.exec(`DROP INDEX ${quoted(name)}`);
  }
  for (const sql of wanted.values()) database.exec(sql);
}

function indexCollation(field: Field): "BINARY" | "NOCASE" | undefined {
  if (field.type === "reference") return "BINARY";
  return field.unique || field.externalId ? "NOCASE" : undefined;
}

function existingIndexes(database: Database, table: string): [string, string][] {
  return database
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
    )
    .raw()
    .all(table) as [string, string][];
}
