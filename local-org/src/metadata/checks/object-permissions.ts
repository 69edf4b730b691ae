import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { CheckContext } from "./check.ts";
import { elementAt, elementsNamed, problemAt } from "./check.ts";
import { missing } from "./reference.ts";

/** What each object permission needs beside it, in the platform's words. */
const dependencies: readonly (readonly [
  element: string,
  label: string,
  needs: readonly string[]
])[] = [
  ["allowCreate", "Create", ["allowRead"]],
  ["allowEdit", "Edit", ["allowRead"]],
  ["allowDelete", "Delete", ["allowRead", "allowEdit"]],
  ["viewAllRecords", "View All", ["allowRead"]],
  ["modifyAllRecords", "Modify All", ["allowRead", "allowEdit", "allowDelete", "viewAllRecords"]]
];

const labels: Readonly<Record<string, string>> = {
  allowRead: "Read",
  allowEdit: "Edit",
  allowDelete: "Delete",
  viewAllRecords: "View All"
};

export function* objectPermissionProblems(
  set: Component<"PermissionSet">,
  context: CheckContext
): Iterable<Problem> {
  const permissions = elementsNamed(set.element, "objectPermissions");
  const readable = new Set(
    permissions.filter((each) => isTrue(each, "allowRead")).map((each) => objectOf(each))
  );
  for (const permission of permissions) {
    const object = objectOf(permission);
    const known = context.schema.objectOf(object);
    const at = elementAt(permission, "object");
    if (!known) {
      yield missing(set, at, "object", "CustomObject", object);
      continue;
    }
    for (const [element, label, needs] of dependencies)
      for (const need of needs)
        if (isTrue(permission, element) && !isTrue(permission, need))
          yield depends(set, at, `${label} ${object}`, `${labels[need]} ${object}`);
    const masters = [...known.fields.values()].filter((field) => field.masterDetail);
    for (const master of masters.flatMap((field) => field.referenceTo))
      if (isTrue(permission, "allowRead") && !readable.has(master))
        yield depends(set, at, `Read ${object}`, `Read ${master}`);
  }
}

const objectOf = (permission: XmlElement): string => elementAt(permission, "object").text.trim();

const isTrue = (permission: XmlElement, name: string): boolean =>
  elementsNamed(permission, name)[0]?.text.trim() === "true";

const depends = (
  set: Component<"PermissionSet">,
  at: XmlElement,
  permission: string,
  need: string
): Problem => problemAt(set, `Permission ${permission} depends on permission(s): ${need}`, at);
