import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { clientOf } from "../support/org-client.ts";
import { seconds, type Figure } from "./figure.ts";

const lines = 10_000;
const negotiations = 50;

/**
 * 10,000 negotiation lines upserted by Bulk API 2.0 through their rules and formulas, their negotiations'
 * roll-ups and the flows that these set off.
 */
export async function ruledUpsert(org: LocalOrgProcess): Promise<Figure[]> {
  const client = clientOf(org);
  client.bulk2.pollInterval = 100;
  client.bulk2.pollTimeout = 300_000;
  const account = await client.sobject("Account").create({ Name: "Bench negotiations" });
  const product = await client.sobject("Product2").create({ Name: "Bench product" });
  const created = await client.sobject("Renewal_Negotiation__c").create(
    Array.from({ length: negotiations }, (_, index) => ({
      Name: `Bench ${index}`,
      Account__c: account.id,
      Term_Start_Date__c: "2026-01-01",
      Term_End_Date__c: "2026-12-31"
    }))
  );
  const input = Array.from({ length: lines }, (_, index) => ({
    Line_External_Id__c: `bench-line-${index}`,
    Negotiation__c: String(created[index % negotiations]?.id),
    Product__c: String(product.id),
    Base_Price__c: String(100 + index),
    Proposed_Price__c: String(101 + index)
  }));
  const value = await seconds(async () => {
    const results = await client.bulk2.loadAndWaitForResults({
      object: "Negotiation_Line__c",
      operation: "upsert",
      externalIdFieldName: "Line_External_Id__c",
      input
    });
    const [failed] = results.failedResults;
    if (results.successfulResults.length !== lines)
      throw new Error(failed?.sf__Error ?? "Not every line");
  });
  return [{ name: "upsert-10000-through-rules-rollups-flows", value, unit: "s" }];
}
