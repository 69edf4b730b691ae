import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { clientOf } from "../support/org-client.ts";
import { seconds, type Figure } from "./figure.ts";

const rows = 10_000;

/** 10,000 usage months upserted by external id through Bulk API 2.0: first all new, then all known. */
export async function bulkUpsert(org: LocalOrgProcess): Promise<Figure[]> {
  const client = clientOf(org);
  client.bulk2.pollInterval = 100;
  client.bulk2.pollTimeout = 120_000;
  const account = await client.sobject("Account").create({ Name: "Bench" });
  const input = Array.from({ length: rows }, (_, index) => ({
    Usage_External_Id__c: `bench-${index}`,
    Account__c: String(account.id),
    Platform__c: "Bench",
    Item_Name__c: `Title ${index % 400}`,
    Report_ID__c: "TR_J1",
    Release__c: "5.1",
    Metric__c: "Unique_Item_Requests",
    Month__c: `20${String(20 + (index % 5)).padStart(2, "0")}-0${(index % 9) + 1}-01`,
    Count__c: String(index % 100)
  }));
  const load = async (): Promise<void> => {
    const results = await client.bulk2.loadAndWaitForResults({
      object: "Usage_Month__c",
      operation: "upsert",
      externalIdFieldName: "Usage_External_Id__c",
      input
    });
    if (results.successfulResults.length !== rows) throw new Error("Not every row was loaded");
  };
  return [
    { name: "bulk-upsert-10000-new", value: await seconds(load), unit: "s" },
    { name: "bulk-upsert-10000-known", value: await seconds(load), unit: "s" }
  ];
}
