import { createHash } from "node:crypto";
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import { findPackageJSON } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../../../.cache/compiled", import.meta.url));
const KEPT_IN_MS = 7 * 24 * 60 * 60 * 1000;

let compiler: string | undefined;
let isReady = false;

/** Names what the compiler makes of these inputs; another version of it makes other names. */
export function compiledKey(...inputs: readonly string[]): string {
  compiler ??= readFileSync(findPackageJSON("@lwc/compiler", import.meta.url) ?? "", "utf8");
  const hash = createHash("sha256").update(compiler);
  for (const input of inputs) hash.update(`${input.length}\n`).update(input);
  return hash.digest("hex");
}

/** What an earlier org compiled; undefined when none did in the last week. */
export function readCompiled(key: string): string | undefined {
  try {
    return readFileSync(join(FOLDER, key), "utf8");
  } catch {
    return undefined;
  }
}

/** Keeps it for other orgs. Several may write the same at once: each file appears whole. */
export function keepCompiled(key: string, code: string): void {
  makeReady();
  const draft = join(FOLDER, `${key}.${process.pid}.draft`);
  writeFileSync(draft, code);
  renameSync(draft, join(FOLDER, key));
}

function makeReady(): void {
  if (isReady) return;
  isReady = true;
  mkdirSync(FOLDER, { recursive: true });
  const oldest = Date.now() - KEPT_IN_MS;
  for (const name of readdirSync(FOLDER)) {
    const file = join(FOLDER, name);
    const made = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && made < oldest) rmSync(file, { force: true });
  }
}
