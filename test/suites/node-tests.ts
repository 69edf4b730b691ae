import { globSync } from "node:fs";
import { failed, type Outcome } from "./outcome.ts";
import { root, runProgram } from "./run-program.ts";

/**
 * Runs node's own test runner over the files of a pattern; no file at all is a failure. What its files share is
 * made before, so that none of them waits for it.
 */
export async function nodeTests(
  pattern: string,
  ...shared: readonly (() => Promise<unknown>)[]
): Promise<Outcome> {
  const files = globSync(pattern, { cwd: root }).sort();
  if (files.length === 0) {
    process.stdout.write(`No test file matches ${pattern}\n`);
    return failed;
  }
  await Promise.all(shared.map((make) => make()));
  const hooks = new URL("../../config/component-modules.mjs", import.meta.url).href;
  const { code, output } = await runProgram(process.execPath, [
    "--import",
    hooks,
    "--test",
    "--test-reporter=spec",
    "--test-concurrency=2",
    ...files
  ]);
  const count = (name: string): number =>
    Number(new RegExp(`^ℹ ${name} (\\d+)$`, "m").exec(output)?.[1] ?? 0);
  const outcome = {
    passed: count("pass"),
    failed: count("fail") + count("cancelled"),
    skipped: count("skipped") + count("todo")
  };
  // A runner that fails without a failing test (a crash) still fails the suite.
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}
