import { nextId } from "../../ids.ts";
import type { Org, Session } from "../../org.ts";
import { statement } from "../../storage/statements.ts";
import { notFound } from "../data/visible-object.ts";
import { mayUse, type Job, type JobKind } from "./job.ts";

const KEY_PREFIX = "750";
const COLUMNS = `"id", "kind", "state", "object", "operation", "external_id_field" AS "externalIdField",
  "query", "delimiter", "line_ending" AS "lineEnding", "api_version" AS "apiVersion",
  "created_by" AS "createdBy", "created_at" AS "createdAt", "modified_at" AS "modifiedAt", "uploaded",
  "header", "processed", "failed", "milliseconds", "error"`;

export interface NewJob {
  readonly kind: JobKind;
  readonly object: string;
  readonly operation: string;
  readonly externalIdField?: string;
  readonly query?: string;
  readonly delimiter: string;
  readonly lineEnding: string;
}

/** What may change in a job. */
export type JobChange = Partial<
  Pick<Job, "state" | "uploaded" | "header" | "processed" | "failed" | "milliseconds" | "error">
>;

export function addJob(org: Org, session: Session, job: NewJob): Job {
  const id = nextId(org.database, KEY_PREFIX);
  const now = org.clock.now().toISOString();
  const state = job.kind === "ingest" ? "Open" : "UploadComplete";
  statement(
    org.database,
    `INSERT INTO "_bulk_job" ("id", "kind", "state", "object", "operation", "external_id_field", "query",
      "delimiter", "line_ending", "api_version", "created_by", "created_at", "modified_at")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  ).run(
    id,
    job.kind,
    state,
    job.object,
    job.operation,
    job.externalIdField ?? null,
    job.query ?? null,
    job.delimiter,
    job.lineEnding,
    session.apiVersion,
    session.userId,
    now,
    now
  );
  return readJob(org, id);
}

/** @throws SalesforceError NOT_FOUND for an unknown job and for another user's alike */
export function findJob(org: Org, session: Session, kind: JobKind, id: string): Job {
  const job = rowOf(org, id);
  if (job === undefined || job.kind !== kind || !mayUse(session, job)) throw notFound();
  return job;
}

export function listJobs(org: Org, session: Session, kind: JobKind): Job[] {
  const sql = `SELECT ${COLUMNS} FROM "_bulk_job" WHERE "kind" = ? ORDER BY "id" DESC`;
  const jobs = statement(org.database, sql).all(kind).map(jobOf);
  return jobs.filter((job) => mayUse(session, job));
}

export function readJob(org: Org, id: string): Job {
  const job = rowOf(org, id);
  if (job === undefined) throw notFound();
  return job;
}

export function changeJob(org: Org, id: string, change: JobChange): Job {
  const next = { ...readJob(org, id), ...change };
  statement(
    org.database,
    `UPDATE "_bulk_job" SET "state" = ?, "uploaded" = ?, "header" = ?, "processed" = ?, "failed" = ?,
      "milliseconds" = ?, "error" = ?, "modified_at" = ? WHERE "id" = ?`
  ).run(
    next.state,
    next.uploaded ? 1 : 0,
    next.header === null ? null : JSON.stringify(next.header),
    next.processed,
    next.failed,
    next.milliseconds,
    next.error,
    org.clock.now().toISOString(),
    id
  );
  return readJob(org, id);
}

export function removeJob(org: Org, id: string): void {
  org.transaction(() => {
    for (const table of ["_bulk_upload", "_bulk_result", "_bulk_answer"]) {
      statement(org.database, `DELETE FROM "${table}" WHERE "job" = ?`).run(id);
    }
    statement(org.database, `DELETE FROM "_bulk_job" WHERE "id" = ?`).run(id);
  });
}

function rowOf({ database }: Org, id: string): Job | undefined {
  const sql = `SELECT ${COLUMNS} FROM "_bulk_job" WHERE substr("id", 1, 15) = ?`;
  const row = statement(database, sql).get(id.slice(0, 15));
  return row === undefined ? undefined : jobOf(row);
}

function jobOf(row: unknown): Job {
  const { header, uploaded, ...rest } = row as Omit<Job, "header" | "uploaded"> & {
    header: string | null;
    uploaded: number;
  };
  return {
    ...rest,
    uploaded: uploaded === 1,
    header: header === null ? null : (JSON.parse(header) as string[])
  };
}
