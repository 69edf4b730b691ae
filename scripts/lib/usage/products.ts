import type { Connection } from "jsforce";
import type { CounterRow } from "../counter/report.ts";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";

/** COUNTER platform name, in lower case, to the id of the product whose usage it is. */
export async function productsByPlatform(
  connection: Connection,
  rows: readonly CounterRow[]
): Promise<Map<string, string>> {
  const platforms = [...new Set(rows.map((row) => row.platform))].filter((name) => name !== "");
  const products = new Map<string, string>();
  for (let start = 0; start < platforms.length; start += 100) {
    const names = platforms
      .slice(start, start + 100)
      .map(quote)
      .join(", ");
    const soql = `SELECT Id, COUNTER_Platform__c FROM Product2 WHERE COUNTER_Platform__c IN (${names})`;
    const records = await query<{ Id: string; COUNTER_Platform__c: string }>(connection, soql);
    for (const record of records) products.set(record.COUNTER_Platform__c.toLowerCase(), record.Id);
  }
  return products;
}
