/** Writes the COUNTER files of the demo book: `node data/generate-usage.ts`. The same call writes the same bytes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { consortiumJournalRequests } from "./usage-generator/consortium-report.ts";
import { counterFile, type Report } from "./usage-generator/counter-file.ts";
import { consortium, customers, type Customer } from "./usage-generator/customers.ts";
import { databaseUsage } from "./usage-generator/database-report.ts";
import { monthsBetween } from "./usage-generator/months.ts";
import { platformUsage } from "./usage-generator/platform-report.ts";
import {
  bookRequests,
  journalRequests,
  journalTurnaways
} from "./usage-generator/title-reports.ts";

const folder = join(import.meta.dirname, "demo", "usage");
const months = monthsBetween({ year: 2024, month: 11 }, { year: 2026, month: 10 });

function reportsOf(customer: Customer): Report[] {
  return [
    ...(customer.journals ? [journalRequests(customer, months)] : []),
    ...(customer.turnaways ? [journalTurnaways(customer, months)] : []),
    ...(customer.books ? [bookRequests(customer, months)] : []),
    ...(customer.databases ? [databaseUsage(customer, months)] : []),
    ...(customer.platformReport ? [platformUsage(customer, months)] : [])
  ];
}

function save(key: string, report: Report): void {
  writeFileSync(join(folder, `${key}_${report.id}.tsv`), counterFile(report, months));
}

mkdirSync(folder, { recursive: true });
for (const customer of customers) {
  for (const report of reportsOf(customer)) save(customer.key, report);
}
save(consortium.key, consortiumJournalRequests(months));
