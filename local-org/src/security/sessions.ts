import { randomBytes } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { Clock } from "../org.ts";
import { SalesforceError } from "../errors.ts";
import { statement } from "../storage/statements.ts";

export interface SessionTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** Access tokens and their refresh tokens, kept in the database. */
export interface Sessions {
  /** Signs a user in: a new access token for two hours and its refresh token. */
  create(userId: string): SessionTokens;
  /** A new access token for a refresh token; undefined where that is unknown or revoked. */
  refresh(refreshToken: string): (SessionTokens & { readonly userId: string }) | undefined;
  /** Ends an access token; its refresh token stays good. */
  expire(accessToken: string): void;
  /** Ends both tokens of a sign-in, given either. */
  revoke(token: string): void;
  /** The user of a token. Throws INVALID_SESSION_ID (401) where it is unknown or expired. */
  resolve(accessToken: string): string;
}

const LIFE_IN_MS = 2 * 60 * 60 * 1000;

export function createSessions(database: Database, clock: Clock, organizationId: string): Sessions {
  const insert = (tokens: SessionTokens, userId: string): SessionTokens => {
    const expiry = new Date(clock.now().getTime() + LIFE_IN_MS).toISOString();
    addSession(database, userId, tokens, expiry);
    return tokens;
  };
  return {
    create: (userId) =>
      insert({ accessToken: accessToken(organizationId), refreshToken: refreshToken() }, userId),
    refresh(token) {
      const sql = `SELECT "user_id" FROM "_session" WHERE "refresh_token" = ?`;
      const userId = statement(database, sql).pluck().get(token) as string | undefined;
      if (userId === undefined) return undefined;
      const tokens = { accessToken: accessToken(organizationId), refreshToken: token };
      return { ...insert(tokens, userId), userId };
    },
    expire(token) {
      const sql = `UPDATE "_session" SET "expires_at" = '' WHERE "access_token" = ?`;
      statement(database, sql).run(token);
    },
    revoke(token) {
      const sql = `DELETE FROM "_session" WHERE "refresh_token" IN
        (SELECT "refresh_token" FROM "_session" WHERE ? IN ("access_token", "refresh_token"))`;
      statement(database, sql).run(token);
    },
    resolve(token) {
      const sql = `SELECT "user_id" FROM "_session"
        WHERE "access_token" = ? AND ("expires_at" IS NULL OR "expires_at" > ?)`;
      const userId = statement(database, sql).pluck().get(token, clock.now().toISOString());
      if (typeof userId === "string") return userId;
      throw new SalesforceError("INVALID_SESSION_ID", "Session expired or invalid", {
        status: 401
      });
    }
  };
}

/** Records a token that never expires by itself: those of the users a fresh org starts with. */
export function addFixedSession(database: Database, userId: string, tokens: SessionTokens): void {
  addSession(database, userId, tokens, null);
}

function addSession(
  database: Database,
  userId: string,
  { accessToken, refreshToken }: SessionTokens,
  expiry: string | null
): void {
  const sql = `INSERT INTO "_session" VALUES (?, ?, ?, ?)`;
  statement(database, sql).run(accessToken, userId, refreshToken, expiry);
}

function accessToken(organizationId: string): string {
  return `${organizationId.slice(0, 15)}!${randomBytes(32).toString("hex")}`;
}

function refreshToken(): string {
  return `5Aep861${randomBytes(32).toString("hex")}`;
}
