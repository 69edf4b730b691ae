import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Schema } from "../schema.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { problemAt } from "./check.ts";

/** The platform's message on a name that nothing in the org bears. */
export function missing(
  component: Component,
  at: XmlElement,
  element: string,
  type: string,
  name: string
): Problem {
  return problemAt(component, `In field: ${element} - no ${type} named ${name} found`, at);
}

/** Fields of custom metadata records that only their layouts know. */
const recordFields = new Set(["CreatedById", "IsProtected", "LastModifiedById"]);

/**
 * Whether a field exists, or the geolocation field that it is a part of. Standard objects have more fields on the
 * platform than here, so a standard field's name on a standard object passes.
 */
export function fieldExists(schema: Schema, object: string, field: string): boolean {
  const whole = field.replace(/__(Latitude|Longitude)__s$/, "__c");
  if (schema.fieldOf(object, whole) || field === "RecordTypeId") return true;
  if (/__mdt$/i.test(object) && recordFields.has(field)) return true;
  const owner = schema.objectOf(object);
  return owner !== undefined && !owner.custom && !/__[a-z]+$/i.test(field);
}
