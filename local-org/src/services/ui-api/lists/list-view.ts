import type { SObject } from "../../../metadata/schema.ts";
import { componentsOf } from "../../../layouts/components-of.ts";
import { listViews, type ListViewDefinition } from "../../../layouts/list-views.ts";
import { ok, type Call, type Reply } from "../../../server/resource.ts";
import { tagged } from "../etag.ts";
import { fieldTree, withNamedParents } from "../records/field-tree.ts";
import { qualified } from "../records/fields-asked.ts";
import { notFound } from "../records/read-record.ts";
import { listParameter, nameFieldOf, uiObject, type Viewer } from "../viewer.ts";
import { columnInfo } from "./column-info.ts";
import { listPage } from "./list-records.ts";

/** `GET /ui-api/list-info/:object`, `GET /ui-api/list-ui/:object`: the object's list views. */
export function readListViews(call: Call): Reply {
  const object = uiObject(call, call.params["object"] ?? "");
  const lists = viewsOf(call, object).map(({ name, label }) => ({
    apiName: name,
    label,
    listUiUrl: address(call, object, name, "list-records"),
    listInfoUrl: address(call, object, name, "list-info")
  }));
  return ok(
    tagged({ count: lists.length, lists, objectApiName: object.name, pageSize: lists.length })
  );
}

/** `GET /ui-api/list-info/:object/:view` */
export function readListInfo(call: Call): Reply {
  const object = uiObject(call, call.params["object"] ?? "");
  return ok(listInfo(call, object, viewNamed(call, object, call.params["view"] ?? "")));
}

/** `GET /ui-api/list-records/:object/:view` */
export function readListRecords(call: Call): Reply {
  const object = uiObject(call, call.params["object"] ?? "");
  const view = viewNamed(call, object, call.params["view"] ?? "");
  return ok(listRecords(call, object, view));
}

/** `GET /ui-api/list-ui/:object/:view`: the list view and its records. */
export function readListUi(call: Call): Reply {
  const object = uiObject(call, call.params["object"] ?? "");
  const view = viewNamed(call, object, call.params["view"] ?? "");
  const info = listInfo(call, object, view);
  return ok(tagged({ info, records: listRecords(call, object, view) }));
}

function viewsOf({ org, session }: Viewer, object: SObject): ListViewDefinition[] {
  return listViews(org.schema(), componentsOf(org), session, object.name);
}

function viewNamed(viewer: Viewer, object: SObject, name: string): ListViewDefinition {
  const wanted = name.toLowerCase();
  const view = viewsOf(viewer, object).find((one) => one.name.toLowerCase() === wanted);
  if (!view) throw notFound();
  return view;
}

function listInfo(call: Call, object: SObject, view: ListViewDefinition): object {
  return tagged({
    cloneable: false,
    createable: object.createable && call.session.access.object(object.name).create,
    deletable: false,
    displayColumns: view.columns.map((name) => columnInfo(call, object, name)),
    filterLogicString: null,
    filteredByInfo: [],
    label: view.label,
    listReference: reference(object, view),
    orderedByInfo: [],
    updateable: false,
    visibility: "Public"
  });
}

function listRecords(call: Call, object: SObject, view: ListViewDefinition): object {
  const required = listParameter(call.query["fields"]);
  const optional = [
    ...listParameter(call.query["optionalFields"]),
    ...qualified(object, view.columns)
  ];
  const tree = withNamedParents(call, object, fieldTree(call, object, { required, optional }));
  const page = listPage(call, {
    object,
    tree,
    where: view.where,
    order: nameFieldOf(object) ?? "",
    url: address(call, object, view.name, "list-records")
  });
  return tagged({
    ...page,
    fields: required,
    listReference: reference(object, view),
    optionalFields: listParameter(call.query["optionalFields"]),
    searchTerm: null,
    where: null
  });
}

function reference(object: SObject, { name }: ListViewDefinition): object {
  return {
    id: null,
    listViewApiName: name,
    objectApiName: object.name,
    parentObjectApiName: null,
    recordTypeId: null,
    relatedListId: null,
    type: "listView"
  };
}

function address({ session }: Viewer, object: SObject, view: string, kind: string): string {
  return `/services/data/v${session.apiVersion}/ui-api/${kind}/${object.name}/${view}`;
}
