import type { PageContext } from "../../document/page-context.ts";

/** What the page knows before its first request. */
export const context: PageContext & { label(name: string, fallback?: string): string } = (
  globalThis as unknown as { localOrg: never }
).localOrg;

/** Text of a host label with its places `{0}`, `{1}` filled. */
export function text(name: string, ...values: readonly (string | number)[]): string {
  return context
    .label(`host.${name}`)
    .replace(/\{(\d)\}/g, (_place, index) => String(values[Number(index)] ?? ""));
}
