import type { RecordError, SaveResult } from "../org.ts";
import { rolledBack } from "../automation/record-errors.ts";

/** What became of one of the caller's rows. */
export interface RowOutcome {
  readonly index: number;
  readonly id: string | null;
  readonly created: boolean;
  readonly errors: readonly RecordError[];
}

/** The results in the caller's order. */
export function saveResults(outcomes: readonly RowOutcome[]): SaveResult[] {
  const results: SaveResult[] = [];
  for (const { index, id, created, errors } of outcomes) {
    const success = errors.length === 0;
    results[index] = { id: success ? id : null, success, created: success && created, errors };
  }
  return results;
}

/** The results of an all-or-none call that failed: rows without fault were rolled back. */
export function rolledBackResults(outcomes: readonly RowOutcome[]): SaveResult[] {
  return saveResults(
    outcomes.map((outcome) =>
      outcome.errors.length > 0 ? outcome : { ...outcome, errors: [rolledBack()] }
    )
  );
}
