import { SalesforceError } from "../errors.ts";
import type { Org } from "../org.ts";
import { createSessions } from "../security/sessions.ts";

/** A user that the pages' switch offers. */
export interface SignInUser {
  readonly id: string;
  readonly name: string;
  readonly username: string;
}

/** Active people of the org, by name. */
export function signInUsers(org: Org): SignInUser[] {
  const sql = `SELECT "Id" AS id, trim(coalesce("FirstName", '') || ' ' || "LastName") AS name,
    "Username" AS username FROM "User" WHERE "IsActive" = 1 ORDER BY "LastName", "FirstName"`;
  return org.database.prepare<[], SignInUser>(sql).all();
}

/** Access token of a new session. A development tool on this machine asks for no password. */
export function signIn(org: Org, userId: string): string {
  if (!signInUsers(org).some(({ id }) => id === userId)) {
    throw new SalesforceError("INVALID_LOGIN", `No active user ${userId}`);
  }
  return createSessions(org.database, org.clock, org.organizationId).create(userId).accessToken;
}
