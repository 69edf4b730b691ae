import type { Connection } from "jsforce";
import { query } from "./query.ts";
import { quote } from "./soql.ts";

/** Keys a query names: 250 of 50 characters stay within a GET's address. */
const chunkSize = 250;

/** Rows whose field has one of the values. `soql` says what is asked for, with `:values` where they go. */
export async function queryIn<Row extends object>(
  connection: Connection,
  soql: string,
  values: Iterable<string>
): Promise<Row[]> {
  const all = [...new Set(values)];
  const rows: Row[] = [];
  for (let start = 0; start < all.length; start += chunkSize) {
    const list = all.slice(start, start + chunkSize).map(quote);
    for (const row of await query<Row>(connection, soql.replace(":values", `(${list.join(", ")})`)))
      rows.push(row);
  }
  return rows;
}
