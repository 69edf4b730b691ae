import assert from "node:assert/strict";

const SHOWN = 30;

/** Fails with the first problems, where there are any. */
export function assertNone(problems: readonly string[]): void {
  const shown = problems.slice(0, SHOWN).join("\n");
  assert.equal(problems.length, 0, `${problems.length} ways in:\n${shown}`);
}
