import type { Database } from "better-sqlite3";
import type { SObject } from "../metadata/schema.ts";
import { quoted, storedFieldsOf } from "../storage/columns.ts";
import { statement } from "../storage/statements.ts";
import type { StoredRow } from "./stored-row.ts";

/** Rows as they stand in the database, read without permissions; each is read once until forgotten. */
export interface RowStore {
  get(object: SObject, id: string): StoredRow | undefined;
  /** Reads in one statement; by id. */
  many(object: SObject, ids: Iterable<string>): Map<string, StoredRow>;
  /** To be called when rows were written. */
  forget(): void;
}

const selects = new WeakMap<SObject, string>();

/** `SELECT` of every stored field, without its condition. */
export function selectRows(object: SObject): string {
  let sql = selects.get(object);
  if (!sql) {
    const columns = storedFieldsOf(object).map((field) => quoted(field.name));
    selects.set(object, (sql = `SELECT ${columns.join(", ")} FROM ${quoted(object.name)}`));
  }
  return sql;
}

export function createRowStore(database: Database): RowStore {
  const known = new Map<string, StoredRow | undefined>();
  return {
    get(object, id) {
      if (!known.has(id)) {
        const sql = `${selectRows(object)} WHERE "Id" = ?`;
        known.set(id, statement(database, sql).get(id) as StoredRow | undefined);
      }
      return known.get(id);
    },
    many(object, ids) {
      const sql = `${selectRows(object)} WHERE "Id" IN (SELECT value FROM json_each(?))`;
      const rows = statement(database, sql).all(JSON.stringify([...ids])) as StoredRow[];
      const found = new Map<string, StoredRow>();
      for (const row of rows) {
        found.set(String(row.Id), row);
        known.set(String(row.Id), row);
      }
      return found;
    },
    forget: () => known.clear()
  };
}
