import type { Components } from "../component.ts";
import type { Field, SObject } from "../schema.ts";
import { customFieldsOf, sharingModel } from "./custom-object.ts";
import { picklistValue } from "./picklist.ts";
import { standardValueSetFields } from "./standard-value-sets.ts";

/** A standard object with what deployments changed and added: sharing, help texts, value sets, custom fields. */
export function extendedStandardObject(object: SObject, components: Components): SObject {
  const model = components.get("CustomObject", object.name)?.definition.sharingModel;
  const fields = [
    ...[...object.fields.values()].map((field) => changed(object.name, field, components)),
    ...customFieldsOf(object.name, components)
  ];
  return {
    ...object,
    fields: new Map(fields.map((field) => [field.name, field])),
    sharingModel: model === undefined ? object.sharingModel : sharingModel(model)
  };
}

function changed(object: string, field: Field, components: Components): Field {
  const name = `${object}.${field.name}`;
  const definition = components.get("CustomField", name)?.definition;
  const valueSet = Object.entries(standardValueSetFields)
    .filter(([, fields]) => fields.includes(name))
    .map(([setName]) => components.get("StandardValueSet", setName)?.definition)
    .find((each) => each !== undefined);
  if (!definition && !valueSet) return field;
  const values = valueSet?.standardValue.map(picklistValue);
  return {
    ...field,
    ...(definition?.inlineHelpText ? { helpText: definition.inlineHelpText } : {}),
    ...(definition?.description ? { description: definition.description } : {}),
    ...(values ? { picklist: { restricted: field.picklist?.restricted ?? false, values } } : {})
  };
}
