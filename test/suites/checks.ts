import { existsSync } from "node:fs";
import { join } from "node:path";
import { add, failed, passed, type Outcome } from "./outcome.ts";
import { root, runProgram } from "./run-program.ts";

/** Runs beside other checks, so that its words come together. */
async function check(program: string, args: readonly string[]): Promise<Outcome> {
  const { code } = await runProgram(program, args, "whole");
  return code === 0 ? passed : failed;
}

/** ESLint and Prettier: two checks. */
export async function lint(): Promise<Outcome> {
  const [rules, format] = await Promise.all([
    check("eslint", ["."]),
    check("prettier", ["--check", "--log-level", "warn", "."])
  ]);
  return add(rules, format);
}

/** The TypeScript compiler over each project: node code, components, page host. */
export async function types(): Promise<Outcome> {
  let outcome: Outcome = { passed: 0, failed: 0, skipped: 0 };
  for (const project of [
    "tsconfig.json",
    "tsconfig.lwc.json",
    "local-org/src/pages/client/tsconfig.json"
  ]) {
    if (existsSync(join(root, project)))
      outcome = add(outcome, await check("tsc", ["--project", project]));
    else outcome = add(outcome, failed);
  }
  return outcome;
}
