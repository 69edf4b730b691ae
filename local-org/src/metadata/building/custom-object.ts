import type { Component, Components } from "../component.ts";
import type { Field, SharingModel, SObject } from "../schema.ts";
import { date, text } from "../standard/field-makers.ts";
import { recordId } from "../standard/field-makers.ts";
import { auditFields, isDeleted, ownerField } from "../standard/system-fields.ts";
import { customField } from "./custom-field.ts";

type ObjectDefinition = Component<"CustomObject">["definition"];

/** A custom object with its deployed fields, without validation rules and roll-ups. */
export function customObject(
  { fullName, definition }: Component<"CustomObject">,
  keyPrefix: string,
  components: Components
): SObject {
  const custom = customFieldsOf(fullName, components);
  const isDetail = custom.some((field) => field.masterDetail);
  const fields = [
    recordId(),
    isDeleted(),
    nameField(definition),
    ...(isDetail ? [] : [ownerField("User|Group")]),
    ...auditFields(),
    ...(definition.enableActivities ? [lastActivity()] : []),
    ...custom
  ];
  return {
    name: fullName,
    label: definition.label ?? fullName,
    pluralLabel: definition.pluralLabel ?? definition.label ?? fullName,
    keyPrefix,
    custom: true,
    customMetadata: false,
    sharingModel: isDetail ? "ControlledByParent" : sharingModel(definition.sharingModel),
    fields: new Map(fields.map((field) => [field.name, field])),
    validationRules: [],
    createable: true,
    updateable: true,
    deletable: true,
    queryable: true,
    uiApi: true,
    ...(definition.description === undefined ? {} : { description: definition.description })
  };
}

const lastActivity = (): Field =>
  date("LastActivityDate", "Last Activity Date", { readOnly: true });

export function customFieldsOf(object: string, components: Components): readonly Field[] {
  const prefix = `${object.toLowerCase()}.`;
  return components
    .ofType("CustomField")
    .filter(({ fullName }) => fullName.toLowerCase().startsWith(prefix))
    .filter(({ fullName }) => /__c$/i.test(fullName))
    .map(({ fullName, definition }) =>
      customField(fullName.slice(prefix.length), definition, components)
    );
}

function nameField({ label, nameField: name }: ObjectDefinition): Field {
  const title = name?.label ?? `${label ?? ""} Name`;
  if (name?.type !== "AutoNumber")
    return text("Name", title, 80, { required: true, nameField: true });
  return text("Name", title, 80, {
    nameField: true,
    autoNumberFormat: name.displayFormat ?? "{0}"
  });
}

export function sharingModel(model: string | undefined): SharingModel {
  if (model === "Private" || model === "Read" || model === "ControlledByParent") return model;
  return "ReadWrite";
}
