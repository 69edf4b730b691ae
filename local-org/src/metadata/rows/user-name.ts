import type { Database } from "better-sqlite3";

/** Full name of a user; empty where there is no such user. */
export function userName(database: Database, userId: string): string {
  const row = database
    .prepare(`SELECT "FirstName", "LastName" FROM "User" WHERE "Id" = ?`)
    .get(userId) as { FirstName: string | null; LastName: string | null } | undefined;
  return [row?.FirstName, row?.LastName].filter(Boolean).join(" ");
}
