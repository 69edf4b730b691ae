import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Schema } from "../schema.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { fieldOnPath } from "./field-path.ts";
import { filterValueProblems } from "./filter-values.ts";

/** Lookup filters name fields that exist: `Target__c.Field__c`, or `$Source.Field__c` of the record that looks up. */
export const checkLookupFilters: Check = function* (context) {
  for (const field of changedOf(context, "CustomField")) {
    const filter = elementsNamed(field.element, "lookupFilter")[0];
    if (!filter) continue;
    for (const item of elementsNamed(filter, "filterItems"))
      yield* itemProblems(field, item, context.schema);
    yield* logicProblems(field, filter);
  }
};

function* itemProblems(
  component: Component<"CustomField">,
  item: XmlElement,
  schema: Schema
): Iterable<Problem> {
  const object = component.fullName.split(".")[0]!;
  const at = elementAt(item, "field");
  const field = fieldOf(at.text.trim(), object, schema);
  if (field === undefined) yield unknownField(component, at);
  const valueField = elementsNamed(item, "valueField")[0];
  if (valueField && !fieldOf(valueField.text.trim(), object, schema))
    yield unknownField(component, valueField);
  for (const value of elementsNamed(item, "value"))
    yield* filterValueProblems(component, field?.field, value);
}

/** A number in the filter logic stands for an item. */
function* logicProblems(
  component: Component<"CustomField">,
  filter: XmlElement
): Iterable<Problem> {
  const items = elementsNamed(filter, "filterItems").length;
  for (const at of elementsNamed(filter, "booleanFilter")) {
    const numbers = [...at.text.matchAll(/\d+/g)].map(Number);
    const wrong = numbers.find((each) => each < 1 || each > items);
    if (wrong !== undefined)
      yield problemAt(component, `Invalid filter logic: there is no filter item ${wrong}`, at);
  }
}

function fieldOf(path: string, object: string, schema: Schema) {
  const [start = "", ...rest] = path.split(".");
  if (start.startsWith("$User") || start.startsWith("$Profile"))
    return fieldOnPath(schema, object, [start, ...rest]);
  return fieldOnPath(schema, start === "$Source" ? object : start, rest);
}

const unknownField = (component: Component, at: XmlElement): Problem =>
  problemAt(
    component,
    `The lookup filter names a field that does not exist: ${at.text.trim()}`,
    at
  );
