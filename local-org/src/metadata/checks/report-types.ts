import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Schema } from "../schema.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { columnFrom } from "./column-path.ts";
import { missing } from "./reference.ts";

/** Custom report types: their objects, the relationships that join them, and the fields that they offer. */
export const checkReportTypes: Check = function* (context) {
  for (const type of changedOf(context, "ReportType")) yield* problems(type, context);
};

function* problems(type: Component, { schema }: CheckContext): Iterable<Problem> {
  const at = elementAt(type.element, "baseObject");
  const base = at.text.trim();
  if (!schema.objectOf(base)) {
    yield missing(type, at, "baseObject", "CustomObject", base);
    return;
  }
  for (const join of elementsNamed(type.element, "join"))
    yield* joinProblems(type, join, base, schema);
  for (const section of elementsNamed(type.element, "sections"))
    for (const column of elementsNamed(section, "columns"))
      yield* columnProblems(type, column, schema);
}

function* joinProblems(
  type: Component,
  join: XmlElement,
  object: string,
  schema: Schema
): Iterable<Problem> {
  const at = elementAt(join, "relationship");
  const child = childOf(schema, object, at.text.trim());
  if (child === undefined) {
    if (/__r$/i.test(at.text.trim()))
      yield problemAt(type, `Invalid relationship ${at.text.trim()} of ${object}`, at);
    return;
  }
  for (const inner of elementsNamed(join, "join")) yield* joinProblems(type, inner, child, schema);
}

/** `table` is `Account` or `Account.Children__r`; `field` a field of it, or one behind its lookups. */
function* columnProblems(type: Component, column: XmlElement, schema: Schema): Iterable<Problem> {
  const table = elementAt(column, "table");
  const [base = "", ...relationships] = table.text.trim().split(".");
  let object: string | undefined = schema.objectOf(base)?.name;
  for (const each of relationships) object = object && childOf(schema, object, each);
  if (object === undefined) {
    if (/__[cr]$/i.test(table.text.trim()))
      yield problemAt(type, `Invalid table ${table.text.trim()}`, table);
    return;
  }
  const at = elementAt(column, "field");
  if (columnFrom(schema, object, at.text.trim().split(".")).kind === "missing")
    yield missing(type, at, "field", "CustomField", `${object}.${at.text.trim()}`);
}

const childOf = (schema: Schema, object: string, relationship: string): string | undefined =>
  schema
    .childRelationshipsOf(object)
    .find(({ name }) => name?.toLowerCase() === relationship.toLowerCase())?.childObject;
