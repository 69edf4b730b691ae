import type { SObject } from "../../../metadata/schema.ts";
import { componentsOf } from "../../../layouts/components-of.ts";
import { objectIcon } from "../../../layouts/icon.ts";
import { ok, type Call, type Reply } from "../../../server/resource.ts";
import { tagged } from "../etag.ts";
import {
  listParameter,
  MASTER_RECORD_TYPE,
  nameFieldsOf,
  objectLabel,
  objectPluralLabel,
  readableFields,
  uiObject,
  type Viewer
} from "../viewer.ts";
import { fieldInfo } from "./field-info.ts";

/** `GET /ui-api/object-info/:object` */
export function readObjectInfo(call: Call): Reply {
  return ok(objectInfo(call, uiObject(call, call.params["object"] ?? "")));
}

/** `GET /ui-api/object-info/batch/:objects` */
export function readObjectInfos(call: Call): Reply {
  const results = listParameter(call.params["objects"]).map((name) => ({
    result: objectInfo(call, uiObject(call, name)),
    statusCode: 200
  }));
  return ok({ results });
}

/** `GET /ui-api/object-info`: the objects this API serves the user. */
export function listObjects(call: Call): Reply {
  const { org, session } = call;
  const objects = [...org.schema().objects.values()]
    .filter((object) => object.uiApi && session.access.object(object.name).read)
    .map((object) => [
      object.name,
      {
        apiName: object.name,
        keyPrefix: object.keyPrefix,
        label: objectLabel(call, object),
        labelPlural: objectPluralLabel(call, object),
        nameFields: nameFieldsOf(object),
        objectInfoUrl: `/services/data/v${session.apiVersion}/ui-api/object-info/${object.name}`
      }
    ]);
  return ok(tagged({ objects: Object.fromEntries(objects) as object }));
}

/** An object's metadata as the user may see it, labels in their language. */
export function objectInfo(viewer: Viewer, object: SObject): object {
  const access = viewer.session.access.object(object.name);
  const fields = readableFields(viewer, object)
    .map((field) => [field.name, fieldInfo(viewer, object, field)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return tagged({
    apiName: object.name,
    associateEntityType: null,
    associateParentEntity: null,
    childRelationships: childRelationships(viewer, object),
    compactLayoutable: true,
    createable: object.createable && access.create,
    custom: object.custom,
    defaultRecordTypeId: MASTER_RECORD_TYPE,
    deletable: object.deletable && access.delete,
    dependentFields: {},
    feedEnabled: false,
    fields: Object.fromEntries(fields),
    keyPrefix: object.keyPrefix,
    label: objectLabel(viewer, object),
    labelPlural: objectPluralLabel(viewer, object),
    layoutable: true,
    mruEnabled: false,
    nameFields: nameFieldsOf(object),
    queryable: object.queryable,
    recordTypeInfos: { [MASTER_RECORD_TYPE]: masterRecordType(viewer) },
    searchLayoutable: true,
    searchable: true,
    themeInfo: themeInfo(viewer, object),
    updateable: object.updateable && access.edit
  });
}

function childRelationships({ org, session }: Viewer, object: SObject): object[] {
  const { access } = session;
  return org
    .schema()
    .childRelationshipsOf(object.name)
    .filter(({ name }) => name !== undefined)
    .filter(
      ({ childObject, field }) =>
        access.object(childObject).read && access.field(childObject, field).read
    )
    .map(({ name, childObject, field }) => ({
      childObjectApiName: childObject,
      fieldName: field,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: name
    }));
}

function masterRecordType({ session }: Viewer): object {
  return {
    available: true,
    defaultRecordTypeMapping: true,
    master: true,
    name: session.language.startsWith("fr") ? "Principal" : "Master",
    recordTypeId: MASTER_RECORD_TYPE
  };
}

/** The object's icon in the Lightning Design System: its colour stands in the design system's styles. */
function themeInfo({ org }: Viewer, object: SObject): object {
  const icon = objectIcon(componentsOf(org), object.name);
  const [category, name] = icon.split(":");
  return { color: null, iconName: icon, iconUrl: `/img/icon/t4v35/${category}/${name}_120.png` };
}
