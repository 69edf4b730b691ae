import { setImmediate } from "node:timers/promises";
import type { Org, Session } from "../../org.ts";
import { checkHeader } from "./ingest-header.ts";
import { ingestChunk } from "./ingest-rows.ts";
import type { Job } from "./job.ts";
import { failureText } from "./job-failure.ts";
import { changeJob, readJob } from "./job-store.ts";
import { uploadedRows } from "./uploaded-rows.ts";

/** Rows a transaction, as the platform's own chunks. */
const CHUNK_ROWS = 200;

/**
 * Works through a job's rows and leaves it JobComplete, Failed, or Aborted where someone asked so;
 * where the org is stopping it stays InProgress, for the next start to settle.
 */
export async function runIngest(
  org: Org,
  session: Session,
  job: Job,
  stopping: AbortSignal
): Promise<void> {
  const started = Date.now();
  const elapsed = () => Date.now() - started;
  changeJob(org, job.id, { state: "InProgress" });
  try {
    const finished = await ingestAll(org, session, job, stopping);
    changeJob(org, job.id, { milliseconds: elapsed(), ...(finished && { state: "JobComplete" }) });
  } catch (error) {
    changeJob(org, job.id, { state: "Failed", milliseconds: elapsed(), error: failureText(error) });
  }
}

/** False where the job was ended on the way. */
async function ingestAll(
  org: Org,
  session: Session,
  job: Job,
  stopping: AbortSignal
): Promise<boolean> {
  let header: string[] | undefined;
  let chunk: string[][] = [];
  const inProgress = () => !stopping.aborted && readJob(org, job.id).state === "InProgress";
  for await (const row of uploadedRows(org, job)) {
    if (header === undefined) {
      header = row.map((column) => column.trim());
      checkHeader(org, session, job, header);
      changeJob(org, job.id, { header });
      continue;
    }
    chunk.push(row);
    if (chunk.length < CHUNK_ROWS) continue;
    if (!inProgress()) return false;
    ingestChunk(org, session, job, header, chunk);
    chunk = [];
    await setImmediate();
  }
  if (!inProgress()) return false;
  if (header !== undefined && chunk.length > 0) ingestChunk(org, session, job, header, chunk);
  return true;
}
