import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const ENTENTE = fileURLToPath(new URL("../../../scripts/main.ts", import.meta.url));
/** Resolves `c/…`, the pure modules that commands share with components. */
const COMPONENT_MODULES = new URL("../../../config/component-modules.mjs", import.meta.url).href;

export interface Target {
  readonly url: string;
  readonly accessToken: string;
}

/**
 * Runs an operations command against the local org, as against any org; its progress goes to stderr.
 * @throws Error with the command's last words where it fails
 */
export function runCommand(target: Target, args: readonly string[]): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const child = spawn(process.execPath, ["--import", COMPONENT_MODULES, ENTENTE, ...args], {
    env: {
      ...process.env,
      ENTENTE_INSTANCE_URL: target.url,
      ENTENTE_ACCESS_TOKEN: target.accessToken
    },
    stdio: ["ignore", "pipe", "pipe"]
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said.push(chunk);
      process.stderr.write(chunk);
    });
  }
  child.on("error", reject);
  child.on("close", (code) => {
    if (code === 0) resolve();
    else reject(new Error(Buffer.concat(said).toString().trim()));
  });
  return promise;
}
