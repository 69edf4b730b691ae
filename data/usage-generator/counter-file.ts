import { columnHead, firstDay, lastDay, type Month } from "./months.ts";

export type Release = "5" | "5.1";

export interface Report {
  readonly id: string;
  readonly name: string;
  readonly release: Release;
  readonly institutionName: string;
  readonly institutionId: string;
  readonly filters: string;
  /** Heads of the columns before the metric. */
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  readonly cells: readonly string[];
  readonly metric: string;
  readonly counts: readonly number[];
}

/** The report as COUNTER's tabular form: UTF-8 with BOM, tabs; 13 header rows in R5.1, 12 in R5; a blank row; the table. */
export function counterFile(report: Report, months: readonly Month[]): string {
  const table = report.rows
    .filter(({ counts }) => counts.some((count) => count > 0))
    .map(({ cells, metric, counts }) => [...cells, metric, sum(counts), ...counts]);
  const heads = [
    ...report.columns,
    "Metric_Type",
    "Reporting_Period_Total",
    ...months.map(columnHead)
  ];
  const lines = [...header(report, months), [], heads, ...table];
  return `\uFEFF${lines.map((cells) => cells.join("\t")).join("\n")}\n`;
}

function header(report: Report, months: readonly Month[]): (readonly string[])[] {
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) throw new Error("A report covers at least one month");
  const metrics = [...new Set(report.rows.map(({ metric }) => metric))].sort();
  const rows = [
    ["Report_Name", report.name],
    ["Report_ID", report.id],
    ["Release", report.release],
    ["Institution_Name", report.institutionName],
    ["Institution_ID", report.institutionId],
    ["Metric_Types", metrics.join("; ")],
    ["Report_Filters", report.filters],
    ["Report_Attributes", ""],
    ["Exceptions", ""],
    ["Reporting_Period", `Begin_Date=${firstDay(first)}; End_Date=${lastDay(last)}`],
    ["Created", createdAfter(lastDay(last))],
    ["Created_By", "Éditions Hippocampe"]
  ];
  return report.release === "5.1" ? [...rows, ["Registry_Record", ""]] : rows;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Reports are made on the fifth of the month that follows. */
function createdAfter(lastDayOfPeriod: string): string {
  const day = new Date(`${lastDayOfPeriod}T06:15:00Z`);
  day.setUTCDate(day.getUTCDate() + 5);
  return day.toISOString().replace(".000", "");
}
