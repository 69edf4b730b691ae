import type { Connection } from "jsforce";
import { retry } from "../org/retry.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("seed");

export type WritableRecord = Readonly<Record<string, unknown>>;

interface CollectionResult {
  readonly success: boolean;
  readonly errors: readonly { message: string; fields: readonly string[] }[];
}

/** Salesforce's collection resources take 200 records a call. */
const collectionSize = 200;

/**
 * Inserts what `missing` gives until it gives nothing. It is asked anew before each call and after a call that
 * may or may not have arrived: an insert is never repeated blindly.
 */
export async function insertAll(
  connection: Connection,
  object: string,
  missing: () => Promise<readonly WritableRecord[]>
): Promise<void> {
  for (;;) {
    const done = await retry(async () => {
      const records = (await missing()).slice(0, collectionSize);
      if (records.length === 0) return true;
      const body = withTypes(object, records);
      check(
        object,
        records,
        await connection.requestPost<CollectionResult[]>("/composite/sobjects", body)
      );
      return false;
    });
    if (done) return;
  }
}

/** Updates by id, in all-or-none calls. */
export async function updateAll(
  connection: Connection,
  object: string,
  records: readonly WritableRecord[]
): Promise<void> {
  for (let start = 0; start < records.length; start += collectionSize) {
    const chunk = records.slice(start, start + collectionSize);
    const body = withTypes(object, chunk);
    const send = () => connection.requestPatch<CollectionResult[]>("/composite/sobjects", body);
    check(object, chunk, await retry(send));
  }
}

function withTypes(object: string, records: readonly WritableRecord[]): object {
  return {
    allOrNone: true,
    records: records.map((record) => ({ attributes: { type: object }, ...record }))
  };
}

function check(
  object: string,
  records: readonly WritableRecord[],
  results: readonly CollectionResult[]
): void {
  const index = results.findIndex(
    ({ success, errors }) => !success && !errors[0]?.message.startsWith("Record rolled back")
  );
  if (index < 0) return;
  const reason = results[index]?.errors.map((error) => error.message).join("; ") ?? "";
  throw new CommandError(
    message("refused", { object, reason, row: JSON.stringify(records[index]) }),
    {
      exitCode: exitCodes.refused,
      actions: [message("again")],
      details: results[index]?.errors
    }
  );
}
