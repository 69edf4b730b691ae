import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { objectPermissionProblems } from "./object-permissions.ts";
import { fieldExists, missing } from "./reference.ts";

type PermissionSet = Component<"PermissionSet">;

export const checkPermissionSets: Check = function* (context) {
  for (const set of changedOf(context, "PermissionSet")) {
    if (!set.definition.label) yield problemAt(set, "Required field is missing: label");
    yield* objectPermissionProblems(set, context);
    for (const permission of elementsNamed(set.element, "fieldPermissions"))
      yield* fieldProblems(set, permission, context);
    yield* nameProblems(
      set,
      "applicationVisibilities",
      "application",
      "CustomApplication",
      context
    );
    yield* nameProblems(set, "customPermissions", "name", "CustomPermission", context);
    yield* nameProblems(set, "tabSettings", "tab", "CustomTab", context);
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
    (field.required || field.masterDetail || field.nameField || field.name === "Id")
  )
    yield problemAt(set, `You cannot deploy to a required field: ${path}`, at);
  const granted = (name: string) => elementAt(permission, name).text.trim() === "true";
  if (granted("editable") && !granted("readable"))
    yield problemAt(set, `Field ${path} cannot be editable without being readable`, at);
}

/** Names with a namespace or of standard tabs and apps pass: the platform brings those. */
function* nameProblems(
  set: PermissionSet,
  list: string,
  element: string,
  type: string,
  { components }: CheckContext
): Iterable<Problem> {
  for (const entry of elementsNamed(set.element, list)) {
    const at = elementAt(entry, element);
    const name = at.text.trim();
    if (!/^standard[-_]/.test(name) && !components.get(type, name))
      yield missing(set, at, element, type, name);
  }
}
