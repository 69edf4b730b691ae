import type { Database } from "better-sqlite3";
import { statement } from "./storage/statements.ts";

const SUFFIX_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
const BASE_62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/** Characters 4 to 6 of every id made here: the two of the instance and the reserved one. */
const INSTANCE = "Lc0";
const COUNTER_LENGTH = 9;

/** The case-safe 18-character form of a 15-character id: three characters that tell its capitals. */
export function toEighteen(id15: string): string {
  let suffix = "";
  for (let start = 0; start < 15; start += 5) {
    let bits = 0;
    for (let bit = 0; bit < 5; bit++) {
      const character = id15[start + bit] ?? "";
      if (character >= "A" && character <= "Z") bits |= 1 << bit;
    }
    suffix += SUFFIX_ALPHABET[bits];
  }
  return id15 + suffix;
}

/** The 18-character form of a 15- or 18-character id; undefined where the text is no id. */
export function normaliseId(text: unknown): string | undefined {
  if (typeof text !== "string" || !/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text)) {
    return undefined;
  }
  const id = toEighteen(text.slice(0, 15));
  return text.length === 15 || id.slice(15) === text.slice(15).toUpperCase() ? id : undefined;
}

/** Key prefix, instance and the counter in base 62, with the suffix: `a00Lc000000001AAA`-like. */
export function formatId(keyPrefix: string, counter: number): string {
  let digits = "";
  for (let rest = counter; rest > 0; rest = Math.floor(rest / 62)) {
    digits = BASE_62.charAt(rest % 62) + digits;
  }
  return toEighteen(keyPrefix + INSTANCE + digits.padStart(COUNTER_LENGTH, "0"));
}

/** The next `count` ids of a key prefix, from the sequence kept in the database. */
export function nextIds(database: Database, keyPrefix: string, count: number): string[] {
  const last = statement(
    database,
    `INSERT INTO "_id_sequence" ("key_prefix", "last") VALUES (?, ?)
     ON CONFLICT ("key_prefix") DO UPDATE SET "last" = "last" + excluded."last" RETURNING "last"`
  )
    .pluck()
    .get(keyPrefix, count) as number;
  return Array.from({ length: count }, (_, index) => formatId(keyPrefix, last - count + index + 1));
}

export function nextId(database: Database, keyPrefix: string): string {
  return nextIds(database, keyPrefix, 1)[0] as string;
}
