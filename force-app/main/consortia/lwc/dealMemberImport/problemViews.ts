import { fillLabel } from "c/labelText";
import type { RowProblem } from "c/importRows";
import { LABELS, ROW_PROBLEMS } from "./importLabels";

/** Problems of rows as a table shows them. */
export interface ProblemList {
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    readonly line: number;
    readonly column: string;
    readonly text: string;
  }[];
  /** How many are not listed; empty where all are. */
  readonly more: string;
}

const PROBLEMS_SHOWN = 50;

/** undefined where there are none. */
export function problemList(problems: readonly RowProblem[]): ProblemList | undefined {
  if (problems.length === 0) return undefined;
  const more = problems.length - PROBLEMS_SHOWN;
  return {
    title: fillLabel(LABELS.problems, problems.length),
    rows: problems.slice(0, PROBLEMS_SHOWN).map(({ line, column, kind, found }, index) => ({
      key: String(index),
      line,
      column,
      text: fillLabel(ROW_PROBLEMS[kind], found)
    })),
    more: more > 0 ? fillLabel(LABELS.more, more) : ""
  };
}
