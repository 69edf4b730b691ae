import type { Connection } from "jsforce";
import { retry } from "./retry.ts";

/** All rows of a query, repeated after transient failures. */
export async function query<T extends object>(connection: Connection, soql: string): Promise<T[]> {
  const options = { autoFetch: true, maxFetch: 1_000_000 };
  const { records } = await retry(async () => connection.query<T>(soql, options));
  return records;
}
