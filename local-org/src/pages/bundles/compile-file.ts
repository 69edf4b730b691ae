import { transformSync } from "@lwc/compiler";
import { compileOptions } from "../base-bundle/compile-options.ts";
import { compiledKey, keepCompiled, readCompiled } from "./compiled-files.ts";

const compiled = new Map<string, string>();
const KEPT = 2_000;

/**
 * Compiles one file of a deployed bundle as the platform does: unmodified, JavaScript only.
 * Results are kept by content, on disk too. Throws the compiler's diagnostic.
 */
export function compileFile(bundle: string, path: string, source: string): string {
  const options = { ...compileOptions("c", bundle), scopedStyles: path.endsWith(".scoped.css") };
  const key = compiledKey(JSON.stringify(options), path, source);
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const code = readCompiled(key) ?? compileNow(key, path, source, options);
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(key, code);
  return code;
}

function compileNow(
  key: string,
  path: string,
  source: string,
  options: Parameters<typeof transformSync>[2]
): string {
  const { code } = transformSync(source, path, options);
  keepCompiled(key, code);
  return code;
}
