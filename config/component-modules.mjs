/**
 * Lets Node import the pure modules of `force-app` by their platform name: `c/money` is
 * `force-app/main/<domain>/lwc/money/money.ts`.
 */
import { existsSync, readdirSync } from "node:fs";
import { registerHooks } from "node:module";

const source = new URL("../force-app/main/", import.meta.url);

function moduleUrl(name) {
  for (const domain of readdirSync(source)) {
    const url = new URL(`${domain}/lwc/${name}/${name}.ts`, source);
    if (existsSync(url)) return url.href;
  }
  return undefined;
}

registerHooks({
  resolve(specifier, context, next) {
    const url = specifier.startsWith("c/") ? moduleUrl(specifier.slice(2)) : undefined;
    return url ? { url, shortCircuit: true } : next(specifier, context);
  }
});
