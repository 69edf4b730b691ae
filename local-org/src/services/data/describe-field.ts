import type { FieldAccess, Session } from "../../org.ts";
import type { Field, FieldType, Schema, SObject } from "../../metadata/schema.ts";
import { describePicklist } from "./describe-picklist.ts";

const SOAP_TYPES: Readonly<Record<FieldType, string>> = {
  id: "tns:ID",
  reference: "tns:ID",
  string: "xsd:string",
  textarea: "xsd:string",
  picklist: "xsd:string",
  multipicklist: "xsd:string",
  email: "xsd:string",
  phone: "xsd:string",
  url: "xsd:string",
  boolean: "xsd:boolean",
  int: "xsd:int",
  double: "xsd:double",
  currency: "xsd:double",
  percent: "xsd:double",
  date: "xsd:date",
  datetime: "xsd:dateTime",
  time: "xsd:time",
  address: "urn:address",
  base64: "xsd:base64Binary"
};

const SYSTEM_FIELDS = new Set([
  "Id",
  "IsDeleted",
  "CreatedDate",
  "CreatedById",
  "LastModifiedDate",
  "LastModifiedById",
  "SystemModstamp"
]);

/** Text longer than this is "long": neither filtered, sorted nor grouped. */
const LONGEST_SHORT_TEXT = 255;
const MAX_BYTES_PER_CHARACTER = 3;

interface FieldContext {
  readonly object: SObject;
  readonly schema: Schema;
  readonly session: Session;
}

/** A field as the REST describe documents it, with the flags as they stand for this user. */
export function describeField(field: Field, access: FieldAccess, context: FieldContext): object {
  const { object, schema, session } = context;
  const { language } = session;
  const key = `${object.name}.${field.name}`;
  return {
    ...NEVER,
    ...sizes(field),
    ...abilities(field),
    ...references(field),
    ...writing(field, access, object),
    autoNumber: field.autoNumberFormat !== undefined,
    calculated: field.formula !== undefined || field.rollUp !== undefined,
    calculatedFormula: field.formula ?? null,
    caseSensitive: field.caseSensitive,
    custom: field.custom,
    defaultValue: field.type === "boolean" ? field.defaultFormula === "true" : null,
    defaultValueFormula: field.defaultFormula ?? null,
    externalId: field.externalId,
    formulaTreatNullNumberAsZero: field.blankAsZero,
    idLookup: field.type === "id" || field.externalId || (field.nameField && !object.custom),
    inlineHelpText: schema.translate(language, `Help:${key}`, field.helpText ?? "") || null,
    label: schema.translate(language, `CustomField:${key}`, field.label),
    name: field.name,
    nameField: field.nameField,
    picklistValues: describePicklist(field, context),
    restrictedPicklist: field.picklist?.restricted ?? false,
    soapType: SOAP_TYPES[field.type],
    type: field.type,
    unique: field.unique
  };
}

/** Flags that never apply here, present because clients read them. */
const NEVER = {
  aiPredictionField: false,
  compoundFieldName: null,
  controllerName: null,
  dependentPicklist: false,
  deprecatedAndHidden: false,
  displayLocationInDecimal: false,
  encrypted: false,
  filteredLookupInfo: null,
  highScaleNumber: false,
  htmlFormatted: false,
  mask: null,
  maskType: null,
  queryByDistance: false,
  searchPrefilterable: false
} as const;

function sizes(field: Field): object {
  const long = field.type === "textarea" && field.length > LONGEST_SHORT_TEXT;
  return {
    length: field.length,
    byteLength: field.length * MAX_BYTES_PER_CHARACTER,
    precision: field.type === "int" ? 0 : field.precision,
    digits: field.type === "int" ? field.precision : 0,
    scale: field.scale,
    extraTypeInfo: field.type === "textarea" ? (long ? "plaintextarea" : null) : null
  };
}

function abilities(field: Field): object {
  const { type } = field;
  const opaque =
    (type === "textarea" && field.length > LONGEST_SHORT_TEXT) ||
    type === "base64" ||
    type === "address";
  const fractional = ["double", "currency", "percent", "datetime", "multipicklist"].includes(type);
  return {
    filterable: !opaque,
    sortable: !opaque && type !== "multipicklist",
    groupable: !opaque && !fractional && field.formula === undefined,
    aggregatable: !opaque && type !== "boolean" && type !== "multipicklist"
  };
}

function references(field: Field): object {
  const polymorphic = field.referenceTo.length > 1;
  return {
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName ?? null,
    relationshipOrder: field.masterDetail ? field.masterOrder : null,
    referenceTargetField: null,
    namePointing: polymorphic,
    polymorphicForeignKey: polymorphic,
    cascadeDelete: field.masterDetail || (field.type === "reference" && field.onDelete === "cascade"),
    restrictedDelete: field.type === "reference" && field.onDelete === "restrict",
    writeRequiresMasterRead: field.masterDetail && field.writeNeedsMasterRead
  };
}

function writing(field: Field, access: FieldAccess, object: SObject): object {
  const writable = !field.readOnly && access.edit;
  const fixed = field.createOnly || (field.masterDetail && !field.reparentable);
  const system = SYSTEM_FIELDS.has(field.name);
  const defaulted =
    field.defaultFormula !== undefined ||
    field.type === "boolean" ||
    field.autoNumberFormat !== undefined ||
    field.name === "OwnerId" ||
    system;
  return {
    createable: writable && object.createable,
    updateable: writable && !fixed && object.updateable,
    nillable: !field.required && field.type !== "boolean" && !system,
    defaultedOnCreate: defaulted,
    permissionable: !field.required && !field.masterDetail && !field.nameField && !system
  };
}
