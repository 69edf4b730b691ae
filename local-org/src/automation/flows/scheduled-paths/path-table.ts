import type { Database } from "better-sqlite3";
import { statement } from "../../../storage/statements.ts";

/** A part of a flow that waits for its time, for one record. */
export interface PlannedPath {
  readonly flow: string;
  readonly path: string;
  readonly recordId: string;
  /** Who set the flow off. */
  readonly userId: string;
  /** ISO instant; null: the date it counts from is blank. */
  readonly runAt: string | null;
}

const COLUMNS = `"flow", "path", "record_id" AS "recordId", "user_id" AS "userId", "run_at" AS "runAt"`;

/** Plans a path, in place of an earlier plan for the same record. */
export function plan(database: Database, planned: PlannedPath): void {
  const { flow, path, recordId, userId, runAt } = planned;
  const sql = `INSERT INTO "_scheduled_path" ("flow", "path", "record_id", "user_id", "run_at")
    VALUES (?, ?, ?, ?, ?) ON CONFLICT ("flow", "path", "record_id")
    DO UPDATE SET "user_id" = excluded."user_id", "run_at" = excluded."run_at"`;
  statement(database, sql).run(flow, path, recordId, userId, runAt);
}

export function unplan(database: Database, { flow, path, recordId }: PlannedPath): void {
  const sql = `DELETE FROM "_scheduled_path" WHERE "flow" = ? AND "path" = ? AND "record_id" = ?`;
  statement(database, sql).run(flow, path, recordId);
}

/** What is planned of a flow for records. */
export function plannedFor(
  database: Database,
  flow: string,
  recordIds: readonly string[]
): PlannedPath[] {
  const sql = `SELECT ${COLUMNS} FROM "_scheduled_path"
    WHERE "flow" = ? AND "record_id" IN (SELECT value FROM json_each(?))`;
  return statement(database, sql).all(flow, JSON.stringify(recordIds)) as PlannedPath[];
}

/** The paths that run next, not after an instant: same flow, path, person and time, at most `size`. */
export function nextDue(database: Database, until: string, size: number): PlannedPath[] {
  const first = `SELECT ${COLUMNS} FROM "_scheduled_path" WHERE "run_at" <= ?
    ORDER BY "run_at", "id" LIMIT 1`;
  const found = statement(database, first).get(until) as PlannedPath | undefined;
  if (!found) return [];
  const sql = `SELECT ${COLUMNS} FROM "_scheduled_path" WHERE "flow" = ? AND "path" = ?
    AND "user_id" = ? AND "run_at" = ? ORDER BY "id" LIMIT ?`;
  const { flow, path, userId, runAt } = found;
  return statement(database, sql).all(flow, path, userId, runAt, size) as PlannedPath[];
}

/** Keeps why a path failed; the platform would write to the administrator. */
export function recordFailure(
  database: Database,
  { flow, path, recordId, runAt }: PlannedPath,
  message: string
): void {
  const sql = `INSERT INTO "_failed_path" ("flow", "path", "record_id", "run_at", "message")
    VALUES (?, ?, ?, ?, ?)`;
  statement(database, sql).run(flow, path, recordId, runAt, message);
}

export interface FailedPath {
  readonly flow: string;
  readonly path: string;
  readonly recordId: string;
  readonly runAt: string;
  readonly message: string;
}

export function failedPaths(database: Database): FailedPath[] {
  const sql = `SELECT "flow", "path", "record_id" AS "recordId", "run_at" AS "runAt", "message"
    FROM "_failed_path" ORDER BY "id"`;
  return statement(database, sql).all() as FailedPath[];
}

export function plannedPaths(database: Database): PlannedPath[] {
  const sql = `SELECT ${COLUMNS} FROM "_scheduled_path" ORDER BY "run_at" IS NULL, "run_at", "id"`;
  return statement(database, sql).all() as PlannedPath[];
}
