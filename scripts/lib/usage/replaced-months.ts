import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { retry } from "../org/retry.ts";
import { quote } from "../org/soql.ts";
import type { UsagePart } from "./import-usage.ts";

const deleteSize = 200;

/**
 * Removes the months of the same account, report, release, platforms and period that an earlier load left and
 * this file no longer holds: a corrected file replaces (domain rule 48). Gives back how many.
 */
export async function removeReplaced(
  connection: Connection,
  { file, account, rows }: UsagePart,
  loadId: string
): Promise<number> {
  const { header, monthly } = file.report;
  const platforms = [...new Set(rows.map((row) => row.platform))];
  if (!monthly || platforms.length === 0) return 0;
  const soql =
    `SELECT Id FROM Usage_Month__c WHERE Account__c = ${quote(account.id)}` +
    ` AND Report_ID__c = ${quote(header.reportId)} AND Release__c = ${quote(header.release)}` +
    ` AND Platform__c IN (${platforms.map(quote).join(", ")})` +
    ` AND Month__c >= ${header.begin} AND Month__c <= ${header.end}` +
    ` AND Usage_Load__c != ${quote(loadId)}`;
  const records = await query<{ Id: string }>(connection, soql);
  for (let start = 0; start < records.length; start += deleteSize) {
    const ids = records.slice(start, start + deleteSize).map((record) => record.Id);
    await retry(() =>
      connection.requestDelete(`/composite/sobjects?ids=${ids.join(",")}&allOrNone=false`)
    );
  }
  return records.length;
}
