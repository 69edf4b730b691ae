import type { Database } from "better-sqlite3";
import type { KeyPrefixes } from "../building/key-prefixes.ts";

/** Key prefixes given to objects, kept for good. */
export class KeyPrefixStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
    database.exec(
      `CREATE TABLE IF NOT EXISTS "_metadata_key_prefix" ("object" TEXT PRIMARY KEY, "prefix" TEXT NOT NULL)`
    );
  }

  load(): KeyPrefixes {
    const rows = this.#database.prepare(`SELECT * FROM "_metadata_key_prefix"`).raw().all();
    return new Map(rows as [string, string][]);
  }

  save(prefixes: KeyPrefixes): void {
    const insert = this.#database.prepare(
      `INSERT OR IGNORE INTO "_metadata_key_prefix" VALUES (?, ?)`
    );
    for (const [object, prefix] of prefixes) insert.run(object, prefix);
  }
}
