import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { lwcBundles } from "./lwc-bundles.mjs";

/** Writes `tsconfig.lwc.json`: TypeScript needs one `paths` entry for each `c/` module. */
export function writeLwcPaths(root) {
  const paths = Object.fromEntries(
    [...lwcBundles(root)].map(([name, source]) => [`c/${name}`, [`./${source}`]])
  );
  const config = {
    extends: "./config/tsconfig.lwc.base.json",
    compilerOptions: { noEmit: true, paths },
    include: ["force-app/**/lwc/**/*.ts", "types/**/*.d.ts"]
  };
  writeFileSync(join(root, "tsconfig.lwc.json"), `${JSON.stringify(config, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeLwcPaths(join(import.meta.dirname, ".."));
}
