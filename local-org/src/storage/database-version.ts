import type { Database } from "better-sqlite3";

/** Raised whenever the local org's own tables, or the rows of a fresh org, change so that older files would not do. */
const DATABASE_VERSION = 2;
/** `ENTE` in ASCII: marks a file as a local org's. */
const APPLICATION_ID = 0x454e5445;

/** A database file that this local org does not open; the message says the way out. */
export class DatabaseVersionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "DatabaseVersionError";
  }
}

/** Stamps a fresh database, and refuses one that another version or another program wrote. */
export function stampDatabase(database: Database, file: string): void {
  const version = database.pragma("user_version", { simple: true });
  const application = database.pragma("application_id", { simple: true });
  const empty = database.prepare("SELECT 1 FROM sqlite_master LIMIT 1").get() === undefined;
  if (empty && version === 0) {
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${DATABASE_VERSION}`);
    return;
  }
  if (application !== APPLICATION_ID) {
    throw new DatabaseVersionError(
      `${file} is not a database of the local org: name another file with --db.`
    );
  }
  if (version !== DATABASE_VERSION) {
    throw new DatabaseVersionError(
      `${file} was written by another version of the local org (${version}; this one reads ` +
        `${DATABASE_VERSION}): delete it or name another file with --db.`
    );
  }
}
