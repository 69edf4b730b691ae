import { elementsOf, isObjectType } from "../shapes/known-shapes.ts";
import type { XmlElement } from "./xml-element.ts";

/**
 * The plain object that a metadata element stands for: repeatable elements are arrays even when absent or
 * single, booleans and numbers are values, empty elements are empty texts. Elements that the type does not
 * have are kept: as an array where repeated, else as text or object.
 */
export function definitionOf(type: string, element: XmlElement): Readonly<Record<string, unknown>> {
  const elements = elementsOf(type);
  const definition: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(elements))
    if (Array.isArray(kind)) definition[name] = [];
  for (const child of element.children) {
    const kind = elements[child.name];
    const value = valueOf(typeof kind === "string" ? kind : kind?.[0], child);
    const present = definition[child.name];
    if (Array.isArray(present)) present.push(value);
    else definition[child.name] = present === undefined ? value : [present, value];
  }
  return definition;
}

function valueOf(kind: string | undefined, element: XmlElement): unknown {
  if (kind === "boolean") return /^(true|1)$/.test(element.text.trim());
  if (kind === "number") return Number(element.text);
  if (element.attributes["xsi:nil"] === "true") return null;
  const isObject = element.children.length > 0 || (kind !== undefined && isObjectType(kind));
  return isObject ? definitionOf(kind ?? "", element) : element.text;
}
