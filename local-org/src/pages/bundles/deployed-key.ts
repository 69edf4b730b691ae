import { createHash } from "node:crypto";
import type { Components } from "../../metadata/component.ts";

const keys = new WeakMap<Components, string>();

/** Names what is deployed: part of component addresses, so that browsers keep them until a deploy. */
export function deployedKey(components: Components): string {
  const known = keys.get(components);
  if (known !== undefined) return known;
  const hash = createHash("sha256");
  for (const { fullName, files } of components.ofType("LightningComponentBundle")) {
    hash.update(`${fullName}\n`);
    for (const [path, content] of files) hash.update(`${path}\n`).update(content);
  }
  const key = hash.digest("hex").slice(0, 16);
  keys.set(components, key);
  return key;
}
