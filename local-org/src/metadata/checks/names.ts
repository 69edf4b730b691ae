import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check } from "./check.ts";
import { elementAt, problemAt } from "./check.ts";

/** Longest API names by type, without suffix and parent. Source: field references of the Tooling and Metadata APIs. */
const longest: Readonly<Record<string, number>> = {
  CustomField: 40,
  CustomLabel: 80,
  CustomMetadata: 40,
  CustomObject: 40,
  CustomPermission: 80,
  FlexiPage: 80,
  GlobalValueSet: 80,
  ListView: 40,
  PermissionSet: 80,
  PermissionSetGroup: 80,
  QuickAction: 80,
  RecordType: 80,
  ValidationRule: 40
};

/** API names: letters, digits and single underscores, from a letter to a letter or digit, not too long. */
export const checkNames: Check = function* ({ changed }) {
  for (const component of changed)
    if (component.type in longest) yield* problems(component, longest[component.type]!);
};

function* problems(component: Component, most: number): Iterable<Problem> {
  const name = ownName(component);
  const at = elementAt(component.element, "fullName");
  if (name.length > most)
    yield problemAt(component, `The name ${name} is longer than ${most} characters`, at);
  if (!/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(name))
    yield problemAt(
      component,
      `The ${component.type} API Name can only contain underscores and alphanumeric characters. It must be unique, begin with a letter, not include spaces, not end with an underscore, and not contain two consecutive underscores: ${name}`,
      at
    );
}

/** The name that its author chose: without parent, suffix (`__c`, `__mdt`) and namespace. */
function ownName({ fullName }: Component): string {
  const name = fullName.slice(fullName.lastIndexOf(".") + 1).replace(/__[a-z]+$/i, "");
  return name.replace(/^[A-Za-z]\w{0,14}?__(?=[A-Za-z])/, "");
}
