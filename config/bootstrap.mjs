/**
 * Runs a TypeScript entry point of this project on any machine with git and Node: installs the locked
 * packages when they are missing or stale, then starts the entry on Node 22 or later (the project's own
 * when the machine's is older). Plain JavaScript, because it runs before anything is installed.
 *
 * Usage: node config/bootstrap.mjs ENTRY.ts [arguments]
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const stamp = join(modules, ".entente-lock-hash");
const minimumNode = 22;

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
}

function installMissing() {
  const wanted = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  process.stderr.write("Installing packages (once, about two minutes)…\n");
  const result = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    shell: process.platform === "win32",
    // Standard output stays free for what the entry prints.
    stdio: ["ignore", 2, 2]
  });
  if (result.status !== 0) {
    process.stderr.write(
      "npm ci failed: see its message above, then run the same command again.\n"
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** The Node to run on: the project's own, or this one where it is new enough. */
function nodePath() {
  const own = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split(".")[0]) >= minimumNode) return process.execPath;
  process.stderr.write(
    `Node ${minimumNode} or later is needed and this is ${process.versions.node}. ` +
      "Delete node_modules and run the command again to install the project's own.\n"
  );
  process.exit(1);
}

/** npm passes SIGTERM to its shell alone, which leaves us behind: the entry ends once our starter is gone. */
function endWithStarter(child) {
  const starter = process.ppid;
  return setInterval(() => {
    if (process.ppid !== starter) child.kill("SIGTERM");
  }, 250);
}

/** Starts `entry` with `args` and ends as it ends; signals are passed on. */
export function run(entry, args) {
  installMissing();
  const node = nodePath();
  const hooks = new URL("component-modules.mjs", import.meta.url).href;
  const child = spawn(node, ["--import", hooks, resolve(root, entry), ...args], {
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: [dirname(node), join(modules, ".bin"), process.env.PATH].join(delimiter)
    }
  });
  // A terminal sends Ctrl-C to the child as well: only wait for it.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const watch = endWithStarter(child);
  child.on("exit", (code, signal) => {
    clearInterval(watch);
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
  });
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  run(process.argv[2], process.argv.slice(3));
}
