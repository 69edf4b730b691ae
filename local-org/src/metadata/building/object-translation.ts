import type { Component } from "../component.ts";
import type { Field, SObject } from "../schema.ts";

/**
 * Texts of a CustomObjectTranslation under the keys of `Schema.translate`:
 * `Object:Obj`, `ObjectPlural:Obj`, `CustomField:Obj.Field` (standard fields too), `Help:Obj.Field`,
 * `RelatedList:Obj.Field`, `Picklist:Obj.Field.value`, `ValidationRule:Obj.Rule`,
 * `LayoutSection:Obj-Layout.section`, `QuickAction:Obj.Action`, `RecordType:Obj.Type`, `WebLink:Obj.Link`.
 */
export function objectTranslationTexts(
  { fullName, definition }: Component<"CustomObjectTranslation">,
  object: SObject | undefined
): ReadonlyMap<string, string> {
  const name = fullName.slice(0, fullName.lastIndexOf("-"));
  const texts = new TextCollector();
  for (const caseValue of definition.caseValues)
    texts.add(`${caseValue.plural ? "ObjectPlural" : "Object"}:${name}`, caseValue.value);
  texts.add(`CustomField:${name}.Name`, definition.nameFieldLabel);
  for (const field of definition.standardFields)
    texts.add(`CustomField:${name}.${field.name}`, field.label);
  for (const field of definition.fields)
    addField(texts, name, field, object?.fields.get(field.name));
  for (const rule of definition.validationRules)
    texts.add(`ValidationRule:${name}.${rule.name}`, rule.errorMessage);
  for (const layout of definition.layouts)
    for (const section of layout.sections)
      texts.add(`LayoutSection:${name}-${layout.layout}.${section.section}`, section.label);
  for (const action of definition.quickActions)
    texts.add(`QuickAction:${name}.${action.name}`, action.label);
  for (const type of definition.recordTypes)
    texts.add(`RecordType:${name}.${type.name}`, type.label);
  for (const link of definition.webLinks) texts.add(`WebLink:${name}.${link.name}`, link.label);
  return texts.all;
}

type FieldTranslation = Component<"CustomObjectTranslation">["definition"]["fields"][number];

function addField(
  texts: TextCollector,
  object: string,
  translation: FieldTranslation,
  field: Field | undefined
): void {
  const name = `${object}.${translation.name}`;
  texts.add(`CustomField:${name}`, translation.label);
  texts.add(`Help:${name}`, translation.help);
  texts.add(`RelatedList:${name}`, translation.relationshipLabel);
  addValues(texts, name, field, translation.picklistValues);
}

/** A translated picklist value is named by its label in the org's language. */
export function addValues(
  texts: TextCollector,
  name: string,
  field: Field | undefined,
  translations: readonly { readonly masterLabel: string; readonly translation?: string }[]
): void {
  for (const { masterLabel, translation } of translations)
    for (const { value, label } of field?.picklist?.values ?? [])
      if (label === masterLabel) texts.add(`Picklist:${name}.${value}`, translation);
}

/** Leaves out empty texts: an untranslated element is deployed empty. */
export class TextCollector {
  readonly all = new Map<string, string>();

  add(key: string, text: string | undefined): void {
    if (text !== undefined && text.trim() !== "") this.all.set(key, text);
  }
}
