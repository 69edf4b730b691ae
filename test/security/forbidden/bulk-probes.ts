import type { Asker } from "./asker.ts";

export interface BulkEnd {
  readonly state: string;
  readonly processed: number;
  readonly failed: number;
  /** Job, results and failures: all that the user can read of it. */
  readonly text: string;
}

/** Runs an ingest job of one CSV and waits for its end; a job that cannot be opened counts as failed. */
export async function bulkIngest(
  asker: Asker,
  object: string,
  operation: string,
  csv: string
): Promise<BulkEnd> {
  const opened = await asker.ask({
    method: "POST",
    path: "/jobs/ingest",
    body: { object, operation, contentType: "CSV", lineEnding: "LF" }
  });
  if (opened.status >= 400) return refusedJob(opened.text);
  const path = `/jobs/ingest/${idOf(opened.text)}`;
  await asker.ask({ method: "PUT", path: `${path}/batches`, body: csv });
  await asker.ask({ method: "PATCH", path, body: { state: "UploadComplete" } });
  const job = await finished(asker, path);
  const failures = await asker.ask({ method: "GET", path: `${path}/failedResults` });
  return {
    state: job.state,
    processed: job.numberRecordsProcessed ?? 0,
    failed: job.numberRecordsFailed ?? 0,
    text: job.text + failures.text
  };
}

/** Runs a query job and gives its state and what it returned. */
export async function bulkQuery(asker: Asker, query: string): Promise<BulkEnd> {
  const opened = await asker.ask({
    method: "POST",
    path: "/jobs/query",
    body: { operation: "query", query }
  });
  if (opened.status >= 400) return refusedJob(opened.text);
  const path = `/jobs/query/${idOf(opened.text)}`;
  const job = await finished(asker, path);
  const results = await asker.ask({ method: "GET", path: `${path}/results` });
  return {
    state: job.state,
    processed: job.numberRecordsProcessed ?? 0,
    failed: 0,
    text: job.text + results.text
  };
}

const refusedJob = (text: string): BulkEnd => ({ state: "Refused", processed: 0, failed: 0, text });

const idOf = (text: string): string => (JSON.parse(text) as { id: string }).id;

interface Job {
  readonly state: string;
  readonly numberRecordsProcessed?: number;
  readonly numberRecordsFailed?: number;
  readonly text: string;
}

async function finished(asker: Asker, path: string): Promise<Job> {
  for (;;) {
    const { text } = await asker.ask({ method: "GET", path });
    const job = JSON.parse(text) as Job;
    if (["JobComplete", "Failed", "Aborted"].includes(job.state)) return { ...job, text };
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
