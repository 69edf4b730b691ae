import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import { elementsOf, isObjectType, valuesOf } from "../shapes/known-shapes.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check } from "./check.ts";
import { problemAt } from "./check.ts";

const namespace = "http://soap.sforce.com/2006/04/metadata";

/** Elements and values as the Metadata API declares them: unknown names, repeated single ones, wrong values. */
export const checkElements: Check = function* ({ changed }) {
  for (const component of changed)
    if (isObjectType(component.type))
      yield* elementProblems(component, component.type, component.element);
};

function* elementProblems(
  component: Component,
  type: string,
  element: XmlElement
): Iterable<Problem> {
  const elements = elementsOf(type);
  const seen = new Set<string>();
  for (const child of element.children) {
    const kind = elements[child.name];
    if (kind === undefined) {
      yield problemAt(component, misplaced(child.name, type), child);
      continue;
    }
    if (!Array.isArray(kind) && seen.has(child.name))
      yield problemAt(component, `Duplicate element ${child.name} in type ${type}`, child);
    seen.add(child.name);
    yield* valueProblems(component, typeof kind === "string" ? kind : kind[0], child);
  }
}

const misplaced = (name: string, type: string): string =>
  `Element {${namespace}}${name} invalid at this location in type ${type}`;

function* valueProblems(
  component: Component,
  kind: string,
  element: XmlElement
): Iterable<Problem> {
  if (isObjectType(kind)) return yield* elementProblems(component, kind, element);
  const text = element.text.trim();
  const allowed = valuesOf(kind);
  if (allowed && !allowed.includes(text))
    yield problemAt(component, `'${text}' is not a valid value for the enum '${kind}'`, element);
  else if (kind === "boolean" && !/^(true|false|1|0)$/.test(text))
    yield problemAt(component, `'${text}' is not a valid boolean in ${element.name}`, element);
  else if (kind === "number" && (text === "" || !Number.isFinite(Number(text))))
    yield problemAt(component, `'${text}' is not a valid number in ${element.name}`, element);
}
