import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../main.ts", import.meta.url));

export interface End {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `entente calc …` in a process of its own, without any org. */
export function calc(...args: readonly string[]): Promise<End> {
  const all = [...process.execArgv, main, "calc", ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, all, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr })
    );
  });
}

/** What `--json` gives under `result`. */
export async function calcJson(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await calc(...args, "--json");
  assert.equal(code, 0, stdout + stderr);
  const { status, result } = JSON.parse(stdout) as {
    status: number;
    result: Record<string, unknown>;
  };
  assert.equal(status, 0);
  return result;
}
