import type { Org } from "../../org.ts";
import { statement } from "../../storage/statements.ts";
import type { Job } from "./job.ts";
import { leniently } from "./uploaded-rows.ts";

interface StoredResult {
  readonly row: number;
  readonly id: string | null;
  readonly created: number;
  readonly error: string | null;
  readonly row_values: string;
}

const PAGE_ROWS = 1_000;

/** CSV rows of the accepted records: id, whether created, the row as uploaded. */
export function* successfulRows(org: Org, job: Job): Generator<string[]> {
  yield ["sf__Id", "sf__Created", ...(job.header ?? [])];
  for (const result of stored(org, job, `"error" IS NULL`)) {
    yield [result.id ?? "", String(result.created === 1), ...valuesOf(result)];
  }
}

/** CSV rows of the refused records: id where one is known, the error, the row as uploaded. */
export function* failedRows(org: Org, job: Job): Generator<string[]> {
  yield ["sf__Id", "sf__Error", ...(job.header ?? [])];
  for (const result of stored(org, job, `"error" IS NOT NULL`)) {
    yield [result.id ?? "", result.error ?? "", ...valuesOf(result)];
  }
}

/** CSV rows that the job never came to: after an abort or a failure. */
export async function* unprocessedRows(org: Org, job: Job): AsyncGenerator<string[]> {
  if (job.state === "JobComplete") {
    yield [...(job.header ?? [])];
    return;
  }
  let index = -1;
  for await (const row of leniently(org, job)) {
    if (index < 0 || index >= job.processed) yield row;
    index++;
  }
}

/** Read page by page, so that other statements can run while a client reads slowly. */
function* stored({ database }: Org, job: Job, condition: string): Generator<StoredResult> {
  const sql = `SELECT "row", "id", "created", "error", "row_values" FROM "_bulk_result"
    WHERE "job" = ? AND "row" > ? AND ${condition} ORDER BY "row" LIMIT ${PAGE_ROWS}`;
  for (let last = -1; ;) {
    const page = statement(database, sql).all(job.id, last) as StoredResult[];
    yield* page;
    if (page.length < PAGE_ROWS) return;
    last = page.at(-1)?.row ?? last;
  }
}

function valuesOf(result: StoredResult): string[] {
  return JSON.parse(result.row_values) as string[];
}
