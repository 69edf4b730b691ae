import type { Database } from "better-sqlite3";
import type { SaveResult } from "../org.ts";
import { attempt } from "./rollback.ts";
import { rolledBackResults, saveResults } from "./save-results.ts";
import type { RowOutcome } from "./save-results.ts";

/** Rows that go through the order of execution together, as on the platform. */
const CHUNK_SIZE = 200;

/**
 * Runs one call as one transaction, chunk by chunk; with `allOrNone` a single failing row undoes it whole.
 */
export function runCall<T>(
  database: Database,
  rows: readonly T[],
  allOrNone: boolean,
  saveChunk: (chunk: readonly T[]) => readonly RowOutcome[]
): SaveResult[] {
  const outcomes: RowOutcome[] = [];
  const kept = attempt(database, () => {
    for (let start = 0; start < rows.length; start += CHUNK_SIZE)
      outcomes.push(...saveChunk(rows.slice(start, start + CHUNK_SIZE)));
    return !allOrNone || outcomes.every(({ errors }) => errors.length === 0);
  });
  return kept ? saveResults(outcomes) : rolledBackResults(outcomes);
}
