import type { Field, SObject } from "../../../metadata/schema.ts";
import { componentsOf } from "../../../layouts/components-of.ts";
import { layoutDefinition } from "../../../layouts/layout.ts";
import type { RelatedListDefinition } from "../../../layouts/related-lists.ts";
import { ok, type Call, type Reply } from "../../../server/resource.ts";
import { tagged } from "../etag.ts";
import { fieldTree, withNamedParents } from "../records/field-tree.ts";
import { qualified } from "../records/fields-asked.ts";
import { addressedRecord, existingRecord, notFound } from "../records/read-record.ts";
import {
  listParameter,
  mayRead,
  nameFieldOf,
  objectPluralLabel,
  uiObject,
  type Viewer
} from "../viewer.ts";
import { columnInfo } from "./column-info.ts";
import { listPage, type ListSource } from "./list-records.ts";

interface RelatedList {
  readonly parent: SObject;
  readonly child: SObject;
  /** The child's field that points to the parent. */
  readonly field: Field;
  /** Child relationship name. */
  readonly id: string;
  /** As the parent's layout shows it; absent where no layout does. */
  readonly onLayout: RelatedListDefinition | undefined;
}

/** `GET /ui-api/related-list-records/:parentId/:list` */
export function readRelatedRecords(call: Call): Reply {
  const { object, id } = addressedRecord(call, call.params["parentId"] ?? "");
  const list = relatedList(call, object, call.params["list"] ?? "");
  refuseHiddenParent(call, object, id);
  const source = sourceOf(call, list, id);
  const page = listPage(call, source);
  return ok({
    ...page,
    fields: listParameter(call.query["fields"]),
    listInfoETag: null,
    listReference: reference(list, id),
    optionalFields: listParameter(call.query["optionalFields"]),
    searchTerm: null,
    where: null
  });
}

/** `GET /ui-api/related-list-count/:parentId/:list` */
export function countRelatedRecords(call: Call): Reply {
  const { object, id } = addressedRecord(call, call.params["parentId"] ?? "");
  const list = relatedList(call, object, call.params["list"] ?? "");
  refuseHiddenParent(call, object, id);
  const soql = `SELECT COUNT() FROM ${list.child.name} WHERE ${list.field.name} = '${id}'`;
  const count = call.org.queries.query(call.session, soql).totalSize;
  return ok({ count, hasMore: false, listReference: reference(list, id) });
}

/** `GET /ui-api/related-list-info/:object/:list` */
export function readRelatedListInfo(call: Call): Reply {
  const parent = uiObject(call, call.params["object"] ?? "");
  const list = relatedList(call, parent, call.params["list"] ?? "");
  const columns = columnsOf(list);
  return ok(
    tagged({
      cloneable: false,
      createable: list.onLayout?.createable ?? call.session.access.object(list.child.name).create,
      displayColumns: columns.map((name) => columnInfo(call, list.child, name)),
      label: list.onLayout?.label ?? objectPluralLabel(call, list.child),
      listReference: reference(list, null),
      objectApiNames: [list.child.name],
      orderedByInfo: [],
      fieldApiName: list.field.name,
      parentFieldApiName: list.field.name
    })
  );
}

/** `GET /ui-api/related-list-info/:object`: the related lists of the object's layout. */
export function readRelatedLists(call: Call): Reply {
  const parent = uiObject(call, call.params["object"] ?? "");
  const relatedLists = layoutLists(call, parent).map(({ id, label, object, icon }) => ({
    entityLabel: label,
    entityPluralLabel: label,
    fieldApiName: null,
    keyPrefix: call.org.schema().objectOf(object)?.keyPrefix,
    label,
    objectApiName: object,
    relatedListId: id,
    relatedListInfoUrl: `/services/data/v${call.session.apiVersion}/ui-api/related-list-info/${parent.name}/${id}`,
    themeInfo: { color: null, iconName: icon, iconUrl: null }
  }));
  return ok(tagged({ parentObjectApiName: parent.name, parentRecordTypeId: null, relatedLists }));
}

function layoutLists({ org, session }: Viewer, parent: SObject): readonly RelatedListDefinition[] {
  return layoutDefinition(org.schema(), componentsOf(org), session, parent.name).relatedLists;
}

/** @throws SalesforceError NOT_FOUND for a list the user does not know */
function relatedList(viewer: Viewer, parent: SObject, name: string): RelatedList {
  const schema = viewer.org.schema();
  const { access } = viewer.session;
  const found = schema
    .childRelationshipsOf(parent.name)
    .find((relationship) => relationship.name?.toLowerCase() === name.toLowerCase());
  const child = found && schema.objectOf(found.childObject);
  const field = found && schema.fieldOf(found.childObject, found.field);
  if (!found?.name || !child || !field) throw notFound();
  if (!access.object(child.name).read || !mayRead(viewer, child.name, field)) throw notFound();
  const onLayout = layoutLists(viewer, parent).find(({ id }) => id === found.name);
  return { parent, child, field, id: found.name, onLayout };
}

function refuseHiddenParent(viewer: Viewer, object: SObject, id: string): void {
  existingRecord(viewer, object, fieldTree(viewer, object, { required: [], optional: [] }), id);
}

function columnsOf({ child, onLayout }: RelatedList): readonly string[] {
  return onLayout?.columns ?? [nameFieldOf(child) ?? "Id"];
}

function sourceOf(call: Call, list: RelatedList, parentId: string): ListSource {
  const { child, field, onLayout } = list;
  const required = listParameter(call.query["fields"]);
  const asked = [...required, ...listParameter(call.query["optionalFields"])];
  const shown = asked.length > 0 ? [] : qualified(child, columnsOf(list));
  const optional = [...listParameter(call.query["optionalFields"]), ...shown];
  const tree = fieldTree(call, child, { required, optional });
  return {
    object: child,
    tree: shown.length > 0 ? withNamedParents(call, child, tree) : tree,
    where: `${field.name} = '${parentId}'`,
    order: onLayout?.order ?? "CreatedDate DESC",
    url: `/services/data/v${call.session.apiVersion}/ui-api/related-list-records/${parentId}/${list.id}`
  };
}

function reference({ parent, id }: RelatedList, recordId: string | null): object {
  return {
    id: null,
    inContextOfRecordId: recordId,
    listViewApiName: null,
    objectApiName: null,
    parentObjectApiName: parent.name,
    recordTypeId: null,
    relatedListId: id,
    type: "relatedList"
  };
}
