/**
 * `npm start`: the local org with Entente and the demo book, on the same address each time. A second start
 * finds both in place. `npm start -- --fresh` begins with an empty database, `--port N` changes the port.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { demoFingerprint } from "./start/demo-fingerprint.ts";
import { baseBundle } from "./src/pages/base-bundle/build.ts";
import { openBrowser } from "./start/open-browser.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, ".local-org");
const database = join(folder, "demo.sqlite");
const stamp = join(folder, "demo.fingerprint");

const { values } = parseArgs({
  options: { port: { type: "string", default: "8420" }, fresh: { type: "boolean", default: false } }
});

mkdirSync(folder, { recursive: true });
if (values.fresh) removeDemo();
const fingerprint = demoFingerprint(root);
const isCurrent =
  existsSync(database) && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint;
if (!isCurrent) process.stderr.write("Deploying Entente and loading the demo book…\n");
start(isCurrent ? [] : ["--demo"]);

function removeDemo(): void {
  for (const suffix of ["", "-wal", "-shm"]) rmSync(`${database}${suffix}`, { force: true });
  rmSync(stamp, { force: true });
}

function start(demo: readonly string[]): void {
  const args = [...process.execArgv, join(import.meta.dirname, "src", "main.ts")];
  const child = spawn(
    process.execPath,
    [...args, "--port", values.port, "--db", database, ...demo],
    { stdio: ["ignore", "pipe", "inherit"] }
  );
  const pages = baseBundle();
  createInterface({ input: child.stdout }).once("line", (line) => {
    writeFileSync(stamp, fingerprint);
    void pages.then(() => announce((JSON.parse(line) as { url: string }).url));
  });
  // A terminal sends Ctrl-C to the child as well: only wait for it.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

function announce(url: string): void {
  process.stdout.write(`Entente is at ${url}/ (Ctrl-C ends it)\n`);
  openBrowser(`${url}/`);
}
