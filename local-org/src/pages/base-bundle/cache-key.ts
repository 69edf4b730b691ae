import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BundleSources } from "./sources.ts";

const PACKAGES = ["lwc", "vite", "lightning-base-components", "@lwc/synthetic-shadow"];

/** Names the build: changes with a package's version and with any source of the page host. */
export function cacheKey(sources: BundleSources): string {
  const hash = createHash("sha256");
  for (const name of PACKAGES) {
    const manifest = findPackageJSON(name, import.meta.url);
    if (manifest === undefined) throw new Error(`The package ${name} is not installed: run npm ci`);
    hash.update(readFileSync(manifest));
  }
  const build = fileURLToPath(new URL(".", import.meta.url));
  for (const root of [sources.client, build]) {
    for (const file of sourceFiles(root))
      hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  hash.update(readFileSync(new URL("../platform-modules.ts", import.meta.url)));
  return hash.digest("hex").slice(0, 16);
}

function sourceFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
