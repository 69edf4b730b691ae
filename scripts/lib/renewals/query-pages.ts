import type { Connection } from "jsforce";
import { retry } from "../org/retry.ts";

/** Rows page by page (2,000 at most), so that memory does not grow with their number. */
export async function* queryPages<Row extends object>(
  connection: Connection,
  soql: string
): AsyncGenerator<Row[]> {
  let page = await retry(async () => connection.query<Row>(soql));
  for (;;) {
    yield page.records;
    const { nextRecordsUrl } = page;
    if (!nextRecordsUrl) return;
    page = await retry(async () => connection.queryMore<Row>(nextRecordsUrl));
  }
}

/**
 * The same rows in pages that never part rows of one group. Rows come ordered by group; a group larger than a
 * page makes a larger page.
 */
export async function* wholeGroups<Row extends object>(
  pages: AsyncIterable<Row[]>,
  groupOf: (row: Row) => string
): AsyncGenerator<Row[]> {
  let held: Row[] = [];
  for await (const page of pages) {
    const rows = [...held, ...page];
    const last = rows.at(-1);
    const from = last ? rows.findIndex((row) => groupOf(row) === groupOf(last)) : 0;
    held = rows.slice(from);
    if (from > 0) yield rows.slice(0, from);
  }
  if (held.length > 0) yield held;
}
