import type { Readable } from "node:stream";
import { SalesforceError } from "../../errors.ts";
import type { Org } from "../../org.ts";
import { statement } from "../../storage/statements.ts";
import type { Job } from "./job.ts";
import { changeJob } from "./job-store.ts";

/** Bulk API 2.0 takes 150 MB of CSV a job. */
const MOST_BYTES = 150 * 1024 * 1024;
const PART_BYTES = 1024 * 1024;

/** Stores the CSV of a job as it comes in; a broken upload leaves nothing. */
export async function receiveUpload(org: Org, job: Job, content: Readable): Promise<void> {
  if (job.state !== "Open" || job.uploaded) {
    const message = `Job data can be uploaded once, while the job is Open: it is ${job.state}`;
    throw new SalesforceError("INVALIDJOBSTATE", message);
  }
  try {
    await storeParts(org, job, content);
  } catch (error) {
    forgetUpload(org, job.id);
    throw error;
  }
  changeJob(org, job.id, { uploaded: true });
}

async function storeParts({ database }: Org, { id }: Job, content: Readable): Promise<void> {
  const insert = statement(database, `INSERT INTO "_bulk_upload" VALUES (?, ?, ?)`);
  let waiting: Buffer[] = [];
  let size = 0;
  let total = 0;
  let part = 0;
  const flush = () => {
    if (size === 0) return;
    insert.run(id, part++, Buffer.concat(waiting));
    waiting = [];
    size = 0;
  };
  for await (const chunk of content as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total > MOST_BYTES) {
      const message = `Job data is limited to ${MOST_BYTES} bytes: split the file`;
      throw new SalesforceError("REQUEST_ENTITY_TOO_LARGE", message, { status: 413 });
    }
    waiting.push(chunk);
    size += chunk.length;
    if (size >= PART_BYTES) flush();
  }
  flush();
}

/** The CSV of a job, part by part. */
export function* uploadedParts({ database }: Org, jobId: string): Generator<Buffer> {
  const sql = `SELECT "bytes" FROM "_bulk_upload" WHERE "job" = ? AND "part" = ?`;
  for (let part = 0; ; part++) {
    const bytes = statement(database, sql).pluck().get(jobId, part) as Buffer | undefined;
    if (bytes === undefined) return;
    yield bytes;
  }
}

function forgetUpload({ database }: Org, jobId: string): void {
  statement(database, `DELETE FROM "_bulk_upload" WHERE "job" = ?`).run(jobId);
}
