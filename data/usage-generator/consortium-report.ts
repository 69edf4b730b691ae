import type { Report, ReportRow } from "./counter-file.ts";
import { consortium, customers } from "./customers.ts";
import type { Month } from "./months.ts";
import { journalReport, journalRequests } from "./title-reports.ts";

/** The consortium's TR_J1: the sum of its members', title by title. */
export function consortiumJournalRequests(months: readonly Month[]): Report {
  const members = customers.filter(({ key }) => consortium.members.includes(key));
  const [first, ...others] = members.map((member) => journalRequests(member, months).rows);
  const rows = (first ?? []).map((row, index): ReportRow => ({
    ...row,
    counts: row.counts.map((count, month) =>
      others.reduce((sum, rowsOfMember) => sum + (rowsOfMember[index]?.counts[month] ?? 0), count)
    )
  }));
  return journalReport(
    consortium,
    "TR_J1",
    "Journal Requests (Controlled)",
    "; Access_Type=Controlled",
    rows
  );
}
