import type { Component, Components } from "../component.ts";
import type { Field, FieldType } from "../schema.ts";
import { picklistOf } from "./picklist.ts";
import { lookupShape, masterDetailShape } from "./relationship.ts";

export type CustomFieldDefinition = Component<"CustomField">["definition"];

/** Field type and default length of each metadata field type. `Summary` takes the type of what it summarizes. */
const types: Readonly<Record<string, readonly [type: FieldType, length: number]>> = {
  AutoNumber: ["string", 30],
  Checkbox: ["boolean", 0],
  Currency: ["currency", 0],
  Date: ["date", 0],
  DateTime: ["datetime", 0],
  Email: ["email", 80],
  EncryptedText: ["string", 175],
  Html: ["textarea", 32_768],
  LongTextArea: ["textarea", 32_768],
  Lookup: ["reference", 18],
  MasterDetail: ["reference", 18],
  MetadataRelationship: ["reference", 18],
  MultiselectPicklist: ["multipicklist", 4099],
  Number: ["double", 0],
  Percent: ["percent", 0],
  Phone: ["phone", 40],
  Picklist: ["picklist", 255],
  Summary: ["double", 0],
  Text: ["string", 255],
  TextArea: ["textarea", 255],
  Time: ["time", 0],
  Url: ["url", 255]
};

/** Length of text that a formula can give. */
const formulaTextLength = 1300;

export const isKnownFieldType = (type: string): boolean => type in types;

/** A custom field but for the type of a roll-up, which `withRollUpTypes` sets. */
export function customField(
  name: string,
  definition: CustomFieldDefinition,
  components: Components
): Field {
  const [type, length] = types[definition.type ?? "Text"] ?? types.Text!;
  const isFormula = definition.formula !== undefined && definition.formula !== "";
  const numeric = type === "double" || type === "currency" || type === "percent";
  return {
    name,
    label: definition.label ?? name,
    type,
    custom: true,
    length: definition.length ?? (isFormula && type === "string" ? formulaTextLength : length),
    precision: numeric ? (definition.precision ?? 18) : 0,
    scale: numeric ? (definition.scale ?? 0) : 0,
    required: definition.required ?? false,
    unique: definition.unique ?? false,
    caseSensitive: definition.caseSensitive ?? false,
    externalId: definition.externalId ?? false,
    referenceTo: [],
    masterDetail: false,
    masterOrder: 0,
    reparentable: false,
    writeNeedsMasterRead: false,
    onDelete: "setNull",
    createOnly: false,
    nameField: false,
    readOnly: isFormula || definition.type === "Summary" || definition.type === "AutoNumber",
    blankAsZero: definition.formulaTreatBlanksAs === "BlankAsZero",
    ...valueShape(definition, isFormula),
    ...documentation(definition),
    ...relationshipShape(name, definition),
    ...(definition.valueSet ? { picklist: picklistOf(definition.valueSet, components) } : {})
  };
}

function valueShape(definition: CustomFieldDefinition, isFormula: boolean): Partial<Field> {
  const { formula, defaultValue, displayFormat } = definition;
  return {
    ...(isFormula ? { formula } : {}),
    ...(defaultValue !== undefined && defaultValue !== "" && !isFormula
      ? { defaultFormula: defaultValue }
      : {}),
    ...(definition.type === "AutoNumber" ? { autoNumberFormat: displayFormat ?? "{0}" } : {})
  };
}

function documentation(definition: CustomFieldDefinition): Partial<Field> {
  const { description, inlineHelpText, visibleLines } = definition;
  const { securityClassification, complianceGroup } = definition;
  return {
    ...(description === undefined ? {} : { description }),
    ...(securityClassification === undefined ? {} : { securityClassification }),
    ...(complianceGroup === undefined ? {} : { complianceGroup }),
    ...(inlineHelpText === undefined ? {} : { helpText: inlineHelpText }),
    ...(visibleLines === undefined ? {} : { visibleLines })
  };
}

function relationshipShape(name: string, definition: CustomFieldDefinition): Partial<Field> {
  if (definition.type === "MasterDetail") return masterDetailShape(name, definition);
  if (definition.type === "Lookup" || definition.type === "MetadataRelationship")
    return lookupShape(name, definition);
  return {};
}
