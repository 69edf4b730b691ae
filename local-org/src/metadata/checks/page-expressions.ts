import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { fieldOnPath } from "./field-path.ts";
import { filterValueProblems } from "./filter-values.ts";
import { fieldExists } from "./reference.ts";

type FlexiPage = Component<"FlexiPage">;

/** What pages say in `{!…}`: labels, fields of the record, permissions; and picklist values in visibility rules. */
export const checkPageExpressions: Check = function* (context) {
  for (const page of changedOf(context, "FlexiPage"))
    for (const at of descendantsOf(page.element)) {
      if (at.children.length === 0) yield* expressionProblems(page, at, context);
      if (at.name === "criteria") yield* criterionProblems(page, at, context);
    }
};

function* descendantsOf(element: XmlElement): Iterable<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendantsOf(child);
  }
}

function* expressionProblems(
  page: FlexiPage,
  at: XmlElement,
  context: CheckContext
): Iterable<Problem> {
  for (const [, expression = ""] of at.text.matchAll(/\{!([$\w.]+)\}/g))
    if (!exists(expression.split("."), page, context))
      yield problemAt(page, `The expression {!${expression}} names nothing that exists`, at);
}

function exists(
  [start = "", ...path]: readonly string[],
  page: FlexiPage,
  { components, schema }: CheckContext
): boolean {
  const name = path.at(-1) ?? "";
  const object = page.definition.sobjectType;
  if (start === "$Label") return path.length > 1 || !!components.get("CustomLabel", name);
  if (start === "$Permission" && path[0] === "CustomPermission")
    return !!components.get("CustomPermission", name);
  if (start !== "Record" || !object) return true;
  if (path.length === 1) return fieldExists(schema, object, name);
  return !/__c$/i.test(name) || fieldOnPath(schema, object, path) !== undefined;
}

function* criterionProblems(
  page: FlexiPage,
  criterion: XmlElement,
  { schema }: CheckContext
): Iterable<Problem> {
  const left = elementAt(criterion, "leftValue").text.trim();
  const [, path] = /^\{!Record\.([\w.]+)\}$/.exec(left) ?? [];
  const object = page.definition.sobjectType;
  if (path === undefined || !object) return;
  const field = fieldOnPath(schema, object, path.split("."))?.field;
  for (const value of elementsNamed(criterion, "rightValue"))
    yield* filterValueProblems(page, field, value);
}
