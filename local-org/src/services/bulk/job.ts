import type { Session } from "../../org.ts";

export type JobKind = "ingest" | "query";
export type JobState =
  "Open" | "UploadComplete" | "InProgress" | "JobComplete" | "Aborted" | "Failed";
export type IngestOperation = "insert" | "update" | "upsert" | "delete";

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly object: string;
  /** `query` or `queryAll` for query jobs. */
  readonly operation: string;
  readonly externalIdField: string | null;
  readonly query: string | null;
  readonly delimiter: string;
  readonly lineEnding: string;
  readonly apiVersion: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly uploaded: boolean;
  /** Column names, once known. */
  readonly header: readonly string[] | null;
  readonly processed: number;
  readonly failed: number;
  readonly milliseconds: number;
  readonly error: string | null;
}

/** A job as the API shows it. */
export function describeJob(job: Job): object {
  return job.kind === "ingest" ? describeIngest(job) : describeQuery(job);
}

function describeIngest(job: Job): object {
  return {
    ...shared(job),
    externalIdFieldName: job.externalIdField ?? undefined,
    contentUrl: `services/data/v${job.apiVersion}/jobs/ingest/${job.id}/batches`,
    jobType: "V2Ingest",
    numberRecordsFailed: job.failed
  };
}

function describeQuery(job: Job): object {
  return { ...shared(job), jobType: "V2Query" };
}

function shared(job: Job): object {
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.createdBy,
    createdDate: platformTime(job.createdAt),
    systemModstamp: platformTime(job.modifiedAt),
    state: job.state,
    concurrencyMode: "Parallel",
    contentType: "CSV",
    apiVersion: Number(job.apiVersion),
    lineEnding: job.lineEnding,
    columnDelimiter: job.delimiter,
    retries: 0,
    totalProcessingTime: job.milliseconds,
    apiActiveProcessingTime: job.milliseconds,
    apexProcessingTime: 0,
    numberRecordsProcessed: job.processed,
    isPkChunkingSupported: job.kind === "query" ? true : undefined,
    errorMessage: job.error ?? undefined
  };
}

/** ISO 8601 as the platform writes it: `2026-11-24T08:00:00.000+0000`. */
function platformTime(instant: string): string {
  return instant.replace("Z", "+0000");
}

/** A job is its creator's, and an administrator's. */
export function mayUse(session: Session, job: Job): boolean {
  return job.createdBy === session.userId || session.access.hasSystemPermission("ModifyAllData");
}
