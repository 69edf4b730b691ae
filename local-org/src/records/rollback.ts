import type { Database } from "better-sqlite3";

/** Thrown inside `attempt` to undo its work. */
class Rollback extends Error {}

/**
 * Runs `work` under a savepoint; where it answers false everything it wrote is undone.
 * Gives back the answer. Other exceptions undo the work too and go on.
 */
export function attempt(database: Database, work: () => boolean): boolean {
  try {
    database.transaction(() => {
      if (!work()) throw new Rollback();
    })();
    return true;
  } catch (error) {
    if (error instanceof Rollback) return false;
    throw error;
  }
}
