import type { Database } from "better-sqlite3";
import type { Access } from "../org.ts";
import type { Schema } from "../metadata/schema.ts";
import { buildAccess } from "./access.ts";

/** Access by user, rebuilt when permissions, roles or the schema changed. */
export interface AccessCache {
  of(userId: string): Access;
  /** To be called after any change of permission rows, users, roles, groups or schema, and after a rollback. */
  forget(): void;
}

export function createAccessCache(database: Database, schema: () => Schema): AccessCache {
  const known = new Map<string, Access>();
  return {
    of(userId) {
      let access = known.get(userId);
      if (!access) known.set(userId, (access = buildAccess(database, schema(), userId)));
      return access;
    },
    forget: () => known.clear()
  };
}
