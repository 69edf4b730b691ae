import { GraphqlFailure } from "../request/graphql-failure.ts";

/** Opaque place of a record in its result: how many come before it. */
export function cursorAt(index: number): string {
  return Buffer.from(JSON.stringify({ v: "1", e: String(index) })).toString("base64");
}

/** How many records an `after` argument skips. @throws GraphqlFailure for a cursor not made here */
export function offsetAfter(cursor: unknown): number {
  if (cursor === null || cursor === undefined) return 0;
  try {
    const { e } = JSON.parse(Buffer.from(String(cursor), "base64").toString("utf8")) as {
      e?: unknown;
    };
    const index = Number(e);
    if (Number.isInteger(index) && index >= 0) return index + 1;
  } catch {
    // Falls through to the refusal.
  }
  throw new GraphqlFailure(`Invalid cursor: ${String(cursor)}`);
}
