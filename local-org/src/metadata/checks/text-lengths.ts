import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check } from "./check.ts";
import { elementsNamed, problemAt } from "./check.ts";

/**
 * Longest texts in characters, by type and path of elements. Source: field references of the Metadata and Tooling
 * APIs and the help pages on custom fields, labels and validation rules. Translations of fields and messages may be longer.
 */
const longest: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CustomApplication: { description: 255, label: 80 },
  CustomField: {
    description: 1000,
    inlineHelpText: 510,
    label: 40,
    relationshipLabel: 80,
    relationshipName: 40,
    "valueSet.valueSetDefinition.value.fullName": 255,
    "valueSet.valueSetDefinition.value.label": 255
  },
  CustomLabel: { categories: 255, shortDescription: 80, value: 1000 },
  CustomMetadata: { label: 40 },
  CustomObject: { description: 1000, label: 40, pluralLabel: 40 },
  CustomPermission: { description: 255, label: 80 },
  FlexiPage: { description: 255, masterLabel: 80 },
  GlobalValueSet: { description: 255, masterLabel: 80 },
  ListView: { label: 40 },
  PathAssistant: { masterLabel: 80, "pathAssistantSteps.info": 1000 },
  PermissionSet: { description: 255, label: 80 },
  PermissionSetGroup: { description: 255, label: 80 },
  RecordType: { description: 255, label: 80 },
  Report: { description: 255, name: 40 },
  StaticResource: { contentType: 120, description: 255 },
  ReportType: { description: 1000, label: 50 },
  Translations: { "customLabels.label": 1000 },
  ValidationRule: { description: 255, errorMessage: 255 }
};

export const checkTextLengths: Check = function* ({ changed }) {
  for (const component of changed)
    for (const [path, most] of Object.entries(longest[component.type] ?? {}))
      yield* problems(component, path, most);
};

function* problems(component: Component, path: string, most: number): Iterable<Problem> {
  for (const at of elementsOn(component.element, path.split(".")))
    if (at.text.trim().length > most)
      yield problemAt(component, `Value too long for field: ${path} maximum length is:${most}`, at);
}

function elementsOn(
  element: XmlElement,
  [step, ...rest]: readonly string[]
): readonly XmlElement[] {
  if (step === undefined) return [element];
  return elementsNamed(element, step).flatMap((child) => elementsOn(child, rest));
}
