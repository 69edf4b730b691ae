import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Field } from "../schema.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { problemAt } from "./check.ts";

/** Picklist values of a filter's value, separated by commas, that its field does not have. */
export function* filterValueProblems(
  component: Component,
  field: Field | undefined,
  at: XmlElement
): Iterable<Problem> {
  if (!field?.custom || !field.picklist) return;
  const known = new Set(field.picklist.values.flatMap(({ value, label }) => [value, label]));
  for (const value of valuesOf(at.text.trim()))
    if (value !== "" && !known.has(value))
      yield problemAt(
        component,
        `Picklist value: ${value} in picklist: ${field.name} not found`,
        at
      );
}

/** `a,"b, c"` is a and `b, c`. */
const valuesOf = (text: string): readonly string[] =>
  [...text.matchAll(/\s*(?:"([^"]*)"|([^,]*))\s*(?:,|$)/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? "").trim()
  );
