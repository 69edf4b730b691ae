import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, ".cache", "orgs");
/** What a deployed org with the demo book is made of. */
const sources = ["config", "data", "force-app", "local-org/src", "scripts"];
/** Tests, and what a build writes. */
const NO_SOURCE = /[\\/]__tests__[\\/]|[\\/]force-app[\\/].*\.js$|\.draft$/;
const KEPT_IN_MS = 60 * 60 * 1000;

/**
 * The database file of an org in a state that many tests start from, to be copied and never written to. It is
 * made once and kept until a source changes or the day ends (the demo book's days follow the calendar), by
 * `make`, which writes the file it is given. Processes that want it at the same time do not disturb each other.
 */
export async function orgSnapshot(
  state: string,
  make: (file: string) => Promise<void>
): Promise<string> {
  const key = sourcesKey();
  const file = join(folder, `${state}-${key}.sqlite`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  removeOlder(key);
  const draft = `${file}.${process.pid}.draft`;
  try {
    await make(draft);
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
  return file;
}

/** Changes with the day and with any source, known by size and time. */
function sourcesKey(): string {
  const hash = createHash("sha256").update(new Date().toDateString());
  const files = sources.flatMap((name) => filesBelow(join(root, name)));
  for (const file of [...files.sort(), join(root, "package-lock.json")]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

function filesBelow(place: string): string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !NO_SOURCE.test(file));
}

/** Orgs of other sources, once no test can start from them any more. */
function removeOlder(key: string): void {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (!name.includes(key) && age > KEPT_IN_MS) rmSync(file, { force: true });
  }
}
