import type { Component, Components } from "../component.ts";
import type { SObject } from "../schema.ts";
import { dateTime, picklist, recordId, text } from "../standard/field-makers.ts";
import { customFieldsOf } from "./custom-object.ts";

/** A `__mdt` type; its rows come from deployed records. */
export function customMetadataType(
  { fullName, definition }: Component<"CustomObject">,
  keyPrefix: string,
  components: Components
): SObject {
  const required = { required: true, readOnly: true } as const;
  const fields = [
    recordId(),
    text("DeveloperName", "Custom Metadata Record Name", 40, { ...required, nameField: true }),
    text("MasterLabel", "Label", 40, required),
    picklist("Language", "Master Language", "*en_US|fr", { readOnly: true }),
    text("NamespacePrefix", "Namespace Prefix", 15, { readOnly: true }),
    text("Label", "Label", 40, { readOnly: true }),
    text("QualifiedApiName", "Qualified API Name", 70, { readOnly: true }),
    dateTime("SystemModstamp", "System Modstamp", required),
    ...customFieldsOf(fullName, components).map((field) => ({ ...field, readOnly: true }))
  ];
  return {
    name: fullName,
    label: definition.label ?? fullName,
    pluralLabel: definition.pluralLabel ?? definition.label ?? fullName,
    keyPrefix,
    custom: true,
    customMetadata: true,
    sharingModel: "Read",
    fields: new Map(fields.map((field) => [field.name, field])),
    validationRules: [],
    createable: false,
    updateable: false,
    deletable: false,
    queryable: true,
    uiApi: false,
    ...(definition.description === undefined ? {} : { description: definition.description })
  };
}
