import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the demo org is made of: a change of any of these files calls for a new deploy and seed. */
const PATTERNS = [
  "force-app/**/*",
  "scripts/lib/build/**/*.ts",
  "data/**/*.json",
  "data/**/*.tsv",
  "sfdx-project.json"
];

/** SHA-256 over the names and contents of the demo's files, tests and build output left out. */
export function demoFingerprint(root: string): string {
  const hash = createHash("sha256");
  const files = globSync(PATTERNS, { cwd: root, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && !/__tests__|\.js$/.test(join(entry.parentPath, entry.name))
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
}
