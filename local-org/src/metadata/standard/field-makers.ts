import type { Field, FieldType, PicklistValue } from "../schema.ts";

/** Anything of a field that a maker's defaults do not say. */
export type FieldExtra = Partial<Omit<Field, "name" | "label" | "type">>;

function make(name: string, label: string, type: FieldType, extra: FieldExtra): Field {
  return {
    name,
    label,
    type,
    custom: false,
    length: 0,
    precision: 0,
    scale: 0,
    required: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    blankAsZero: false,
    referenceTo: [],
    masterDetail: false,
    masterOrder: 0,
    reparentable: false,
    writeNeedsMasterRead: false,
    onDelete: "setNull",
    readOnly: extra.formula !== undefined || extra.autoNumberFormat !== undefined,
    createOnly: false,
    nameField: false,
    ...extra
  };
}

export const text = (name: string, label: string, length: number, extra: FieldExtra = {}): Field =>
  make(name, label, "string", { length, ...extra });

export const textArea = (
  name: string,
  label: string,
  length = 32_000,
  extra: FieldExtra = {}
): Field => make(name, label, "textarea", { length, ...extra });

export const email = (name: string, label: string, extra: FieldExtra = {}): Field =>
  make(name, label, "email", { length: 80, ...extra });

export const phone = (name: string, label: string, extra: FieldExtra = {}): Field =>
  make(name, label, "phone", { length: 40, ...extra });

export const url = (name: string, label: string, extra: FieldExtra = {}): Field =>
  make(name, label, "url", { length: 255, ...extra });

export const checkbox = (name: string, label: string, extra: FieldExtra = {}): Field =>
  make(name, label, "boolean", {
    ...(extra.formula === undefined ? { defaultFormula: "false" } : {}),
    ...extra
  });

export const integer = (
  name: string,
  label: string,
  precision = 8,
  extra: FieldExtra = {}
): Field => make(name, label, "int", { precision, ...extra });

export const decimal = (
  name: string,
  label: string,
  precision: number,
  scale: number,
  extra: FieldExtra = {}
): Field => make(name, label, "double", { precision, scale, ...extra });

export const currency = (name: string, label: string, extra: FieldExtra = {}): Field =>
  make(name, label, "currency", { precision: 18, scale: 2, ...extra });

export const percent = (
  name: string,
  label: string,
  precision: number,
  scale: number,
  extra: FieldExtra = {}
): Field => make(name, label, "percent", { precision, scale, ...extra });

export const date = (name: string, label: string, extra: FieldExtra = {}): Field =>
  make(name, label, "date", extra);

export const dateTime = (name: string, label: string, extra: FieldExtra = {}): Field =>
  make(name, label, "datetime", extra);

/** Values as `Cold|Warm|*Hot`: the star marks the default. */
export function picklistValues(values: string): readonly PicklistValue[] {
  return values
    .split("|")
    .filter((value) => value !== "")
    .map((value) => ({
      value: value.replace(/^\*/, ""),
      label: value.replace(/^\*/, ""),
      isDefault: value.startsWith("*"),
      active: true
    }));
}

export const picklist = (
  name: string,
  label: string,
  values: string,
  extra: FieldExtra & { readonly restricted?: boolean } = {}
): Field => {
  const { restricted = false, ...rest } = extra;
  return make(name, label, "picklist", {
    length: 255,
    picklist: { restricted, values: picklistValues(values) },
    ...rest
  });
};

/** `to` lists objects as `User|Group`; `children` is the child relationship's name. */
export function lookup(
  name: string,
  label: string,
  to: string,
  extra: FieldExtra & { readonly children?: string } = {}
): Field {
  const { children, ...rest } = extra;
  return make(name, label, "reference", {
    length: 18,
    referenceTo: to.split("|"),
    relationshipName: name.replace(/Id$/, ""),
    ...(children === undefined ? {} : { childRelationshipName: children }),
    ...rest
  });
}

/** A lookup whose parent's deletion takes the record along. */
export const ownedBy = (
  name: string,
  label: string,
  to: string,
  extra: FieldExtra & { readonly children?: string } = {}
): Field =>
  lookup(name, label, to, { required: true, createOnly: true, onDelete: "cascade", ...extra });

export const recordId = (): Field =>
  make("Id", "Record ID", "id", { length: 18, required: true, readOnly: true });
