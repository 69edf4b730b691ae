import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Keeps clients from updating themselves, counting their users, logging, and the machine's keychain. */
const QUIET = {
  SF_DISABLE_TELEMETRY: "true",
  SF_AUTOUPDATE_DISABLE: "true",
  SF_SKIP_NEW_VERSION_CHECK: "true",
  SF_USE_GENERIC_UNIX_KEYCHAIN: "true",
  SF_DISABLE_LOG_FILE: "true",
  SFDX_DISABLE_TELEMETRY: "true",
  SFDX_DISABLE_LOG_FILE: "true"
};

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ClientHome {
  /** The folder that stands for the user's own. */
  readonly folder: string;
  run(
    script: string,
    args: readonly string[],
    more?: { cwd?: string; env?: object }
  ): Promise<Ended>;
  remove(): void;
}

/** A home folder of its own for command-line clients, so that nothing of the machine's user is touched. */
export function clientHome(): ClientHome {
  const folder = mkdtempSync(join(tmpdir(), "entente-client-"));
  return {
    folder,
    run: (script, args, more = {}) => {
      const env = { ...process.env, ...QUIET, HOME: folder, USERPROFILE: folder, ...more.env };
      return run(script, args, { cwd: more.cwd ?? folder, env });
    },
    remove: () => rmSync(folder, { recursive: true, force: true })
  };
}

function run(
  script: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv }
): Promise<Ended> {
  const limits = { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [script, ...args],
      { ...options, ...limits },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === "number" ? error.code : 1;
        resolve({ code, stdout, stderr });
      }
    );
  });
}
