import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { addAllocateOptions } from "../../commands/allocate.ts";
import { allocateFile, type AllocateOptions } from "../../lib/allocation/allocate-file.ts";
import type { AllocationJson } from "../../lib/allocation/report.ts";

const main = fileURLToPath(new URL("../../main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "entente-allocate-"));
after(() => rmSync(folder, { recursive: true, force: true }));

export interface End {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function fileOf(text: string | Uint8Array): string {
  const file = join(folder, "members.csv");
  writeFileSync(file, text);
  return file;
}

/** Runs `entente allocate` on a file of that text in a process of its own, without any org. */
export function allocate(text: string, ...options: readonly string[]): Promise<End> {
  const args = [...process.execArgv, main, "allocate", fileOf(text), ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr })
    );
  });
}

/** The same in this process: what it gives as JSON, and as text. */
export function report(
  text: string | Uint8Array,
  ...options: readonly string[]
): AllocationJson & { readonly text: string } {
  const command = addAllocateOptions(new Command()).exitOverride();
  command.configureOutput({ writeErr: () => {} });
  command.parse([fileOf(text), ...options], { from: "user" });
  const { json, text: table } = allocateFile(
    command.args[0] ?? "",
    command.opts<AllocateOptions>()
  );
  return { ...(json as AllocationJson), text: table };
}

/** Three members, two of them bounded. */
export const MEMBERS = [
  "member,fte,last_year,floor,ceiling",
  "Lyon,60,5000.00,,4000.00",
  "Nantes,30,,,",
  "Brest,10,1500.00,2000.00,"
].join("\n");
export const BY_FTE = ["--model", "weights", "--weight-column", "fte"];
