import type { OrgRecord } from "../org/upsert.ts";
import type { UsagePart } from "./import-usage.ts";

export const loadExternalId = "Load_External_Id__c";

/** The `Usage_Load__c` row of a file for an account: the same file gives the same row. */
export function usageLoad({ file, account }: UsagePart): OrgRecord {
  const { header, monthly } = file.report;
  return {
    [loadExternalId]: `${account.id.slice(0, 15)}-${file.hash}`,
    Account__c: account.id,
    File_Name__c: file.name.slice(0, 255),
    File_Hash__c: file.hash,
    Report_ID__c: header.reportId.slice(0, 20),
    Report_Name__c: header.reportName.slice(0, 120),
    Release__c: header.release,
    Institution_Name__c: header.institutionName.slice(0, 255),
    Institution_ID__c: header.institutionIds.join("; ").slice(0, 255),
    Report_Created__c: header.created === "" ? null : new Date(header.created).toISOString(),
    Report_Created_By__c: header.createdBy.slice(0, 255),
    Period_Start__c: header.begin,
    Period_End__c: header.end,
    Exceptions__c:
      header.exceptions
        .map((exception) => exception.text)
        .join("; ")
        .slice(0, 4000) || null,
    Has_Months__c: monthly
  };
}
