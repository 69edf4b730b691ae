import { notSupported, SalesforceError } from "../../errors.ts";
import { ok, type Call, type Reply } from "../../server/resource.ts";
import { describeColumns } from "./query-columns.ts";

const SMALLEST_BATCH = 200;
const LARGEST_BATCH = 2_000;

/** `GET /query?q=` */
export function runQuery(call: Call): Reply {
  return run(call, false);
}

/** `GET /queryAll?q=`: deleted rows too. */
export function runQueryAll(call: Call): Reply {
  return run(call, true);
}

/** `GET /query/:locator`: the next page. */
export function runQueryMore({ org, session, params }: Call): Reply {
  return ok(org.queries.more(session, params.locator ?? ""));
}

function run(call: Call, includeDeleted: boolean): Reply {
  const { org, session, query, headers } = call;
  if (query.explain !== undefined) throw notSupported("Query explain");
  const soql = query.q;
  if (soql === undefined || soql.trim() === "") {
    throw new SalesforceError("MALFORMED_QUERY", "A query string has to be specified");
  }
  if (query.columns === "true") return ok(describeColumns(call, soql));
  const batchSize = batchSizeOf(headers["sforce-query-options"]);
  return ok(org.queries.query(session, soql, { includeDeleted, batchSize }));
}

/** `Sforce-Query-Options: batchSize=500`, held within the platform's bounds. */
function batchSizeOf(header: string | undefined): number {
  const asked = Number(/batchSize\s*=\s*(\d+)/i.exec(header ?? "")?.[1] ?? LARGEST_BATCH);
  return Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, asked));
}
