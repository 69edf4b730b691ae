import { createHash } from "node:crypto";

const LENGTH = 32;

/** Changes when the content does. */
export function eTagOf(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, LENGTH);
}

/** The content with its `eTag`. */
export function tagged<T extends object>(content: T): T & { readonly eTag: string } {
  return { ...content, eTag: eTagOf(content) };
}
