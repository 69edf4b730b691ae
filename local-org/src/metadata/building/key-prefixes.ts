/** Object API name to key prefix. */
export type KeyPrefixes = ReadonlyMap<string, string>;

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** `a00`, `a01`… for custom objects, `m00`… for custom metadata types. Prefixes once given stay, also of deleted objects. */
export function withKeyPrefixes(given: KeyPrefixes, objects: readonly string[]): KeyPrefixes {
  const prefixes = new Map(given);
  const taken = new Set(given.values());
  for (const object of objects) {
    if (prefixes.has(object)) continue;
    const prefix = firstFree(/__mdt$/i.test(object) ? "m" : "a", taken);
    taken.add(prefix);
    prefixes.set(object, prefix);
  }
  return prefixes;
}

function firstFree(letter: string, taken: ReadonlySet<string>): string {
  for (const high of digits)
    for (const low of digits) {
      const prefix = `${letter}${high}${low}`;
      if (!taken.has(prefix)) return prefix;
    }
  throw new Error(`No key prefix is left for ${letter}__`);
}
