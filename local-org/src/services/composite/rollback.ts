import type { Org } from "../../org.ts";

/** Carries an outcome out of a transaction that must not stand. */
class RolledBack<T> extends Error {
  readonly outcome: T;

  constructor(outcome: T) {
    super("Rolled back");
    this.outcome = outcome;
  }
}

/** Runs `work` in one transaction and undoes it where `failed` says so of its outcome. */
export function transactionUnless<T>(org: Org, failed: (outcome: T) => boolean, work: () => T): T {
  try {
    return org.transaction(() => {
      const outcome = work();
      if (failed(outcome)) throw new RolledBack(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome as T;
    throw error;
  }
}
