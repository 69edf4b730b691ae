import { setImmediate } from "node:timers/promises";
import { SalesforceError } from "../../errors.ts";
import type { Org, QueryColumn, QueryRecord, Session } from "../../org.ts";
import { statement } from "../../storage/statements.ts";
import { isRecordBody } from "../data/record-body.ts";
import { readFormat } from "./csv-format.ts";
import type { Job } from "./job.ts";
import { failureText } from "./job-failure.ts";
import { changeJob, readJob, type NewJob } from "./job-store.ts";

const OPERATIONS: readonly string[] = ["query", "queryAll"];
const PAGE_ROWS = 2_000;

/**
 * The query job that a request body asks for; the query is compiled at once, so that a bad one is refused.
 * @throws SalesforceError INVALIDJOB, MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE
 */
export function readQueryRequest(org: Org, session: Session, body: unknown): NewJob {
  if (!isRecordBody(body) || !OPERATIONS.includes(String(body.operation))) {
    throw new SalesforceError(
      "INVALIDJOB",
      `InvalidJob : operation must be ${OPERATIONS.join(" or ")}`
    );
  }
  const query = String(body.query ?? "");
  const columns = org.queries.columns(session, query);
  if (/\bgroup\s+by\b/i.test(query) || columns.some(({ aggregate }) => aggregate)) {
    const message = "InvalidJob : Aggregate Relationships not supported in Bulk Query";
    throw new SalesforceError("INVALIDJOB", message);
  }
  const object = /\bfrom\s+(\w+)/i.exec(query)?.[1] ?? "";
  const name = org.schema().objectOf(object)?.name ?? object;
  return {
    kind: "query",
    object: name,
    operation: String(body.operation),
    query,
    ...readFormat(body)
  };
}

/** Runs a query job page by page and keeps its rows as they were at that moment. */
export async function runQueryJob(
  org: Org,
  session: Session,
  job: Job,
  stopping: AbortSignal
): Promise<void> {
  const started = Date.now();
  const soql = job.query ?? "";
  try {
    const columns = leaves(org.queries.columns(session, soql));
    const header = columns.map((path) => path.join("."));
    changeJob(org, job.id, { state: "InProgress", header });
    const options = { batchSize: PAGE_ROWS, includeDeleted: job.operation === "queryAll" };
    let page = org.queries.query(session, soql, options);
    store(org, job, columns, page.records);
    while (!page.done && page.nextRecordsUrl !== undefined) {
      await setImmediate();
      if (stopping.aborted || readJob(org, job.id).state !== "InProgress") return;
      page = org.queries.more(session, page.nextRecordsUrl.split("/").at(-1) ?? "");
      store(org, job, columns, page.records);
    }
    changeJob(org, job.id, { state: "JobComplete", milliseconds: Date.now() - started });
  } catch (error) {
    changeJob(org, job.id, { state: "Failed", error: failureText(error) });
  }
}

/** Paths of the columns that hold values: `["Account", "Name"]`. */
function leaves(columns: readonly QueryColumn[], above: readonly string[] = []): string[][] {
  return columns.flatMap((column) => {
    const path = [...above, column.name];
    return column.joinColumns.length === 0 ? [path] : leaves(column.joinColumns, path);
  });
}

function store(org: Org, job: Job, columns: string[][], records: readonly QueryRecord[]): void {
  org.transaction(() => {
    const { processed } = readJob(org, job.id);
    const insert = statement(org.database, `INSERT INTO "_bulk_answer" VALUES (?, ?, ?)`);
    for (const [index, record] of records.entries()) {
      const values = columns.map((path) => textAt(record, path));
      insert.run(job.id, processed + index, JSON.stringify(values));
    }
    changeJob(org, job.id, { processed: processed + records.length });
  });
}

function textAt(record: QueryRecord, path: readonly string[]): string {
  let value: unknown = record;
  for (const name of path) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value === null || value === undefined ? "" : String(value);
}
