import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { missing } from "./reference.ts";

/** Translations of layouts name layouts of the object, and sections that these have. */
export const checkTranslatedLayouts: Check = function* (context) {
  for (const translation of changedOf(context, "CustomObjectTranslation"))
    yield* problems(translation, context);
};

function* problems(
  translation: Component<"CustomObjectTranslation">,
  { components }: CheckContext
): Iterable<Problem> {
  const object = translation.fullName.slice(0, translation.fullName.lastIndexOf("-"));
  if (!/__c$/i.test(object)) return;
  for (const entry of elementsNamed(translation.element, "layouts")) {
    const at = elementAt(entry, "layout");
    const name = `${object}-${at.text.trim()}`;
    const layout = components.get("Layout", name);
    if (!layout) {
      yield missing(translation, at, "layout", "Layout", name);
      continue;
    }
    const labels = elementsNamed(layout.element, "layoutSections").map((section) =>
      elementAt(section, "label").text.trim()
    );
    for (const section of elementsNamed(entry, "sections")) {
      const label = elementAt(section, "section");
      if (!labels.includes(label.text.trim()))
        yield problemAt(
          translation,
          `No section ${label.text.trim()} on the layout ${name}`,
          label
        );
    }
  }
}
