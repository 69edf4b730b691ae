import { problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import type { Component } from "../../../local-org/src/metadata/component.ts";
import type { Rule } from "./rule.ts";

const described = new Set([
  "CustomApplication",
  "CustomField",
  "CustomObject",
  "CustomPermission",
  "CustomTab",
  "Dashboard",
  "FieldSet",
  "FlexiPage",
  "Flow",
  "GlobalValueSet",
  "PermissionSet",
  "PermissionSetGroup",
  "RecordType",
  "Report",
  "ReportType",
  "ValidationRule"
]);

/** What is made says what it is for. */
export const descriptions: Rule = function* ({ changed }) {
  for (const component of changed)
    if (described.has(component.type) && !isFolder(component) && !hasDescription(component))
      yield problemAt(component, `${component.fullName} does not say what it is for`);
};

const hasDescription = ({ element }: Component): boolean =>
  element.children.some(({ name, text }) => name === "description" && text.trim() !== "");

const isFolder = ({ element, type }: Component): boolean => element.name === `${type}Folder`;
