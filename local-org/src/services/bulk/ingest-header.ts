import type { Org, Session } from "../../org.ts";
import type { Job } from "./job.ts";
import { JobFailure } from "./job-failure.ts";

/**
 * Checks the column names of a job's CSV.
 * @throws JobFailure InvalidBatch, as the platform fails the job
 */
export function checkHeader(org: Org, session: Session, job: Job, header: readonly string[]): void {
  const unknown = header.find((column) => !isKnown(org, session, job.object, column));
  if (unknown !== undefined) throw missing(unknown);
  const key = keyColumn(job);
  if (key === undefined) return;
  const present = header.some((column) => column.toLowerCase() === key.toLowerCase());
  if (!present) throw missing(key);
}

/** The column that names the record of a row. */
function keyColumn(job: Job): string | undefined {
  if (job.operation === "insert") return undefined;
  return job.operation === "upsert" ? (job.externalIdField ?? "Id") : "Id";
}

/** `Name`, or `Account__r.Ext__c`: a parent by one of its external ids. */
function isKnown(org: Org, session: Session, object: string, column: string): boolean {
  const schema = org.schema();
  const [first = "", second, ...rest] = column.split(".");
  if (second === undefined) {
    const field = schema.fieldOf(object, first);
    return field !== undefined && session.access.field(object, field.name).read;
  }
  const reference = schema.relationshipOf(object, first);
  if (reference === undefined || rest.length > 0) return false;
  return reference.referenceTo.some(
    (parent) => schema.fieldOf(parent, second)?.externalId === true
  );
}

function missing(column: string): JobFailure {
  return new JobFailure("InvalidBatch", `Field name not found : ${column}`);
}
