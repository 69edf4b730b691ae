import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import { elementsOf, isObjectType, requiredElementsOf, valuesOf } from "../shapes/known-shapes.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check } from "./check.ts";
import { problemAt } from "./check.ts";

const namespace = "http://soap.sforce.com/2006/04/metadata";

/** Files that may hold a part only of what the API declares for the type. */
const parts = new Set(["CustomObject", "CustomObjectTranslation"]);

/** Documented for the API's XML but not in its published types. */
const undeclared: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  CustomField: { displayLocationInDecimal: "boolean" }
};

/**
 * Elements and values as the Metadata API declares them, in any order: unknown names, repeated single ones,
 * wrong values, missing elements. A missing boolean counts as false and is worth a warning.
 */
export const checkElements: Check = function* ({ changed }) {
  for (const component of changed) {
    const type = typeOf(component);
    if (isObjectType(type)) yield* elementProblems(component, type, component.element);
  }
};

/** A folder of reports is a component beside them, of a type of its own. */
function typeOf({ type, element }: Component): string {
  return element.name === `${type}Folder` ? element.name : type;
}

function* elementProblems(
  component: Component,
  type: string,
  element: XmlElement
): Iterable<Problem> {
  const elements = { ...elementsOf(type), ...undeclared[type] };
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
    const isOpen = child.text.trim() === "" && child.children.length === 0;
    if (isOpen && !requiredElementsOf(type).includes(child.name)) continue;
    yield* valueProblems(component, typeof kind === "string" ? kind : kind[0], child);
  }
  if (parts.has(type)) return;
  for (const name of requiredElementsOf(type)) {
    if (seen.has(name)) continue;
    const problem = problemAt(component, `Required field is missing: ${name}`, element);
    yield elements[name] === "boolean" ? { ...problem, severity: "Warning" } : problem;
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
