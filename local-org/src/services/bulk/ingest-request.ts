import { SalesforceError } from "../../errors.ts";
import type { Org, Session } from "../../org.ts";
import { isRecordBody } from "../data/record-body.ts";
import { readFormat } from "./csv-format.ts";
import type { IngestOperation } from "./job.ts";
import type { NewJob } from "./job-store.ts";

const OPERATIONS: readonly string[] = [
  "insert",
  "update",
  "upsert",
  "delete"
] satisfies IngestOperation[];

/**
 * The job that a request body asks for.
 * @throws SalesforceError INVALIDJOB
 */
export function readIngestRequest(org: Org, session: Session, body: unknown): NewJob {
  if (!isRecordBody(body)) throw invalid("the body must be a JSON object");
  const operation = String(body.operation);
  if (!OPERATIONS.includes(operation)) {
    throw invalid(
      `operation ${operation} is not supported by the local org (${OPERATIONS.join(", ")} are)`
    );
  }
  const object = org.schema().objectOf(String(body.object));
  if (object === undefined || !session.access.object(object.name).read) {
    throw invalid(`Unable to find object: ${String(body.object)}`);
  }
  const job = { kind: "ingest", object: object.name, operation, ...readFormat(body) } as const;
  if (operation !== "upsert") return job;
  return { ...job, externalIdField: externalIdField(org, object.name, body.externalIdFieldName) };
}

function externalIdField(org: Org, object: string, name: unknown): string {
  if (typeof name !== "string" || name === "") {
    throw invalid("externalIdFieldName is required for upsert");
  }
  const field = org.schema().fieldOf(object, name);
  if (field !== undefined && (field.externalId || field.type === "id")) return field.name;
  throw invalid(
    `Field name provided, ${name} does not match an External ID, Salesforce Id, or indexed field for ${object}`
  );
}

function invalid(message: string): SalesforceError {
  return new SalesforceError("INVALIDJOB", `InvalidJob : ${message}`);
}
