import { ApiSchemas } from "jsforce/lib/api/metadata/schema.js";
import { recentProperties } from "./recent-properties.ts";
import type { XmlElement } from "./xml-element.ts";

/** `"string"`, `"?boolean"`, `"ListView"` or, where repeatable, `["ListView"]`. */
type PropertyKind = string | readonly string[];
type Properties = Readonly<Record<string, PropertyKind>>;

interface TypeDescription {
  readonly props: Properties;
  readonly extends?: string;
}

const descriptions = ApiSchemas as unknown as Readonly<Record<string, TypeDescription>>;
const propertiesByType = new Map<string, Properties>();

function propertiesOf(type: string): Properties {
  const known = propertiesByType.get(type);
  if (known) return known;
  const description = descriptions[type];
  const inherited = description?.extends === undefined ? {} : propertiesOf(description.extends);
  const all = { ...inherited, ...description?.props, ...recentProperties[type] };
  propertiesByType.set(type, all);
  return all;
}

/**
 * The plain object that a metadata element stands for: repeatable elements are arrays even when absent or
 * single, booleans and numbers are values, empty elements are empty texts. Elements unknown to the
 * descriptions are kept: as an array where repeated, else as text or object.
 */
export function definitionOf(type: string, element: XmlElement): Readonly<Record<string, unknown>> {
  const properties = propertiesOf(type);
  const definition: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(properties))
    if (Array.isArray(kind)) definition[name] = [];
  for (const child of element.children) {
    const kind = properties[child.name];
    const repeatable = Array.isArray(kind);
    const value = valueOf(typeof kind === "string" ? kind : kind?.[0], child);
    const present = definition[child.name];
    if (Array.isArray(present)) present.push(value);
    else if (repeatable) definition[child.name] = [value];
    else definition[child.name] = present === undefined ? value : [present, value];
  }
  return definition;
}

function valueOf(kind: string | undefined, element: XmlElement): unknown {
  const type = kind?.replace(/^\?/, "");
  if (type === "boolean") return element.text.trim() === "true";
  if (type === "number") return Number(element.text);
  if (element.attributes["xsi:nil"] === "true") return null;
  const isObject = element.children.length > 0 || (type !== undefined && isDescribed(type));
  if (isObject) return definitionOf(type ?? "", element);
  return element.text;
}

const isDescribed = (type: string): boolean =>
  Object.keys(descriptions[type]?.props ?? recentProperties[type] ?? {}).length > 0;
