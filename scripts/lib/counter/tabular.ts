import { monthOfColumn, monthsBetween, columnOfMonth } from "./month.ts";
import { ProblemList } from "./problem.ts";
import {
  zerosAreDoubtful,
  type CounterHeader,
  type CounterReport,
  type CounterRow
} from "./report.ts";
import { isBlank, readGrid, type GridLine } from "./tabular-grid.ts";
import { readTabularHeader } from "./tabular-header.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("counter");

interface MonthColumn {
  readonly index: number;
  readonly month: string;
}

interface Columns {
  /** Lower-case name to index. */
  readonly byName: ReadonlyMap<string, number>;
  readonly months: readonly MonthColumn[];
}

/** Reads a tabular report. Throws CounterFileError listing what is wrong, with line and column. */
export function readTabular(file: string, text: string): CounterReport {
  const problems = new ProblemList();
  const lines = readGrid(file, text);
  const start = readTabularHeader(lines, problems);
  problems.throwIfAny(file);
  if (!start) throw new Error(`No header and no problem in ${file}`);
  const body = lines.slice(start.next).filter((line) => !isBlank(line));
  const columns = readColumns(body[0], start, lines, problems);
  problems.throwIfAny(file);
  const rows = body.slice(1).map((line) => readRow(line, columns, start.header, problems));
  problems.throwIfAny(file);
  return { header: start.header, monthly: columns.months.length > 0, rows };
}

function readColumns(
  line: GridLine | undefined,
  { header, next }: { header: CounterHeader; next: number },
  lines: readonly GridLine[],
  problems: ProblemList
): Columns {
  const byName = new Map<string, number>();
  const months: MonthColumn[] = [];
  const at = line?.line ?? (lines[next - 1]?.line ?? 0) + 1;
  for (const [index, name] of (line?.cells ?? []).entries()) {
    const month = monthOfColumn(name);
    if (month) months.push({ index, month });
    else if (name !== "") byName.set(name.toLowerCase(), index);
  }
  for (const name of ["Platform", "Metric_Type"]) {
    if (!byName.has(name.toLowerCase())) {
      problems.add(
        at,
        1,
        line?.cells.join(" | ") || message("nothing"),
        message("expectedColumn", { name })
      );
    }
  }
  checkMonths(at, months, byName, header, problems);
  return { byName, months };
}

/** Month columns are exactly those of the reporting period, in order; a report without any has totals only. */
function checkMonths(
  line: number,
  months: readonly MonthColumn[],
  byName: ReadonlyMap<string, number>,
  header: CounterHeader,
  problems: ProblemList
): void {
  if (months.length === 0 && byName.has("reporting_period_total")) return;
  const expected = monthsBetween(header.begin, header.end);
  for (let place = 0; place < Math.max(expected.length, months.length); place += 1) {
    const found = months[place];
    const wanted = expected[place];
    if (found?.month === wanted) continue;
    problems.add(
      line,
      (found?.index ?? (months.at(-1)?.index ?? 0) + 1) + 1,
      found ? columnOfMonth(found.month) : message("nothing"),
      wanted
        ? message("expectedMonth", {
            month: columnOfMonth(wanted),
            begin: header.begin,
            end: header.end
          })
        : message("expectedNoMonth", { begin: header.begin, end: header.end })
    );
    return;
  }
}

const itemColumns = ["title", "database", "item"];
const identifierColumns = [
  "doi",
  "proprietary_id",
  "isbn",
  "online_issn",
  "print_issn",
  "printed_issn"
];

function readRow(
  line: GridLine,
  columns: Columns,
  header: CounterHeader,
  problems: ProblemList
): CounterRow {
  const cell = (name: string): string => line.cells[columns.byName.get(name) ?? -1] ?? "";
  const first = (names: readonly string[]): string =>
    names.map(cell).find((text) => text !== "") ?? "";
  const months = readMonths(line, columns, zerosAreDoubtful(header), problems);
  const stated = readTotal(line, columns, problems);
  const sum = [...months.values()].reduce((left, right) => left + right, 0);
  if (columns.months.length > 0 && stated !== undefined && stated !== sum) {
    const column = (columns.byName.get("reporting_period_total") ?? 0) + 1;
    problems.add(line.line, column, String(stated), message("expectedTotal", { total: sum }));
  }
  const institution = cell("institution_name");
  return {
    item: first(itemColumns),
    itemIdentifier: first(identifierColumns),
    platform: cell("platform"),
    dataType: cell("data_type") || onlyValue(header, "Data_Type"),
    accessType: cell("access_type") || onlyValue(header, "Access_Type"),
    accessMethod: cell("access_method") || onlyValue(header, "Access_Method"),
    metric: cell("metric_type"),
    ...(institution !== "" && { institution }),
    months,
    total: columns.months.length > 0 ? sum : (stated ?? 0)
  };
}

/** An attribute that a report filters on one value has no column of its own. */
export function onlyValue(header: CounterHeader, filter: string): string {
  const values = header.filters[filter] ?? [];
  return values.length === 1 ? (values[0] ?? "") : "";
}

function readMonths(
  line: GridLine,
  columns: Columns,
  doubtful: boolean,
  problems: ProblemList
): Map<string, number> {
  const months = new Map<string, number>();
  for (const { index, month } of columns.months) {
    const text = line.cells[index] ?? "";
    if (text === "") continue;
    const count = readCount(text, line.line, index, problems);
    if (count === 0 && doubtful) continue;
    months.set(month, count);
  }
  return months;
}

function readTotal(line: GridLine, columns: Columns, problems: ProblemList): number | undefined {
  const index = columns.byName.get("reporting_period_total");
  const text = index === undefined ? "" : (line.cells[index] ?? "");
  return text === "" || index === undefined
    ? undefined
    : readCount(text, line.line, index, problems);
}

/** Counts are integers without separators. */
function readCount(text: string, line: number, index: number, problems: ProblemList): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  problems.add(line, index + 1, text, message("expectedCount"));
  return 0;
}
