import type { Problem } from "../packages/problem.ts";
import type { Component } from "../component.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, problemAt } from "./check.ts";
import { columnOf } from "./column-path.ts";
import { folderProblems } from "./folders.ts";
import { missing } from "./reference.ts";

const columnElements = new Set(["column", "groupingColumn"]);

/** Dashboards: their folder, the reports of their components, and the columns that these name. */
export const checkDashboards: Check = function* (context) {
  for (const dashboard of changedOf(context, "Dashboard")) {
    yield* folderProblems(dashboard, context.components);
    yield* problems(dashboard, dashboard.element, context);
  }
};

function* problems(
  dashboard: Component,
  element: XmlElement,
  context: CheckContext
): Iterable<Problem> {
  for (const child of element.children) {
    const text = child.text.trim();
    if (child.name === "report" && !context.components.get("Report", text))
      yield missing(dashboard, child, "report", "Report", text);
    if (columnElements.has(child.name) && columnOf(context.schema, text).kind === "missing")
      yield problemAt(dashboard, `${child.name}-Invalid field name: ${text}`, child);
    yield* problems(dashboard, child, context);
  }
}
