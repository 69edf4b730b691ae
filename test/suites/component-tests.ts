import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failed, type Outcome } from "./outcome.ts";
import { runProgram } from "./run-program.ts";

interface JestTotals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numFailedTestSuites: number;
}

/** Jest over the component bundles; a test file that does not load counts as a failure. */
export async function componentTests(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "entente-jest-"));
  const file = join(folder, "totals.json");
  try {
    const { code } = await runProgram("sfdx-lwc-jest", [
      "--",
      "--json",
      "--maxWorkers=100%",
      `--outputFile=${file}`,
      "--silent"
    ]);
    const totals = JSON.parse(readFileSync(file, "utf8")) as JestTotals;
    const failures =
      totals.numFailedTests || (code === 0 ? 0 : Math.max(1, totals.numFailedTestSuites));
    return { passed: totals.numPassedTests, failed: failures, skipped: totals.numPendingTests };
  } catch (error) {
    process.stdout.write(`Jest gave no totals: ${String(error)}\n`);
    return failed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
