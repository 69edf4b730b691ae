import type { Database, Statement } from "better-sqlite3";

const statements = new WeakMap<Database, Map<string, Statement<unknown[]>>>();

/** The prepared statement of an SQL text, prepared once per database. */
export function statement(database: Database, sql: string): Statement<unknown[]> {
  let prepared = statements.get(database);
  if (!prepared) statements.set(database, (prepared = new Map()));
  let found = prepared.get(sql);
  if (!found) prepared.set(sql, (found = database.prepare<unknown[]>(sql)));
  return found;
}

/** To be called after tables changed: statements prepared before would describe the old columns. */
export function forgetStatements(database: Database): void {
  statements.delete(database);
}
