import { CachedSource } from "../../data/cached-source.ts";
import { fail } from "../../data/http.ts";
import { objectName, qualifiedName, type FieldId } from "../../data/field-name.ts";
import {
  objectInfo,
  objectInfoSource,
  picklistValues,
  type ObjectInfo,
  type PicklistsByField,
  type PicklistValues
} from "../../data/object-info.ts";
import { wireAdapter } from "../../data/wire-adapter.ts";

type ObjectId = string | { readonly objectApiName: string };

export const getObjectInfo = wireAdapter(objectInfoSource);

export const getObjectInfos = wireAdapter(
  new CachedSource<
    { readonly objectApiNames?: readonly ObjectId[] },
    { readonly results: readonly { readonly statusCode: number; readonly result: ObjectInfo }[] }
  >({
    key: ({ objectApiNames }) => objectApiNames?.map(objectName).join(","),
    async load({ objectApiNames = [] }) {
      const infos = await Promise.all(objectApiNames.map((name) => objectInfo(objectName(name))));
      return { results: infos.map((result) => ({ statusCode: 200, result })) };
    },
    concerns: () => false
  })
);

export const getPicklistValues = wireAdapter(
  new CachedSource<
    { readonly recordTypeId?: string; readonly fieldApiName?: FieldId },
    PicklistValues
  >({
    key: ({ recordTypeId, fieldApiName }) =>
      recordTypeId && fieldApiName && `${recordTypeId} ${qualifiedName(fieldApiName)}`,
    async load({ recordTypeId, fieldApiName = "" }) {
      const [object = "", field = ""] = qualifiedName(fieldApiName).split(".");
      const { picklistFieldValues } = await picklistValues(object, recordTypeId);
      const values = picklistFieldValues[field];
      return values ?? fail(404, { message: `No picklist ${field}` });
    },
    concerns: () => false
  })
);

export const getPicklistValuesByRecordType = wireAdapter(
  new CachedSource<
    { readonly objectApiName?: ObjectId; readonly recordTypeId?: string },
    PicklistsByField
  >({
    key: ({ objectApiName, recordTypeId }) =>
      objectApiName && recordTypeId && `${objectName(objectApiName)} ${recordTypeId}`,
    load: ({ objectApiName = "", recordTypeId }) =>
      picklistValues(objectName(objectApiName), recordTypeId),
    concerns: () => false
  })
);
