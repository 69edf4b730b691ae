import type { Component, Components } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { fieldExists, missing } from "./reference.ts";

/** Translations of things that are not there. */
export const checkTranslations: Check = function* (context) {
  for (const each of changedOf(context, "CustomObjectTranslation"))
    yield* objectTranslationProblems(each, context);
  for (const each of changedOf(context, "Translations")) {
    yield* nameProblems(each, "customLabels", "CustomLabel", context);
    yield* nameProblems(each, "customTabs", "CustomTab", context);
    yield* nameProblems(each, "customApplications", "CustomApplication", context);
    yield* nameProblems(each, "quickActions", "QuickAction", context);
    yield* nameProblems(each, "reportTypes", "ReportType", context);
  }
};

function* objectTranslationProblems(
  translation: Component<"CustomObjectTranslation">,
  { components, schema }: CheckContext
): Iterable<Problem> {
  const { fullName, element } = translation;
  const object = fullName.slice(0, fullName.lastIndexOf("-"));
  if (!schema.objectOf(object))
    return yield problemAt(translation, `No CustomObject named ${object} found`);
  for (const field of elementsNamed(element, "fields")) {
    const at = elementAt(field, "name");
    if (!fieldExists(schema, object, at.text.trim()))
      yield missing(translation, at, "name", "CustomField", `${object}.${at.text.trim()}`);
  }
  yield* childProblems(translation, "validationRules", "ValidationRule", object, components);
  yield* childProblems(translation, "fieldSets", "FieldSet", object, components);
  yield* childProblems(translation, "quickActions", "QuickAction", object, components);
  yield* childProblems(translation, "recordTypes", "RecordType", object, components);
  yield* childProblems(translation, "webLinks", "WebLink", object, components);
}

function* childProblems(
  translation: Component,
  list: string,
  type: string,
  object: string,
  components: Components
): Iterable<Problem> {
  for (const entry of elementsNamed(translation.element, list)) {
    const at = elementAt(entry, "name");
    const name = `${object}.${at.text.trim()}`;
    if (!components.get(type, name)) yield missing(translation, at, "name", type, name);
  }
}

function* nameProblems(
  translation: Component<"Translations">,
  list: string,
  type: string,
  { components }: CheckContext
): Iterable<Problem> {
  for (const entry of elementsNamed(translation.element, list)) {
    const at = elementAt(entry, "name");
    const name = at.text.trim();
    if (!/^standard[-_]/.test(name) && !components.get(type, name))
      yield missing(translation, at, "name", type, name);
  }
}
