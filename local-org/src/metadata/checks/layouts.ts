import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { fieldExists, missing } from "./reference.ts";

type Layout = Component<"Layout">;

/** `Account-Account Layout` lays out Account; the name after the dash is URL-encoded. */
export const layoutObject = (fullName: string): string => fullName.slice(0, fullName.indexOf("-"));

export const checkLayouts: Check = function* (context) {
  for (const layout of changedOf(context, "Layout")) {
    const object = layoutObject(layout.fullName);
    if (!context.schema.objectOf(object)) {
      yield problemAt(layout, `Parent entity failed to deploy: no object named ${object} found`);
      continue;
    }
    yield* fieldProblems(layout, object, context);
    yield* relatedListProblems(layout, object, context);
  }
};

function* fieldProblems(
  layout: Layout,
  object: string,
  { schema }: CheckContext
): Iterable<Problem> {
  const placed = new Set<string>();
  for (const at of fieldElements(layout.element)) {
    const name = at.text.trim();
    if (!fieldExists(schema, object, name))
      yield missing(layout, at, "field", "CustomField", `${object}.${name}`);
    if (placed.has(name)) yield problemAt(layout, `Duplicate field on the layout: ${name}`, at);
    placed.add(name);
  }
  const known = schema.objectOf(object)!;
  if (!known.custom) return;
  for (const field of known.fields.values())
    if (field.required && !field.readOnly && field.name !== "OwnerId" && !placed.has(field.name))
      yield problemAt(
        layout,
        `Layout must contain an item for required layout field: ${field.name}`
      );
}

function fieldElements(root: XmlElement): readonly XmlElement[] {
  return elementsNamed(root, "layoutSections")
    .flatMap((section) => elementsNamed(section, "layoutColumns"))
    .flatMap((column) => elementsNamed(column, "layoutItems"))
    .flatMap((item) => elementsNamed(item, "field"));
}

/** Related lists of custom relationships are named `Child__c.Field__c`; standard ones have names of their own. */
function* relatedListProblems(
  layout: Layout,
  object: string,
  { schema }: CheckContext
): Iterable<Problem> {
  for (const list of elementsNamed(layout.element, "relatedLists")) {
    const at = elementAt(list, "relatedList");
    const [child = "", field = ""] = at.text.trim().split(".");
    if (!/__c$/i.test(field)) continue;
    const reference = schema.fieldOf(child, field);
    if (!reference?.referenceTo.includes(object))
      yield problemAt(layout, `Cannot find related list:${at.text.trim()}`, at);
    const columns = [...elementsNamed(list, "fields"), ...elementsNamed(list, "sortField")];
    for (const column of columns) {
      const name = column.text.trim();
      if (/__c$/i.test(name) && !name.includes(".") && !schema.fieldOf(child, name))
        yield problemAt(layout, `Invalid field:${name} in related list:${at.text.trim()}`, column);
    }
  }
}
