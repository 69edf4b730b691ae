import type { Connection } from "jsforce";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import { retry } from "./retry.ts";

const message = messagesOf("upsert");

export type OrgRecord = Readonly<Record<string, unknown>>;

export interface UpsertCounts {
  readonly created: number;
  readonly updated: number;
}

interface CollectionResult {
  readonly id?: string;
  readonly success: boolean;
  readonly created?: boolean;
  readonly errors: readonly { statusCode: string; message: string; fields: readonly string[] }[];
}

/** Salesforce's collection resources take 200 records a call. */
const collectionSize = 200;

/** Above this many rows a Bulk API 2.0 job takes fewer calls than collections. */
const bulkFrom = 2000;

/**
 * Upserts by an external id: safe to repeat after a failure. Throws CommandError naming the first rows that
 * the org refused; rows before them may be saved, and a repeated run completes the rest.
 */
export async function upsertAll(
  connection: Connection,
  object: string,
  externalId: string,
  records: readonly OrgRecord[],
  onProgress: (done: number) => void = () => {}
): Promise<UpsertCounts> {
  return records.length >= bulkFrom
    ? upsertInBulk(connection, object, externalId, records)
    : upsertInCollections(connection, object, externalId, records, onProgress);
}

async function upsertInCollections(
  connection: Connection,
  object: string,
  externalId: string,
  records: readonly OrgRecord[],
  onProgress: (done: number) => void
): Promise<UpsertCounts> {
  let created = 0;
  for (let start = 0; start < records.length; start += collectionSize) {
    const chunk = records.slice(start, start + collectionSize);
    const results = await upsertChunk(connection, object, externalId, chunk);
    const refused = results.flatMap((result, index) =>
      result.success ? [] : [{ row: start + index + 1, reason: result.errors[0]?.message ?? "" }]
    );
    if (refused.length > 0) throw refusal(object, refused);
    created += results.filter((result) => result.created).length;
    onProgress(start + chunk.length);
  }
  return { created, updated: records.length - created };
}

/** One all-or-none call, repeated after transient failures. */
export async function upsertChunk(
  connection: Connection,
  object: string,
  externalId: string,
  records: readonly OrgRecord[]
): Promise<readonly CollectionResult[]> {
  const path = `/composite/sobjects/${object}/${externalId}`;
  const body = {
    allOrNone: true,
    records: records.map((record) => ({ attributes: { type: object }, ...record }))
  };
  return retry(() => connection.requestPatch<CollectionResult[]>(path, body));
}

async function upsertInBulk(
  connection: Connection,
  object: string,
  externalId: string,
  records: readonly OrgRecord[]
): Promise<UpsertCounts> {
  connection.bulk2.pollTimeout = 30 * 60 * 1000;
  const results = await retry(() =>
    connection.bulk2.loadAndWaitForResults({
      object,
      operation: "upsert",
      externalIdFieldName: externalId,
      // In a bulk file an empty cell leaves a field alone; #N/A empties it.
      input: records.map((record) =>
        Object.fromEntries(
          Object.entries(record).map(([key, value]) => [key, String(value ?? "#N/A")])
        )
      )
    })
  );
  const refused = results.failedResults.map((row, index) => ({
    row: index + 1,
    reason: row.sf__Error
  }));
  if (refused.length > 0 || results.unprocessedRecords.length > 0) throw refusal(object, refused);
  const created = results.successfulResults.filter(
    (row) => String(row.sf__Created) === "true"
  ).length;
  return { created, updated: results.successfulResults.length - created };
}

function refusal(
  object: string,
  refused: readonly { row: number; reason: string }[]
): CommandError {
  const lines = refused.slice(0, 5).map(({ row, reason }) => message("row", { row, reason }));
  return new CommandError(
    [message("refused", { object, count: refused.length }), ...lines].join("\n"),
    {
      exitCode: exitCodes.refused,
      actions: [message("again")],
      details: refused
    }
  );
}
