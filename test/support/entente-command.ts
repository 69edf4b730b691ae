import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";

const main = fileURLToPath(new URL("../../scripts/main.ts", import.meta.url));

export interface CommandEnd {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts `entente …` as one of the org's users; the process is given back so that a test may kill it. */
export function startEntente(
  org: Pick<LocalOrgProcess, "url" | "tokenOf">,
  args: readonly string[],
  user = "admin"
): { child: ChildProcess; end: Promise<CommandEnd> } {
  const child = spawn(process.execPath, [...process.execArgv, main, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ENTENTE_INSTANCE_URL: org.url, ENTENTE_ACCESS_TOKEN: org.tokenOf(user) }
  });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => (texts[name] += text));
  }
  const end = new Promise<CommandEnd>((resolve) => {
    child.on("close", (code) => resolve({ code: code ?? -1, ...texts }));
  });
  return { child, end };
}

export function entente(
  org: Pick<LocalOrgProcess, "url" | "tokenOf">,
  args: readonly string[],
  user = "admin"
): Promise<CommandEnd> {
  return startEntente(org, args, user).end;
}

/** Runs a command with `--json` and gives its envelope. */
export async function ententeJson<T = unknown>(
  org: Pick<LocalOrgProcess, "url" | "tokenOf">,
  args: readonly string[],
  user = "admin"
): Promise<{ status: number; result: T; message?: string; details?: unknown }> {
  const { stdout, stderr } = await entente(org, [...args, "--json"], user);
  try {
    return JSON.parse(stdout) as { status: number; result: T };
  } catch {
    throw new Error(`entente ${args.join(" ")} printed no JSON:\n${stdout}\n${stderr}`);
  }
}
