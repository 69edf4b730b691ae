import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Schema } from "../schema.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { filterValueProblems } from "./filter-values.ts";
import { fieldExists, missing } from "./reference.ts";

/** List views, compact layouts and field sets: lists of an object's fields. */
export const checkViews: Check = function* (context) {
  for (const view of changedOf(context, "ListView")) yield* listViewProblems(view, context);
  for (const layout of changedOf(context, "CompactLayout")) {
    const fields = elementsNamed(layout.element, "fields");
    yield* fieldProblems(layout, fields, context);
    yield* countProblems(layout, fields, mostCompactFields);
  }
  for (const set of changedOf(context, "FieldSet"))
    yield* fieldProblems(
      set,
      elementsNamed(set.element, "displayedFields").map((item) => elementAt(item, "field")),
      context
    );
};

const mostCompactFields = 10;
const mostColumns = 15;

function* countProblems(
  component: Component,
  fields: readonly XmlElement[],
  most: number
): Iterable<Problem> {
  if (fields.length > most)
    yield problemAt(component, `A ${component.type} has at most ${most} fields`, fields[most]);
}

/** Standard fields have column names of their own (`NAME`, `OWNER.ALIAS`), custom fields their API names. */
function* listViewProblems(
  view: Component<"ListView">,
  { schema }: CheckContext
): Iterable<Problem> {
  const object = view.fullName.split(".")[0]!;
  const filters = elementsNamed(view.element, "filters").map((each) => elementAt(each, "field"));
  const columns = elementsNamed(view.element, "columns");
  for (const at of [...columns, ...filters]) {
    const name = at.text.trim();
    if (/__c$/i.test(name) && !schema.fieldOf(object, name.replace(/^.*\./, "")))
      yield problemAt(view, `Could not resolve list view column: ${name}`, at);
  }
  yield* countProblems(view, columns, mostColumns);
  yield* filterProblems(view, object, schema);
}

function* filterProblems(
  view: Component<"ListView">,
  object: string,
  schema: Schema
): Iterable<Problem> {
  const items = elementsNamed(view.element, "filters");
  for (const item of items) {
    const field = schema.fieldOf(object, elementAt(item, "field").text.trim());
    for (const value of elementsNamed(item, "value"))
      yield* filterValueProblems(view, field, value);
  }
  for (const logic of elementsNamed(view.element, "booleanFilter"))
    for (const [number] of logic.text.matchAll(/\d+/g))
      if (Number(number) < 1 || Number(number) > items.length)
        yield problemAt(view, `Invalid filter logic: there is no filter item ${number}`, logic);
}

function* fieldProblems(
  component: Component,
  fields: readonly XmlElement[],
  { schema }: CheckContext
): Iterable<Problem> {
  const object = component.fullName.split(".")[0]!;
  for (const at of fields)
    if (!fieldExists(schema, object, at.text.trim()))
      yield missing(component, at, "fields", "CustomField", `${object}.${at.text.trim()}`);
}
