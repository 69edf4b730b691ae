import { SalesforceError } from "../../errors.ts";
import type { Org } from "../../org.ts";
import { statement } from "../../storage/statements.ts";
import type { Job } from "./job.ts";

const DEFAULT_ROWS = 100_000;
const PAGE_ROWS = 2_000;
/** What `Sforce-Locator` says after the last page. */
const LAST_PAGE = "null";

export interface ResultPage {
  readonly rows: Iterable<string[]>;
  readonly count: number;
  readonly locator: string;
}

/** One page of a finished query job; the locator is the next row's number, opaque to clients. */
export function resultPage(
  org: Org,
  job: Job,
  query: Readonly<{ locator?: string; maxRecords?: string }>
): ResultPage {
  const from = positionOf(query.locator);
  const most = Math.max(1, Number(query.maxRecords) || DEFAULT_ROWS);
  const to = Math.min(job.processed, from + most);
  const locator = to < job.processed ? Buffer.from(String(to)).toString("base64url") : LAST_PAGE;
  return { rows: rowsBetween(org, job, from, to), count: to - from, locator };
}

function positionOf(locator: string | undefined): number {
  if (locator === undefined || locator === LAST_PAGE) return 0;
  const text = Buffer.from(locator, "base64url").toString();
  if (/^\d+$/.test(text)) return Number(text);
  throw new SalesforceError("INVALID_QUERY_LOCATOR", "invalid query locator");
}

function* rowsBetween({ database }: Org, job: Job, from: number, to: number): Generator<string[]> {
  yield [...(job.header ?? [])];
  const sql = `SELECT "row_values" FROM "_bulk_answer" WHERE "job" = ? AND "row" >= ? AND "row" < ? ORDER BY "row"`;
  for (let start = from; start < to; start += PAGE_ROWS) {
    const page = statement(database, sql)
      .pluck()
      .all(job.id, start, Math.min(to, start + PAGE_ROWS));
    for (const values of page as string[]) yield JSON.parse(values) as string[];
  }
}
