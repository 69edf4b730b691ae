import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

export interface LocalOrgProcess {
  readonly url: string;
  readonly users: readonly {
    id: string;
    username: string;
    accessToken: string;
    refreshToken: string;
  }[];
  /** Token of `admin@local.entente`, given `admin`. */
  tokenOf(name: string): string;
  idOf(name: string): string;
  /** Ends it as a user would and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it without warning. */
  kill(): Promise<void>;
}

/** Starts the local org as its own process, as `npm run local-org` does. */
export async function startLocalOrg(...args: string[]): Promise<LocalOrgProcess> {
  const child = spawn(process.execPath, [MAIN, "--port", "0", ...args], {
    stdio: ["ignore", "pipe", "inherit"]
  });
  const lines = createInterface(child.stdout);
  const [line] = await Promise.race([
    once(lines, "line"),
    once(child, "exit").then(([code]) => {
      throw new Error(`The local org ended with ${code} before it was ready`);
    })
  ]);
  const { url, users } = JSON.parse(line) as Pick<LocalOrgProcess, "url" | "users">;
  const userOf = (name: string) => {
    const user = users.find(({ username }) => username.startsWith(`${name}@`));
    if (user === undefined) throw new Error(`No user ${name}`);
    return user;
  };
  return {
    url,
    users,
    tokenOf: (name) => userOf(name).accessToken,
    idOf: (name) => userOf(name).id,
    stop: async () => {
      child.kill("SIGTERM");
      const [code] = (await once(child, "exit")) as [number | null];
      return code;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  };
}
