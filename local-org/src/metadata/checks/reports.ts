import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { columnOf } from "./column-path.ts";
import { filterValueProblems } from "./filter-values.ts";
import { folderProblems } from "./folders.ts";
import { missing } from "./reference.ts";

/** Elements that name a column, wherever they stand in a report. */
const columnElements = new Set([
  "column",
  "columns",
  "dateColumn",
  "field",
  "groupingColumn",
  "secondaryGroupingColumn",
  "sortColumn"
]);

/** Reports: their type, their folder, and every column that they show, group, filter or chart. */
export const checkReports: Check = function* (context) {
  for (const report of changedOf(context, "Report")) {
    yield* folderProblems(report, context.components);
    if (!report.fullName.includes("/")) continue;
    yield* typeProblems(report, context);
    yield* columnProblems(report, report.element, context);
    yield* filterProblems(report, context);
    yield* groupingProblems(report);
  }
};

/** `Own_Type__c` is a custom report type; `CustomEntity$Object__c` one that the platform makes of objects. */
function* typeProblems(report: Component, { components, schema }: CheckContext): Iterable<Problem> {
  const at = elementAt(report.element, "reportType");
  const [first = "", ...objects] = at.text.trim().split(/[$@]/);
  if (objects.length === 0) {
    const name = first.replace(/__c$/, "");
    if (name !== first && !components.get("ReportType", name))
      yield problemAt(report, `invalid report type: ${first}`, at);
    return;
  }
  for (const path of objects)
    if (/__c$/i.test(path.split(".")[0]!) && !schema.objectOf(path.split(".")[0]!))
      yield missing(report, at, "reportType", "CustomObject", path.split(".")[0]!);
}

function* columnProblems(
  report: Component,
  element: XmlElement,
  context: CheckContext
): Iterable<Problem> {
  for (const child of element.children) {
    if (child.children.length > 0) yield* columnProblems(report, child, context);
    else if (columnElements.has(child.name)) {
      const column = columnOf(context.schema, child.text.trim());
      if (column.kind === "missing")
        yield problemAt(report, `${child.name}-Invalid field name: ${child.text.trim()}`, child);
    }
  }
}

function* filterProblems(report: Component, { schema }: CheckContext): Iterable<Problem> {
  const filter = elementAt(report.element, "filter");
  const items = elementsNamed(filter, "criteriaItems");
  for (const item of items) {
    const column = columnOf(schema, elementAt(item, "column").text.trim());
    const value = elementsNamed(item, "value")[0];
    if (value && column.kind === "field") yield* filterValueProblems(report, column.field, value);
  }
  for (const logic of elementsNamed(filter, "booleanFilter"))
    for (const [number] of logic.text.matchAll(/\d+/g))
      if (Number(number) < 1 || Number(number) > items.length)
        yield problemAt(report, `Invalid filter logic: there is no filter item ${number}`, logic);
}

/** A chart groups by what the report groups by; summary and matrix reports group by something. */
function* groupingProblems(report: Component): Iterable<Problem> {
  const groups = ["groupingsDown", "groupingsAcross"]
    .flatMap((name) => elementsNamed(report.element, name))
    .map((grouping) => elementAt(grouping, "field").text.trim());
  const chart = elementsNamed(report.element, "chart")[0];
  for (const at of chart ? elementsNamed(chart, "groupingColumn") : [])
    if (!groups.includes(at.text.trim()))
      yield problemAt(report, `The chart groups by ${at.text.trim()}, the report does not`, at);
  const format = elementAt(report.element, "format");
  if (["Summary", "Matrix"].includes(format.text.trim()) && groups.length === 0)
    yield problemAt(report, `A ${format.text.trim()} report needs a grouping`, format);
}
