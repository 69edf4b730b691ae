import { readFileSync } from "node:fs";
import type { ElementKind, MetadataShapes } from "./shapes.ts";

const shapes = JSON.parse(
  readFileSync(new URL("./metadata-shapes.json", import.meta.url), "utf8")
) as MetadataShapes;

const elementsByType = new Map<string, Readonly<Record<string, ElementKind>>>();

/** Elements of a type, those of the type it extends included; none for an unknown type. */
export function elementsOf(type: string): Readonly<Record<string, ElementKind>> {
  const known = elementsByType.get(type);
  if (known) return known;
  const shape = shapes.types[type];
  const inherited = shape?.extends === undefined ? {} : elementsOf(shape.extends);
  const elements = { ...inherited, ...shape?.elements };
  elementsByType.set(type, elements);
  return elements;
}

/** Elements that every value of a type has, those of the type it extends included. */
export function requiredElementsOf(type: string): readonly string[] {
  const shape = shapes.types[type];
  const inherited = shape?.extends === undefined ? [] : requiredElementsOf(shape.extends);
  return [...inherited, ...(shape?.required ?? [])];
}

export const isObjectType = (type: string): boolean => Object.keys(elementsOf(type)).length > 0;

/** Undefined where the kind is no enumeration. */
export const valuesOf = (kind: string): readonly string[] | undefined => shapes.enumerations[kind];
