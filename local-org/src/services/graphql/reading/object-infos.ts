import type { Field, PicklistValue } from "../../../metadata/schema.ts";
import { picklistLabel } from "../../../soql/format/picklist-label.ts";
import { fieldInfo } from "../../ui-api/object-info/field-info.ts";
import { objectInfo } from "../../ui-api/object-info/object-info.ts";
import { MASTER_RECORD_TYPE } from "../../ui-api/viewer.ts";
import type { VisibleObject } from "../model/visible-object.ts";
import { GraphqlFailure } from "../request/graphql-failure.ts";
import type { Viewer } from "../request/viewer.ts";

type Json = Readonly<Record<string, unknown>>;

/** A field's metadata as the UI API tells it, with what GraphQL adds. */
export interface FieldDescription {
  readonly info: Json;
  readonly field: Field;
  readonly object: string;
}

export interface ObjectDescription {
  readonly info: Json;
  readonly fields: readonly FieldDescription[];
}

export interface ObjectInfoInput {
  readonly apiName: string;
  readonly fieldNames?: readonly string[] | null;
}

interface Args {
  readonly apiNames?: readonly (string | null)[] | null;
  readonly objectInfoInputs?: readonly (ObjectInfoInput | null)[] | null;
}

/** Metadata of objects; one that the user does not see is null. @throws GraphqlFailure unless asked in one way */
export function objectInfos(
  viewer: Viewer,
  { apiNames, objectInfoInputs }: Args
): (ObjectDescription | null)[] {
  if (!apiNames === !objectInfoInputs)
    throw new GraphqlFailure("objectInfos takes either apiNames or objectInfoInputs");
  const inputs =
    objectInfoInputs ?? (apiNames ?? []).map((apiName) => ({ apiName: apiName ?? "" }));
  return inputs.map((input) => {
    const object = viewer.objects.get(input?.apiName ?? "");
    return object && input ? describe(viewer, object, input) : null;
  });
}

function describe(
  viewer: Viewer,
  { sobject, fields }: VisibleObject,
  { fieldNames }: ObjectInfoInput
): ObjectDescription {
  const wanted = [...fields.values()].filter(({ name }) => fieldNames?.includes(name) ?? true);
  return {
    info: objectInfo(viewer, sobject) as Json,
    fields: wanted.map((field) => ({
      info: fieldInfo(viewer, sobject, field) as Json,
      field,
      object: sobject.name
    }))
  };
}

/** A picklist's active values, labels in the user's language, for the one record type there is. */
export function picklistValues(viewer: Viewer, { field, object }: FieldDescription): Json[] {
  const active = (field.picklist?.values ?? []).filter((value) => value.active);
  const schema = viewer.org.schema();
  const entry = ({ value }: PicklistValue): Json => ({
    value,
    label: picklistLabel(schema, viewer.session.language, object, field.name, value)
  });
  const chosen = active.find(({ isDefault }) => isDefault);
  return [
    {
      recordTypeID: MASTER_RECORD_TYPE,
      defaultValue: chosen ? entry(chosen) : null,
      picklistValues: active.map(entry)
    }
  ];
}
