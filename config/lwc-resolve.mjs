import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { lwcBundles } from "./lwc-bundles.mjs";

/**
 * Lets Node import the pure modules as components do: `node --import ./config/lwc-resolve.mjs …`,
 * then `import { parseMoney } from "c/money"`. Node runs their TypeScript as it is.
 */
const root = join(import.meta.dirname, "..");
const bundles = lwcBundles(root);

registerHooks({
  resolve(specifier, context, nextResolve) {
    const source = specifier.startsWith("c/") ? bundles.get(specifier.slice(2)) : undefined;
    return source
      ? {
          url: pathToFileURL(join(root, source)).href,
          format: "module-typescript",
          shortCircuit: true
        }
      : nextResolve(specifier, context);
  }
});
