import type { Org } from "../org.ts";

/** A user that a fresh org starts with, and the tokens to sign in with. */
export interface KnownUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly accessToken: string;
  readonly refreshToken: string;
}

const QUERY = `
  SELECT u."Id" AS "id", u."Username" AS "username",
    trim(coalesce(u."FirstName", '') || ' ' || u."LastName") AS "name",
    s."access_token" AS "accessToken", s."refresh_token" AS "refreshToken"
  FROM "_session" s JOIN "User" u ON u."Id" = s."user_id"
  WHERE s."expires_at" IS NULL ORDER BY u."Id"`;

/** The users with tokens that do not expire, administrator first. */
export function knownUsers({ database }: Org): KnownUser[] {
  return database.prepare(QUERY).all() as KnownUser[];
}
