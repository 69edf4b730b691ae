import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface ProgramEnd {
  readonly code: number;
  readonly output: string;
}

/** `live`: printed as it comes; `whole`: at the end, for programs that run beside others. */
export type Printing = "live" | "whole";

/** Runs a program in the project's root, shows what it prints, and gives that back. */
export function runProgram(
  program: string,
  args: readonly string[],
  printing: Printing = "live"
): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        FORCE_COLOR: "0",
        // Hundreds of short processes load the same modules: compiled once.
        NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "node")
      },
      shell: process.platform === "win32"
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (text: string) => {
        output += text;
        if (printing === "live") process.stdout.write(text);
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      if (printing === "whole") process.stdout.write(output);
      resolve({ code: code ?? 1, output });
    });
  });
}
