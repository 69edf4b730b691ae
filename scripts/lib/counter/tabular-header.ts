import { isBlank, type GridLine } from "./tabular-grid.ts";
import { headerFromTexts } from "./header.ts";
import type { ProblemList } from "./problem.ts";
import type { CounterHeader } from "./report.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("counter");

/** Header and the index of the line that follows it. */
export interface TabularHeader {
  readonly header: CounterHeader;
  readonly next: number;
}

/**
 * The header rows: a name and a value in each line, until the blank line that ends them. R5.1 has 13, R5 has
 * 12 (no Registry_Record); names are met in any case. Problems are added, and undefined is given back when
 * the rest cannot be read.
 */
export function readTabularHeader(
  lines: readonly GridLine[],
  problems: ProblemList
): TabularHeader | undefined {
  const texts = new Map<string, { text: string; line: number }>();
  let next = 0;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    if (!line || isBlank(line) || startsTable(line)) break;
    const [name = "", text = ""] = line.cells;
    texts.set(name.toLowerCase(), { text, line: line.line });
  }
  if (!texts.has("report_id")) {
    problems.add(1, 1, lines[0]?.cells[0] ?? "", message("expectedHeader"));
    return undefined;
  }
  const header = headerFromTexts(
    (name) => texts.get(name.toLowerCase()) ?? { text: "", line: next + 1 },
    problems
  );
  return header && { header, next };
}

function startsTable(line: GridLine): boolean {
  return line.cells.some((cell) => cell.toLowerCase() === "metric_type");
}
