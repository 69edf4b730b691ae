import type { Component } from "../component.ts";
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
  for (const rule of elementsNamed(element, "validationRules")) {
    const at = elementAt(rule, "name");
    if (!components.get("ValidationRule", `${object}.${at.text.trim()}`))
      yield missing(translation, at, "name", "ValidationRule", `${object}.${at.text.trim()}`);
  }
  for (const layout of elementsNamed(element, "layouts")) {
    const at = elementAt(layout, "layout");
    if (/__c$/i.test(object) && !components.get("Layout", `${object}-${at.text.trim()}`))
      yield missing(translation, at, "layout", "Layout", `${object}-${at.text.trim()}`);
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
