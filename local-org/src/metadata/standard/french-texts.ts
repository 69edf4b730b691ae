import type { SObject } from "../schema.ts";
import { frenchLabels } from "./french-labels.ts";
import { frenchValues } from "./french-values.ts";

/** The platform's French for standard objects, standard fields and their values, under the keys of `Schema.translate`. */
export function frenchTexts(objects: readonly SObject[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (key: string, text: string | undefined): void => {
    if (text !== undefined) texts.set(key, text);
  };
  for (const object of objects) {
    if (!object.custom) {
      add(`Object:${object.name}`, frenchLabels[object.label]);
      add(`ObjectPlural:${object.name}`, frenchLabels[object.pluralLabel]);
    }
    for (const field of object.fields.values()) {
      if (field.custom || (object.custom && field.nameField)) continue;
      const name = `${object.name}.${field.name}`;
      add(`CustomField:${name}`, frenchLabels[field.label]);
      for (const { value, label } of field.picklist?.values ?? [])
        add(`Picklist:${name}.${value}`, frenchValues[label]);
    }
  }
  return texts;
}
