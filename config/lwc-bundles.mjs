import { existsSync, globSync } from "node:fs";
import { basename, join, sep } from "node:path";

/**
 * Every LWC bundle of the project by name, with its main source: `money` → `force-app/main/foundation/lwc/money/money.ts`
 * (slashes on every system). Throws when two bundles share a name, since `c/` is one namespace.
 */
export function lwcBundles(root) {
  const bundles = new Map();
  for (const path of globSync("force-app/**/lwc/*/*.js-meta.xml", { cwd: root }).sort()) {
    const name = basename(path, ".js-meta.xml");
    const source = path
      .replace(/\.js-meta\.xml$/, ".ts")
      .split(sep)
      .join("/");
    if (!existsSync(join(root, source))) continue;
    if (bundles.has(name)) {
      throw new Error(
        `Two bundles are named ${name}: ${bundles.get(name)} and ${source}. Rename one.`
      );
    }
    bundles.set(name, source);
  }
  return bundles;
}
