import type { Field, FieldType, SObject } from "../../../metadata/schema.ts";
import { fieldLabel, nameFieldsOf, type Viewer } from "../viewer.ts";

const DATA_TYPES: Readonly<Record<FieldType, string>> = {
  id: "Reference",
  reference: "Reference",
  string: "String",
  textarea: "TextArea",
  picklist: "Picklist",
  multipicklist: "MultiPicklist",
  boolean: "Boolean",
  int: "Int",
  double: "Double",
  currency: "Currency",
  percent: "Percent",
  date: "Date",
  datetime: "DateTime",
  time: "Time",
  email: "Email",
  phone: "Phone",
  url: "Url",
  address: "Address",
  base64: "Base64"
};

const LONGEST_SHORT_TEXT = 255;

/** A field as the User Interface API documents it, with the flags as they stand for this user. */
export function fieldInfo(viewer: Viewer, object: SObject, field: Field): object {
  const schema = viewer.org.schema();
  const { language } = viewer.session;
  const help = field.helpText ?? null;
  return {
    ...NEVER,
    ...abilities(field),
    ...writing(viewer, object, field),
    apiName: field.name,
    calculated: field.formula !== undefined || field.rollUp !== undefined,
    custom: field.custom,
    dataType: DATA_TYPES[field.type],
    extraTypeInfo: field.type === "textarea" ? "PlainTextArea" : null,
    inlineHelpText: help && schema.translate(language, `Help:${object.name}.${field.name}`, help),
    label: fieldLabel(viewer, object.name, field),
    length: field.length,
    nameField: field.nameField,
    polymorphicForeignKey: field.referenceTo.length > 1,
    precision: field.precision,
    reference: field.type === "reference" || field.type === "id",
    referenceToInfos: referenceInfos(viewer, field),
    relationshipName: field.relationshipName ?? null,
    required: field.required && !field.readOnly,
    scale: field.scale,
    unique: field.unique
  };
}

/** Flags and names that never apply here, present because clients read them. */
const NEVER = {
  compound: false,
  compoundComponentName: null,
  compoundFieldName: null,
  controllerName: null,
  controllingFields: [],
  filteredLookupInfo: null,
  highScaleNumber: false,
  htmlFormatted: false,
  maskType: null,
  referenceTargetField: null,
  searchPrefilterable: false
} as const;

function abilities({ type, length, externalId }: Field): object {
  const long = type === "textarea" && length > LONGEST_SHORT_TEXT;
  const opaque = long || type === "address" || type === "base64";
  return { externalId, filterable: !opaque, sortable: !opaque && type !== "multipicklist" };
}

function writing({ session }: Viewer, object: SObject, field: Field): object {
  const access = session.access.object(object.name);
  const writable = !field.readOnly && session.access.field(object.name, field.name).edit;
  const fixed = field.createOnly || (field.masterDetail && !field.reparentable);
  return {
    createable: writable && object.createable && access.create,
    updateable: writable && !fixed && object.updateable && access.edit
  };
}

function referenceInfos({ org, session }: Viewer, { referenceTo }: Field): object[] {
  return referenceTo
    .map((name) => org.schema().objectOf(name))
    .filter((target) => target !== undefined)
    .filter((target) => session.access.object(target.name).read)
    .map((target) => ({ apiName: target.name, nameFields: nameFieldsOf(target) }));
}
