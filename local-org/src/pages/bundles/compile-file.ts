import { createHash } from "node:crypto";
import { transformSync } from "@lwc/compiler";
import { compileOptions } from "../base-bundle/compile-options.ts";

const compiled = new Map<string, string>();
const KEPT = 2_000;

/**
 * Compiles one file of a deployed bundle as the platform does: unmodified, JavaScript only.
 * Results are kept by content. Throws the compiler's diagnostic.
 */
export function compileFile(bundle: string, path: string, source: string): string {
  const key = createHash("sha256").update(`${bundle}\n${path}\n`).update(source).digest("hex");
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const options = { ...compileOptions("c", bundle), scopedStyles: path.endsWith(".scoped.css") };
  const { code } = transformSync(source, path, options);
  if (compiled.size >= KEPT) compiled.clear();
  compiled.set(key, code);
  return code;
}
