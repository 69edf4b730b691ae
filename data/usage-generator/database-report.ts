import { databases, publisher } from "./catalogue.ts";
import type { Report, ReportRow } from "./counter-file.ts";
import type { Customer } from "./customers.ts";
import { monthlyCounts, relatedCounts } from "./monthly-counts.ts";
import type { Month } from "./months.ts";
import { identity } from "./title-reports.ts";

/** Metrics of DR_D1 and their size against unique item requests; R5 knows no unique ones here. */
const metrics = [
  { name: "Searches_Regular", ratio: 1.3, onlyIn51: false },
  { name: "Total_Item_Investigations", ratio: 2.2, onlyIn51: false },
  { name: "Total_Item_Requests", ratio: 1.5, onlyIn51: false },
  { name: "Unique_Item_Investigations", ratio: 1.4, onlyIn51: true }
];

/** DR_D1: searches and item usage by database. */
export function databaseUsage(customer: Customer, months: readonly Month[]): Report {
  const rows = Object.entries(customer.databases ?? {}).flatMap(([name, average]): ReportRow[] => {
    const cells = [name, publisher.name, publisher.id, name, databases[name] ?? ""];
    const key = `${customer.key} DR_D1 ${name}`;
    const unique = monthlyCounts(key, months, average, customer.growth);
    const related = metrics
      .filter(({ onlyIn51 }) => customer.release === "5.1" || !onlyIn51)
      .map((metric) => ({
        cells,
        metric: metric.name,
        counts: relatedCounts(`${key} ${metric.name}`, unique, metric.ratio)
      }));
    if (customer.release === "5") return related;
    return [...related, { cells, metric: "Unique_Item_Requests", counts: unique }];
  });
  return {
    ...identity(customer),
    id: "DR_D1",
    name: "Database Search and Item Usage",
    filters: "Access_Method=Regular",
    columns: ["Database", "Publisher", "Publisher_ID", "Platform", "Proprietary_ID"],
    rows
  };
}
