import type { Field, PicklistValue, SObject } from "../../../metadata/schema.ts";
import { picklistLabel } from "../../../soql/index.ts";
import { ok, type Call, type Reply } from "../../../server/resource.ts";
import { tagged } from "../etag.ts";
import { notFound } from "../records/read-record.ts";
import { mayRead, readableFields, uiObject, type Viewer } from "../viewer.ts";

/** `GET /ui-api/object-info/:object/picklist-values/:recordTypeId`: the active values of every picklist. */
export function readPicklists(call: Call): Reply {
  const object = uiObject(call, call.params["object"] ?? "");
  const fields = readableFields(call, object)
    .filter((field) => field.picklist !== undefined)
    .map((field) => [field.name, valuesOf(call, object, field)]);
  return ok(tagged({ picklistFieldValues: Object.fromEntries(fields) as object }));
}

/** `GET /ui-api/object-info/:object/picklist-values/:recordTypeId/:field` */
export function readPicklist(call: Call): Reply {
  const object = uiObject(call, call.params["object"] ?? "");
  const field = call.org.schema().fieldOf(object.name, call.params["field"] ?? "");
  if (!field?.picklist || !mayRead(call, object.name, field)) throw notFound();
  return ok(valuesOf(call, object, field));
}

function valuesOf(viewer: Viewer, object: SObject, field: Field): object {
  const values = (field.picklist?.values ?? []).filter(({ active }) => active);
  const entry = ({ value }: PicklistValue): object => ({
    attributes: null,
    label: labelOf(viewer, object, field, value),
    validFor: [],
    value
  });
  const chosen = values.find(({ isDefault }) => isDefault);
  return tagged({
    controllerValues: {},
    defaultValue: chosen ? entry(chosen) : null,
    url: `/services/data/v${viewer.session.apiVersion}/ui-api/object-info/${object.name}/picklist-values/012000000000000AAA/${field.name}`,
    values: values.map(entry)
  });
}

function labelOf({ org, session }: Viewer, object: SObject, field: Field, value: string): string {
  return picklistLabel(org.schema(), session.language, object.name, field.name, value);
}
