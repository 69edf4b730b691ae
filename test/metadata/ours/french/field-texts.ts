import {
  changedOf,
  elementAt,
  elementsNamed
} from "../../../../local-org/src/metadata/checks/check.ts";
import type { CheckContext } from "../../../../local-org/src/metadata/checks/check.ts";
import { entry, objectTranslation, textIn } from "./find.ts";
import type { TextPair } from "./text-pair.ts";

/** English element and French one. */
const texts = [
  ["label", "label"],
  ["inlineHelpText", "help"],
  ["relationshipLabel", "relationshipLabel"]
] as const;

/** Labels, help texts, names of related lists and picklist values of fields. */
export function* fieldTexts(context: CheckContext): Iterable<TextPair> {
  for (const field of changedOf(context, "CustomField")) {
    const [object = "", name = ""] = field.fullName.split(".");
    const translation = objectTranslation(context.components, object);
    const own = translation && entry(translation.element, "fields", "name", name);
    const find = (element: string) => translation && textIn(translation, own, element);
    for (const [english, french] of texts)
      for (const at of elementsNamed(field.element, english))
        yield {
          what: `${english} of ${field.fullName}`,
          component: field,
          at,
          french: find(french)
        };
    const values = elementAt(field.element, "valueSet", "valueSetDefinition");
    for (const value of elementsNamed(values, "value")) {
      const at = elementAt(value, "label");
      const translated = own && entry(own, "picklistValues", "masterLabel", at.text.trim());
      const french = translation && textIn(translation, translated, "translation");
      yield { what: `value ${at.text.trim()} of ${field.fullName}`, component: field, at, french };
    }
  }
}
