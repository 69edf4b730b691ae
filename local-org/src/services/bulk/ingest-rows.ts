import type { FieldValues, Org, SaveResult, Session } from "../../org.ts";
import { statement } from "../../storage/statements.ts";
import type { Job } from "./job.ts";
import { changeJob, readJob } from "./job-store.ts";

const FORMAT = { allOrNone: false, format: "csv" } as const;

/** Saves one chunk of rows with its results and the job's progress, all in one transaction. */
export function ingestChunk(
  org: Org,
  session: Session,
  job: Job,
  header: readonly string[],
  rows: readonly (readonly string[])[]
): void {
  org.transaction(() => {
    const { processed, failed } = readJob(org, job.id);
    const results = save(
      org,
      session,
      job,
      rows.map((row) => valuesOf(job, header, row))
    );
    for (const [index, result] of results.entries()) {
      storeResult(org, job, processed + index, rows[index] ?? [], result);
    }
    const refused = results.filter(({ success }) => !success).length;
    changeJob(org, job.id, { processed: processed + rows.length, failed: failed + refused });
  });
}

function save(org: Org, session: Session, job: Job, rows: readonly FieldValues[]): SaveResult[] {
  const { records } = org;
  switch (job.operation) {
    case "insert":
      return records.insert(session, job.object, rows, FORMAT);
    case "update":
      return records.update(session, job.object, rows, FORMAT);
    case "upsert":
      return records.upsert(session, job.object, job.externalIdField ?? "Id", rows, FORMAT);
    default:
      return records.delete(
        session,
        rows.map((row) => String(row.Id)),
        FORMAT
      );
  }
}

/** A row by column; an empty `Id`, which clients add to inserts and upserts, counts as absent. */
function valuesOf(job: Job, header: readonly string[], row: readonly string[]): FieldValues {
  const entries = header.map((column, index) => [column, row[index] ?? ""] as const);
  const addsRows = job.operation === "insert" || job.operation === "upsert";
  const isEmptyId = ([column, value]: readonly [string, string]) =>
    column.toLowerCase() === "id" && value === "";
  return Object.fromEntries(addsRows ? entries.filter((entry) => !isEmptyId(entry)) : entries);
}

function storeResult(
  { database }: Org,
  job: Job,
  row: number,
  values: readonly string[],
  result: SaveResult
): void {
  const created = result.created || job.operation === "insert";
  statement(database, `INSERT INTO "_bulk_result" VALUES (?, ?, ?, ?, ?, ?)`).run(
    job.id,
    row,
    result.id,
    created ? 1 : 0,
    result.success ? null : errorText(result),
    JSON.stringify(values)
  );
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --` */
function errorText({ errors }: SaveResult): string {
  return errors
    .map(({ statusCode, message, fields }) => `${statusCode}:${message}:${fields.join(",")} --`)
    .join(" ");
}
