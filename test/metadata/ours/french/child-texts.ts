import { elementsNamed } from "../../../../local-org/src/metadata/checks/check.ts";
import type { CheckContext } from "../../../../local-org/src/metadata/checks/check.ts";
import { entryText, objectTranslation } from "./find.ts";
import type { TextPair } from "./text-pair.ts";

/** Parts of objects with a text: type, English element, list in the translation, French element. */
const parts: readonly (readonly [type: string, english: string, list: string, french: string])[] = [
  ["FieldSet", "label", "fieldSets", "label"],
  ["QuickAction", "label", "quickActions", "label"],
  ["RecordType", "label", "recordTypes", "label"],
  ["ValidationRule", "errorMessage", "validationRules", "errorMessage"],
  ["WebLink", "masterLabel", "webLinks", "label"]
];

/** Messages of rules, and labels of actions, record types, field sets and links. */
export function* childTexts({ changed, components }: CheckContext): Iterable<TextPair> {
  for (const [type, english, list, french] of parts)
    for (const component of changed.filter((each) => each.type === type)) {
      const [object = "", name] = component.fullName.split(".");
      const translation =
        name === undefined
          ? components.get("Translations", "fr")
          : objectTranslation(components, object);
      for (const at of elementsNamed(component.element, english))
        yield {
          what: `${english} of ${type} ${component.fullName}`,
          component,
          at,
          french: entryText(translation, list, "name", name ?? object, french)
        };
    }
}
