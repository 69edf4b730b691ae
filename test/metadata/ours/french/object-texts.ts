import {
  changedOf,
  elementAt,
  elementsNamed
} from "../../../../local-org/src/metadata/checks/check.ts";
import type { CheckContext } from "../../../../local-org/src/metadata/checks/check.ts";
import type { Component } from "../../../../local-org/src/metadata/component.ts";
import { entry, objectTranslation, textIn } from "./find.ts";
import type { Place, TextPair } from "./text-pair.ts";

/** Singular, plural, gender, first letter and name field of objects. */
export function* objectTexts(context: CheckContext): Iterable<TextPair> {
  for (const object of changedOf(context, "CustomObject")) {
    if (!/__(c|mdt)$/.test(object.fullName)) continue;
    const translation = objectTranslation(context.components, object.fullName);
    const own = (name: string) => translation && textIn(translation, translation.element, name);
    const pair = (what: string, name: string, french: Place | undefined): TextPair => ({
      what: `${what} of ${object.fullName}`,
      component: object,
      at: elementAt(object.element, ...name.split(".")),
      french
    });
    yield pair("singular", "label", caseValue(translation, "false"));
    yield pair("plural", "pluralLabel", caseValue(translation, "true"));
    yield pair("gender", "gender", own("gender"));
    yield pair("first letter", "startsWith", own("startsWith"));
    if (elementsNamed(object.element, "nameField").length > 0)
      yield pair("name field", "nameField.label", own("nameFieldLabel"));
  }
}

function caseValue(translation: Component | undefined, plural: string): Place | undefined {
  if (!translation) return undefined;
  const form = entry(translation.element, "caseValues", "plural", plural);
  return textIn(translation, form, "value");
}
