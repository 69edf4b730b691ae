import type { Connection } from "jsforce";
import { isTransient, retry } from "../org/retry.ts";
import { messagesOf } from "../output/messages.ts";
import type { ObjectDescription, OrgSchema } from "./org-schema.ts";
import type { Trace, Unread } from "./trace-person.ts";

const message = messagesOf("privacy");

export type Row = Readonly<Record<string, unknown>>;

/** Rows of an object with every field that the user may read. */
export interface ReadTrace extends Trace {
  readonly description: ObjectDescription;
  readonly rows: readonly Row[];
}

/** Retrieving by ids takes 2,000 records a call, and field names in its body, however many. */
const ROWS_A_CALL = 2000;

/** Parts of these stand in fields of their own. */
const COMPOUND = new Set(["address", "location"]);

/** Reads the rows whole. What the org refuses is added to `unread`. */
export async function readRows(
  connection: Connection,
  schema: OrgSchema,
  trace: Trace,
  unread: Unread[]
): Promise<ReadTrace> {
  const { object } = trace;
  const description = await schema.describe(object);
  const files = description.fields.filter(({ type }) => type === "base64");
  unread.push(
    ...files.map(({ name }) => ({ object, field: name, reason: message("reason.file") }))
  );
  const fields = description.fields
    .filter(({ type }) => type !== "base64" && !COMPOUND.has(type))
    .map(({ name }) => name);
  const rows: Row[] = [];
  try {
    for (const ids of chunks([...trace.ids], ROWS_A_CALL))
      rows.push(...(await retrieve(connection, object, ids, fields)));
  } catch (error) {
    if (isTransient(error)) throw error;
    unread.push({ object, field: null, reason: (error as Error).message });
  }
  return { ...trace, description, rows };
}

/** The named fields of rows by id; a row that is gone or hidden is left out. */
export async function retrieve(
  connection: Connection,
  object: string,
  ids: readonly string[],
  fields: readonly string[]
): Promise<Row[]> {
  const path = `/composite/sobjects/${object}`;
  const found = await retry(() => connection.requestPost<(Row | null)[]>(path, { ids, fields }));
  return found.filter((row) => row !== null);
}

export function chunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
