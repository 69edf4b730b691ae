import { createHash } from "node:crypto";
import type { CounterHeader, CounterRow } from "../counter/report.ts";

/** A `Usage_Month__c` row as the REST and Bulk APIs take it. */
export type UsageMonth = Readonly<Record<string, string | number | null>>;

/** What the rows of one file share. */
export interface UsageContext {
  readonly accountId: string;
  readonly loadId: string;
  readonly header: CounterHeader;
  /** COUNTER platform name in lower case to product id. */
  readonly products: ReadonlyMap<string, string>;
}

/**
 * One row a month for each item, metric and set of attributes. Rows of a file that differ only in what is not
 * kept (year of publication, section) are summed. The external id is made of what identifies the fact, so that
 * a later file with corrected months replaces and never adds (domain rule 48).
 */
export function usageMonths(rows: readonly CounterRow[], context: UsageContext): UsageMonth[] {
  const byId = new Map<string, { row: CounterRow; month: string; count: number }>();
  for (const row of rows) {
    for (const [month, count] of row.months) {
      const id = externalId(row, month, context);
      const known = byId.get(id);
      byId.set(id, { row, month, count: count + (known?.count ?? 0) });
    }
  }
  return [...byId].map(([id, { row, month, count }]) => record(id, row, month, count, context));
}

function externalId(row: CounterRow, month: string, { accountId, header }: UsageContext): string {
  const parts = [
    accountId.slice(0, 15),
    header.reportId,
    header.release,
    row.platform,
    row.itemIdentifier || row.item,
    row.dataType,
    row.accessType,
    row.accessMethod,
    row.metric,
    month
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

function record(
  id: string,
  row: CounterRow,
  month: string,
  count: number,
  { accountId, loadId, header, products }: UsageContext
): UsageMonth {
  return {
    Usage_External_Id__c: id,
    Account__c: accountId,
    Usage_Load__c: loadId,
    Product__c: products.get(row.platform.toLowerCase()) ?? null,
    Platform__c: row.platform.slice(0, 120),
    Item_Name__c: row.item.slice(0, 255) || null,
    Item_Identifier__c: row.itemIdentifier.slice(0, 255) || null,
    Data_Type__c: row.dataType || null,
    Report_ID__c: header.reportId,
    Release__c: header.release,
    Metric__c: row.metric,
    Access_Type__c: row.accessType || null,
    Access_Method__c: row.accessMethod || null,
    Month__c: `${month}-01`,
    Count__c: count
  };
}
