import { openLocalOrg } from "../../local-org/src/local-org.ts";
import { median, type Figure } from "./figure.ts";

const soql =
  "SELECT Id, Name, AnnualRevenue FROM Account WHERE AnnualRevenue > 500 ORDER BY Name LIMIT 2000";
const sql =
  'SELECT "Id", "Name", "AnnualRevenue" FROM "Account" WHERE "IsDeleted" = 0 AND "AnnualRevenue" > 500 ' +
  'ORDER BY "Name" LIMIT 2000';

/** A query of 2,000 rows through SOQL, permissions and sharing, against the same SQL on the same database. */
export async function soqlRatio(): Promise<Figure[]> {
  const org = openLocalOrg();
  try {
    const session = org.session("00DLc0000000001!admin.local.access.token", "66.0");
    for (let start = 0; start < 10_000; start += 200) {
      const chunk = Array.from({ length: 200 }, (_, index) => ({
        Name: `Account ${start + index}`,
        AnnualRevenue: start + index
      }));
      org.records.insert(session, "Account", chunk, { allOrNone: true });
    }
    const statement = org.database.prepare(sql);
    const soqlTime = timeOf(() => org.queries.query(session, soql));
    const sqlTime = timeOf(() => statement.all());
    return [
      { name: "soql-2000-rows", value: soqlTime, unit: "ms" },
      { name: "soql-against-sql", value: soqlTime / sqlTime, unit: "x" }
    ];
  } finally {
    org.close();
  }
}

/** Median of 30 runs in milliseconds, after 5 to warm up. */
function timeOf(work: () => unknown): number {
  const times: number[] = [];
  for (let run = 0; run < 35; run += 1) {
    const started = performance.now();
    work();
    if (run >= 5) times.push(performance.now() - started);
  }
  return median(times);
}
