import type { Database } from "better-sqlite3";

const TABLES = `
  CREATE TABLE IF NOT EXISTS "_bulk_job" (
    "id" TEXT PRIMARY KEY, "kind" TEXT NOT NULL, "state" TEXT NOT NULL, "object" TEXT NOT NULL,
    "operation" TEXT NOT NULL, "external_id_field" TEXT, "query" TEXT, "delimiter" TEXT NOT NULL,
    "line_ending" TEXT NOT NULL, "api_version" TEXT NOT NULL, "created_by" TEXT NOT NULL,
    "created_at" TEXT NOT NULL, "modified_at" TEXT NOT NULL, "uploaded" INTEGER NOT NULL DEFAULT 0,
    "header" TEXT, "processed" INTEGER NOT NULL DEFAULT 0, "failed" INTEGER NOT NULL DEFAULT 0,
    "milliseconds" INTEGER NOT NULL DEFAULT 0, "error" TEXT);
  CREATE TABLE IF NOT EXISTS "_bulk_upload" (
    "job" TEXT, "part" INTEGER, "bytes" BLOB NOT NULL, PRIMARY KEY ("job", "part"));
  CREATE TABLE IF NOT EXISTS "_bulk_result" (
    "job" TEXT, "row" INTEGER, "id" TEXT, "created" INTEGER NOT NULL, "error" TEXT,
    "row_values" TEXT NOT NULL, PRIMARY KEY ("job", "row"));
  CREATE TABLE IF NOT EXISTS "_bulk_answer" (
    "job" TEXT, "row" INTEGER, "row_values" TEXT NOT NULL, PRIMARY KEY ("job", "row"));
`;

const INTERRUPTED =
  "InternalServerError : the local org stopped while the job ran; the rows counted as processed " +
  "stand, the others are in unprocessedrecords";

/**
 * Makes the tables of Bulk API jobs, and settles what an earlier process left: a job that was running is
 * failed, with whole chunks of rows kept; an upload that did not end is forgotten.
 */
export function prepareTables(database: Database): void {
  database.exec(TABLES);
  database.transaction(() => {
    database
      .prepare(
        `UPDATE "_bulk_job" SET "state" = 'Failed', "error" = ?
          WHERE "state" IN ('UploadComplete', 'InProgress')`
      )
      .run(INTERRUPTED);
    database.exec(
      `DELETE FROM "_bulk_upload" WHERE "job" IN (SELECT "id" FROM "_bulk_job" WHERE "uploaded" = 0)`
    );
  })();
}
