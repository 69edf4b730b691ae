import { SalesforceError } from "../../errors.ts";
import { formatId } from "../../ids.ts";

/** A query whose pages are still being read: the ids of its rows, as they were when it started. */
export interface Cursor {
  readonly userId: string;
  readonly soql: string;
  readonly includeDeleted: boolean;
  readonly system: boolean;
  readonly batchSize: number;
  readonly ids: readonly string[];
}

const KEY_PREFIX = "01g";
/** The oldest is let go beyond this. */
const MAX_CURSORS = 200;

export interface CursorPage {
  readonly cursor: Cursor;
  readonly offset: number;
}

/** Open cursors, in memory: a restart ends them, as the platform's end after two days. */
export class Cursors {
  private readonly cursors = new Map<string, Cursor>();
  private count = 0;

  open(cursor: Cursor): string {
    this.count += 1;
    const id = formatId(KEY_PREFIX, this.count);
    this.cursors.set(id, cursor);
    const [oldest] = this.cursors.keys();
    if (this.cursors.size > MAX_CURSORS && oldest !== undefined) this.cursors.delete(oldest);
    return id;
  }

  /**
   * Finds what a locator (`01g…-2000`, alone or at the end of a URL) points to.
   * @throws SalesforceError INVALID_QUERY_LOCATOR, also for another user's locator
   */
  find(locator: string, userId: string): CursorPage & { readonly id: string } {
    const [, id = "", offset = ""] = /(01g\w{15})-(\d+)\/?$/.exec(locator) ?? [];
    const cursor = this.cursors.get(id);
    if (cursor?.userId !== userId)
      throw new SalesforceError("INVALID_QUERY_LOCATOR", "invalid query locator");
    return { id, cursor, offset: Number(offset) };
  }
}
