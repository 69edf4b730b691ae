import { isDate } from "./month.ts";
import type { ProblemList } from "./problem.ts";
import type { CounterException, CounterHeader, Release } from "./report.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("counter");

/** The value of a header row, and where it stands. */
export interface HeaderText {
  readonly text: string;
  readonly line: number;
}

/** Builds the header from its rows' texts; adds problems for what is missing or wrong. */
export function headerFromTexts(
  row: (name: string) => HeaderText,
  problems: ProblemList
): CounterHeader | undefined {
  const before = problems.problems.length;
  const required = (name: string): string => {
    const { text, line } = row(name);
    if (text === "")
      problems.add(line, 1, message("nothing"), message("expectedHeaderRow", { name }));
    return text;
  };
  const reportId = required("Report_ID").toUpperCase();
  const release = readRelease(row("Release"), problems);
  const period = readPeriod(row("Reporting_Period"), problems);
  const created = row("Created").text;
  if (created !== "" && Number.isNaN(Date.parse(created))) {
    problems.add(row("Created").line, 2, created, message("expectedInstant"));
  }
  if (problems.problems.length > before || !release || !period) return undefined;
  return {
    reportId,
    reportName: row("Report_Name").text,
    release,
    institutionName: row("Institution_Name").text,
    institutionIds: splitValues(row("Institution_ID").text),
    filters: readFilters(row("Report_Filters").text),
    exceptions: readExceptions(row("Exceptions").text),
    ...period,
    created,
    createdBy: row("Created_By").text
  };
}

/** Multi-values are separated by "; ". */
export function splitValues(text: string): string[] {
  return text
    .split(/;\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** `Name=a|b; Other=c` to lists by name. */
function readFilters(text: string): Record<string, string[]> {
  const filters: Record<string, string[]> = {};
  for (const part of splitValues(text)) {
    const [name = "", values = ""] = part.split(/=(.*)/s);
    filters[name.trim()] = values.split("|").map((value) => value.trim());
  }
  return filters;
}

function readRelease({ text, line }: HeaderText, problems: ProblemList): Release | undefined {
  if (text === "5" || text === "5.1") return text;
  problems.add(line, 2, text || message("nothing"), message("expectedRelease"));
  return undefined;
}

/** `Begin_Date=2022-01-01; End_Date=2022-12-31`. */
function readPeriod(
  { text, line }: HeaderText,
  problems: ProblemList
): { begin: string; end: string } | undefined {
  const { Begin_Date: [begin = ""] = [], End_Date: [end = ""] = [] } = readFilters(text);
  if (isDate(begin) && isDate(end) && begin <= end) return { begin, end };
  problems.add(line, 2, text || message("nothing"), message("expectedPeriod"));
  return undefined;
}

/** `3031: Usage Not Ready for Requested Dates (…)`. */
function readExceptions(text: string): CounterException[] {
  return splitValues(text).flatMap((part) => {
    const match = /^(\d{1,4})\s*:?\s*(.*)$/s.exec(part);
    return match ? [{ code: Number(match[1]), text: part }] : [];
  });
}
