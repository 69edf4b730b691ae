import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Field, Schema } from "../schema.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { objectPermissionProblems } from "./object-permissions.ts";
import { fieldExists, missing } from "./reference.ts";

type PermissionSet = Component<"PermissionSet">;

export const checkPermissionSets: Check = function* (context) {
  for (const set of changedOf(context, "PermissionSet")) {
    yield* objectPermissionProblems(set, context);
    for (const permission of elementsNamed(set.element, "fieldPermissions"))
      yield* fieldProblems(set, permission, context);
  }
};

function* fieldProblems(
  set: PermissionSet,
  permission: XmlElement,
  { schema }: CheckContext
): Iterable<Problem> {
  const at = elementAt(permission, "field");
  const path = at.text.trim();
  const [object = "", name = ""] = path.split(".");
  const field = schema.fieldOf(object, name);
  if (!fieldExists(schema, object, name)) yield missing(set, at, "field", "CustomField", path);
  else if (
    field &&
    ((field.required && !field.nameField) ||
      field.masterDetail ||
      isStandardName(schema, object, field))
  )
    yield problemAt(set, `You cannot deploy to a required field: ${path}`, at);
  const granted = (name: string) => elementAt(permission, name).text.trim() === "true";
  if (granted("editable") && !granted("readable"))
    yield problemAt(set, `Field ${path} cannot be editable without being readable`, at);
}

/** Names of custom objects can be granted, those of standard objects cannot. */
const isStandardName = (schema: Schema, object: string, { name, nameField }: Field): boolean =>
  name === "Id" || (nameField && !schema.objectOf(object)?.custom);
