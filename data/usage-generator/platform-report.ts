import { bookPlatform, journalPlatform } from "./catalogue.ts";
import type { Report, ReportRow } from "./counter-file.ts";
import type { Customer } from "./customers.ts";
import { relatedCounts } from "./monthly-counts.ts";
import type { Month } from "./months.ts";
import { bookRequests, identity, journalRequests } from "./title-reports.ts";

/**
 * PR_P1: usage by platform, open content included; so its requests are a little over those of the title reports and
 * never to be added to them.
 */
export function platformUsage(customer: Customer, months: readonly Month[]): Report {
  const rows = [
    ...(customer.journals ? journalRows(customer, months) : []),
    ...(customer.books ? bookRows(customer, months) : [])
  ];
  return {
    ...identity(customer),
    id: "PR_P1",
    name: "Platform Usage",
    filters: "Access_Method=Regular",
    columns: customer.release === "5.1" ? ["Platform", "Data_Type"] : ["Platform"],
    rows
  };
}

function journalRows(customer: Customer, months: readonly Month[]): ReportRow[] {
  const report = journalRequests(customer, months);
  const total = totalOf(report, "Total_Item_Requests");
  const unique = totalOf(report, "Unique_Item_Requests");
  const key = `${customer.key} PR_P1 ${journalPlatform}`;
  return [
    row(
      customer,
      journalPlatform,
      "Platform",
      "Searches_Platform",
      relatedCounts(`${key} searches`, unique, 0.7)
    ),
    row(
      customer,
      journalPlatform,
      "Article",
      "Total_Item_Requests",
      relatedCounts(`${key} total`, total, 1.12)
    ),
    row(
      customer,
      journalPlatform,
      "Article",
      "Unique_Item_Requests",
      relatedCounts(`${key} unique`, unique, 1.12)
    )
  ];
}

function bookRows(customer: Customer, months: readonly Month[]): ReportRow[] {
  const report = bookRequests(customer, months);
  return [
    row(
      customer,
      bookPlatform,
      "Book",
      "Total_Item_Requests",
      totalOf(report, "Total_Item_Requests")
    ),
    row(
      customer,
      bookPlatform,
      "Book",
      "Unique_Title_Requests",
      totalOf(report, "Unique_Title_Requests")
    )
  ];
}

function row(
  { release }: Customer,
  platform: string,
  dataType: string,
  metric: string,
  counts: readonly number[]
): ReportRow {
  return { cells: release === "5.1" ? [platform, dataType] : [platform], metric, counts };
}

/** Month by month over all rows of a metric. */
function totalOf(report: Report, metric: string): number[] {
  const rows = report.rows.filter((each) => each.metric === metric);
  return (rows[0]?.counts ?? []).map((_, month) =>
    rows.reduce((sum, { counts }) => sum + (counts[month] ?? 0), 0)
  );
}
