import type { Database } from "better-sqlite3";

const USERS_BELOW = `
  WITH RECURSIVE "below" ("role") AS (
    SELECT r."Id" FROM "UserRole" r JOIN "User" u ON r."ParentRoleId" = u."UserRoleId"
      WHERE u."Id" = ?
    UNION
    SELECT r."Id" FROM "UserRole" r JOIN "below" b ON r."ParentRoleId" = b."role")
  SELECT u."Id" FROM "User" u JOIN "below" b ON u."UserRoleId" = b."role" ORDER BY u."Id"`;

const GROUPS_OF = `
  WITH RECURSIVE "member" ("id") AS (
    SELECT value FROM json_each(?)
    UNION
    SELECT "Id" FROM "Group" WHERE "Type" = 'Organization'
    UNION
    SELECT g."GroupId" FROM "GroupMember" g JOIN "member" m ON g."UserOrGroupId" = m."id")
  SELECT "id" FROM "member" ORDER BY "id"`;

/**
 * Whose records are as good as the user's own: the user, everyone below in the role hierarchy, and the
 * groups and queues that any of them belongs to; all internal users are one.
 */
export function principalsOf(database: Database, userId: string): readonly string[] {
  const below = database.prepare(USERS_BELOW).pluck().all(userId) as string[];
  const people = JSON.stringify([userId, ...below]);
  return database.prepare(GROUPS_OF).pluck().all(people) as string[];
}
