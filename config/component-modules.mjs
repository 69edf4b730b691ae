/**
 * Lets Node import the pure modules of `force-app` by their platform name: `c/money` is
 * `force-app/main/<domain>/lwc/money/money.ts`.
 */
import { registerHooks } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { lwcBundles } from "./lwc-bundles.mjs";

const root = join(import.meta.dirname, "..");
let bundles;

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith("c/")) return next(specifier, context);
    bundles ??= lwcBundles(root);
    const source = bundles.get(specifier.slice(2));
    if (!source) return next(specifier, context);
    return { url: pathToFileURL(join(root, source)).href, shortCircuit: true };
  }
});
