import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { fieldExists, missing } from "./reference.ts";

/** List views, compact layouts and field sets: lists of an object's fields. */
export const checkViews: Check = function* (context) {
  for (const view of changedOf(context, "ListView")) yield* listViewProblems(view, context);
  for (const layout of changedOf(context, "CompactLayout"))
    yield* fieldProblems(layout, elementsNamed(layout.element, "fields"), context);
  for (const set of changedOf(context, "FieldSet"))
    yield* fieldProblems(
      set,
      elementsNamed(set.element, "displayedFields").map((item) => elementAt(item, "field")),
      context
    );
};

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
