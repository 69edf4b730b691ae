import Sqlite from "better-sqlite3";
import type { Database } from "better-sqlite3";
import { DatabaseVersionError, stampDatabase } from "./database-version.ts";

/** Tables of the local org itself, beside one table per sObject. */
const OWN_TABLES = `
  CREATE TABLE IF NOT EXISTS "_id_sequence" ("key_prefix" TEXT PRIMARY KEY, "last" INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS "_auto_number" (
    "object" TEXT, "field" TEXT, "last" INTEGER NOT NULL, PRIMARY KEY ("object", "field"));
  CREATE TABLE IF NOT EXISTS "_session" (
    "access_token" TEXT PRIMARY KEY, "user_id" TEXT NOT NULL, "refresh_token" TEXT NOT NULL,
    "expires_at" TEXT);
  CREATE INDEX IF NOT EXISTS "_session_refresh" ON "_session" ("refresh_token");
  CREATE TABLE IF NOT EXISTS "_stored_field" (
    "object" TEXT, "field" TEXT, "affinity" TEXT NOT NULL, "roll_up" TEXT, PRIMARY KEY ("object", "field"));
  CREATE TABLE IF NOT EXISTS "_scheduled_path" (
    "id" INTEGER PRIMARY KEY, "flow" TEXT NOT NULL, "path" TEXT NOT NULL, "record_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL, "run_at" TEXT, UNIQUE ("flow", "path", "record_id"));
  CREATE INDEX IF NOT EXISTS "_scheduled_path_time" ON "_scheduled_path" ("run_at", "id");
  CREATE TABLE IF NOT EXISTS "_failed_path" (
    "id" INTEGER PRIMARY KEY, "flow" TEXT NOT NULL, "path" TEXT NOT NULL, "record_id" TEXT NOT NULL,
    "run_at" TEXT NOT NULL, "message" TEXT NOT NULL);
`;

/**
 * Opens (or makes) the org's database; without a file, or given a serialized one, it lives in memory.
 * WAL with synchronous=NORMAL: a transaction that was committed is in the operating system's hands, so a
 * process killed at any moment leaves whole transactions only, and none that was confirmed is lost. Only a
 * crash of the machine itself could lose the last ones, never tear one.
 * Throws DatabaseVersionError on a file of another version or kind.
 */
export function openDatabase(file?: string | Buffer): Database {
  const database = new Sqlite(file ?? ":memory:");
  const name = typeof file === "string" ? file : "The database";
  try {
    stampDatabase(database, name);
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = NORMAL");
    database.exec(OWN_TABLES);
    return database;
  } catch (error) {
    database.close();
    if ((error as { code?: string }).code === "SQLITE_NOTADB") {
      throw new DatabaseVersionError(
        `${name} is not a database of the local org: name another file with --db.`
      );
    }
    throw error;
  }
}
