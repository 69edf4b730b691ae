import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";

/** Translations of picklist values that the field does not have: the platform passes over them. */
export const checkTranslatedValues: Check = function* (context) {
  for (const translation of changedOf(context, "CustomObjectTranslation"))
    yield* problems(translation, context);
};

function* problems(
  translation: Component<"CustomObjectTranslation">,
  { schema }: CheckContext
): Iterable<Problem> {
  const object = translation.fullName.slice(0, translation.fullName.lastIndexOf("-"));
  for (const entry of elementsNamed(translation.element, "fields")) {
    const name = elementAt(entry, "name").text.trim();
    const field = schema.fieldOf(object, name);
    if (!field?.custom) continue;
    const labels = new Set(field.picklist?.values.map(({ label }) => label));
    for (const value of elementsNamed(entry, "picklistValues")) {
      const at = elementAt(value, "masterLabel");
      if (!labels.has(at.text.trim()))
        yield {
          ...problemAt(
            translation,
            `Picklist value: ${at.text.trim()} in picklist: ${name} not found`,
            at
          ),
          severity: "Warning"
        };
    }
  }
}
