import { headerFromTexts, type HeaderText } from "./header.ts";
import { parseJson, type JsonCursor } from "./json-cursor.ts";
import { performanceR5, performanceR51, type Performance } from "./json-performance.ts";
import { monthsBetween } from "./month.ts";
import { ProblemList } from "./problem.ts";
import {
  zerosAreDoubtful,
  type CounterHeader,
  type CounterReport,
  type CounterRow
} from "./report.ts";
import { onlyValue } from "./tabular.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("counter");

/** Reads a JSON report, R5 or R5.1. Throws CounterFileError listing what is wrong, with line and column. */
export function readJson(file: string, text: string): CounterReport {
  const problems = new ProblemList();
  const root = parseJson(file, text, problems);
  const headerNode = root.at("Report_Header");
  if (!headerNode.isObject) root.refuse(message("expectedObject"));
  problems.throwIfAny(file);
  const header = headerFromTexts((name) => headerRow(headerNode, name), problems);
  problems.throwIfAny(file);
  if (!header) throw new Error(`No header and no problem in ${file}`);
  const rows = root
    .at("Report_Items")
    .list()
    .flatMap((item) => readItem(item, header));
  problems.throwIfAny(file);
  return { header, monthly: true, rows };
}

/** The header's JSON values written as the tabular form writes them, so that one reader checks both. */
function headerRow(header: JsonCursor, name: string): HeaderText {
  const { line } = header.at(name).position();
  const text = (): string => {
    switch (name) {
      case "Institution_ID":
        return namedValues(header.at(name))
          .map(([key, values]) => `${key}:${values[0] ?? ""}`)
          .join("; ");
      case "Report_Filters":
        return namedValues(header.at(name))
          .map(([key, values]) => `${key}=${values.join("|")}`)
          .join("; ");
      case "Reporting_Period": {
        const filters = new Map(namedValues(header.at("Report_Filters")));
        const day = (key: string): string => filters.get(key)?.[0] ?? "";
        return `Begin_Date=${day("Begin_Date")}; End_Date=${day("End_Date")}`;
      }
      case "Exceptions":
        return header.at(name).list().map(exceptionText).join("; ");
      default:
        return header.at(name).string();
    }
  };
  return { text: text(), line };
}

function exceptionText(exception: JsonCursor): string {
  const data = exception.at("Data");
  const suffix = data.exists ? ` (${data.string()})` : "";
  return `${exception.at("Code").count()}: ${exception.at("Message").string()}${suffix}`.replaceAll(
    ";",
    ","
  );
}

/** R5.1 writes `{name: value | [values]}`, R5 a list of `{Name | Type, Value}` with `a|b` values. */
function namedValues(node: JsonCursor): [string, string[]][] {
  if (node.isArray) {
    return node.list().map((entry) => {
      const name = entry.at("Name").string() || entry.at("Type").string();
      return [name, entry.at("Value").string().split("|")];
    });
  }
  return node
    .entries()
    .map(([name, value]) => [
      name,
      value.isArray ? value.list().map((part) => part.string()) : [value.string()]
    ]);
}

const identifierNames = [
  "DOI",
  "Proprietary",
  "Proprietary_ID",
  "ISBN",
  "Online_ISSN",
  "Print_ISSN"
];

function readItem(item: JsonCursor, header: CounterHeader): CounterRow[] {
  const name = ["Title", "Database", "Item"]
    .map((key) => item.at(key).string())
    .find((text) => text !== "");
  const identifiers = new Map(namedValues(item.at("Item_ID")));
  const identifier = identifierNames
    .map((key) => identifiers.get(key)?.[0] ?? "")
    .find((text) => text !== "");
  const platform = item.at("Platform");
  if (platform.string() === "") platform.refuse(message("wantedText"));
  const performances =
    header.release === "5" ? performanceR5(item, header) : performanceR51(item, header);
  return performances.map((performance) => ({
    item: name ?? "",
    itemIdentifier: identifier ?? "",
    platform: platform.string(),
    ...attributes(performance, header),
    metric: performance.metric,
    ...countsOf(performance, header)
  }));
}

function attributes(
  { attributes: node }: Performance,
  header: CounterHeader
): Pick<CounterRow, "dataType" | "accessType" | "accessMethod"> {
  const value = (name: string): string => node.at(name).string() || onlyValue(header, name);
  return {
    dataType: value("Data_Type"),
    accessType: value("Access_Type"),
    accessMethod: value("Access_Method")
  };
}

/** Months outside the period were refused already; doubtful zeros are left out. */
function countsOf(
  { counts }: Performance,
  header: CounterHeader
): Pick<CounterRow, "months" | "total"> {
  const doubtful = zerosAreDoubtful(header);
  const months = new Map<string, number>();
  for (const month of monthsBetween(header.begin, header.end)) {
    const count = counts.get(month);
    if (count === undefined || (count === 0 && doubtful)) continue;
    months.set(month, count);
  }
  return { months, total: [...months.values()].reduce((left, right) => left + right, 0) };
}
