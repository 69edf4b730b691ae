import type { Components } from "../component.ts";
import type { SObject } from "../schema.ts";
import { frenchTexts } from "../standard/french-texts.ts";
import { globalTranslationTexts } from "./global-translation.ts";
import { addValues, objectTranslationTexts, TextCollector } from "./object-translation.ts";
import { standardValueSetFields } from "./standard-value-sets.ts";
import type { Texts, Translations } from "./translations.ts";
import { anyLanguage, translationsOf } from "./translations.ts";

/** The platform's own French under what was deployed; French of standard fields, translations of the rest. */
export function schemaTranslations(
  objects: readonly SObject[],
  components: Components
): Translations {
  const byName = new Map(objects.map((object) => [object.name.toLowerCase(), object]));
  const byLanguage = new Map<string, Texts[]>([
    [anyLanguage, [labelTexts(components)]],
    ["fr", [frenchTexts(objects)]]
  ]);
  const add = (language: string, texts: Texts): void => {
    byLanguage.set(language, [...(byLanguage.get(language) ?? []), texts]);
  };
  for (const component of components.ofType("Translations"))
    add(component.fullName, globalTranslationTexts(component));
  for (const component of components.ofType("CustomObjectTranslation")) {
    const [object, language] = splitLanguage(component.fullName);
    add(language, objectTranslationTexts(component, byName.get(object.toLowerCase())));
  }
  for (const type of ["GlobalValueSetTranslation", "StandardValueSetTranslation"] as const)
    for (const { fullName, definition } of components.ofType(type)) {
      const [setName, language] = splitLanguage(fullName);
      const texts = new TextCollector();
      for (const name of fieldsOfSet(setName, components)) {
        const [object = "", field = ""] = name.split(".");
        const definedField = byName.get(object.toLowerCase())?.fields.get(field);
        addValues(texts, name, definedField, definition.valueTranslation);
      }
      add(language, texts.all);
    }
  return translationsOf(byLanguage);
}

/** Custom labels as written, for languages without a translation. */
function labelTexts(components: Components): Texts {
  const texts = new TextCollector();
  for (const { fullName, definition } of components.ofType("CustomLabel"))
    texts.add(`CustomLabel:${fullName}`, definition.value);
  return texts.all;
}

/** `Account-fr` → `Account`, `fr`. */
function splitLanguage(fullName: string): readonly [name: string, language: string] {
  const dash = fullName.lastIndexOf("-");
  return [fullName.slice(0, dash), fullName.slice(dash + 1)];
}

function fieldsOfSet(name: string, components: Components): readonly string[] {
  const users = components
    .ofType("CustomField")
    .filter((field) => field.definition.valueSet?.valueSetName === name)
    .map((field) => field.fullName);
  return [...(standardValueSetFields[name] ?? []), ...users];
}
