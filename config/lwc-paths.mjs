import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lwcBundles } from "./lwc-bundles.mjs";

/** Writes `tsconfig.paths.json`: TypeScript needs one `paths` entry for each `c/` module. */
export function writeLwcPaths(root) {
  const paths = Object.fromEntries(
    [...lwcBundles(root)].map(([name, source]) => [`c/${name}`, [`./${source}`]])
  );
  const text = JSON.stringify({ compilerOptions: { paths } }, undefined, 2);
  writeFileSync(join(root, "tsconfig.paths.json"), `${text}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeLwcPaths(join(import.meta.dirname, ".."));
}
