/** What one suite of `npm test` came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const passed: Outcome = { passed: 1, failed: 0, skipped: 0 };
export const failed: Outcome = { passed: 0, failed: 1, skipped: 0 };

export function add(left: Outcome, right: Outcome): Outcome {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped
  };
}
