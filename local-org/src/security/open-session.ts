import type { Database } from "better-sqlite3";
import type { Session } from "../org.ts";
import { SalesforceError } from "../errors.ts";
import { statement } from "../storage/statements.ts";
import type { AccessCache } from "./access-cache.ts";

interface UserRow {
  readonly username: string;
  readonly language: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly active: number;
}

const USER = `
  SELECT "Username" AS "username", "LanguageLocaleKey" AS "language", "LocaleSidKey" AS "locale",
    "TimeZoneSidKey" AS "timeZone", "IsActive" AS "active"
  FROM "User" WHERE "Id" = ?`;

/** A user's session. Its access is looked up at each use, so that a change of permissions counts at once. */
export function openSession(
  database: Database,
  accessCache: AccessCache,
  userId: string,
  apiVersion: string
): Session {
  const user = statement(database, USER).get(userId) as UserRow | undefined;
  if (!user?.active) {
    throw new SalesforceError("INVALID_SESSION_ID", "Session expired or invalid", { status: 401 });
  }
  const { username, language, locale, timeZone } = user;
  return {
    userId,
    username,
    language,
    locale,
    timeZone,
    apiVersion,
    get access() {
      return accessCache.of(userId);
    }
  };
}
