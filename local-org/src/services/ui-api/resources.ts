import type { Resource } from "../../server/resource.ts";
import { readLayout } from "./layouts/layout.ts";
import { readRecordUi } from "./layouts/record-ui.ts";
import { readListInfo, readListRecords, readListUi, readListViews } from "./lists/list-view.ts";
import {
  countRelatedRecords,
  readRelatedListInfo,
  readRelatedLists,
  readRelatedRecords
} from "./lists/related-list.ts";
import { readObjectActions, readRecordActions } from "./navigation/actions.ts";
import { readApp, readApps, readNavItems } from "./navigation/apps.ts";
import { listObjects, readObjectInfo, readObjectInfos } from "./object-info/object-info.ts";
import { readPicklist, readPicklists } from "./object-info/picklist-values.ts";
import { readRecord, readRecords } from "./records/read-record.ts";
import { recordDefaults } from "./records/record-defaults.ts";
import { createRecord, deleteRecord, updateRecord } from "./records/write-record.ts";

type Method = Resource["method"];

const resource = (
  method: Method,
  path: string,
  handle: Resource["handle"],
  description: string
): Resource => ({ method, path: `/ui-api${path}`, handle, description });

const records: readonly Resource[] = [
  resource(
    "GET",
    "/records/:id",
    readRecord,
    "A record: `fields`, `optionalFields`, `layoutTypes`"
  ),
  resource(
    "GET",
    "/records/batch/:ids",
    readRecords,
    "Records of several objects, each with a status"
  ),
  resource("POST", "/records", createRecord, "Create a record; refusals stand at their fields"),
  resource(
    "PATCH",
    "/records/:id",
    updateRecord,
    "Update a record; `If-Modified-Since` answers 412"
  ),
  resource("DELETE", "/records/:id", deleteRecord, "Delete a record"),
  resource(
    "GET",
    "/record-defaults/create/:object",
    recordDefaults,
    "Default values and layout for a new record"
  ),
  resource("GET", "/record-ui/:ids", readRecordUi, "Records with their layouts and object metadata")
];

const objects: readonly Resource[] = [
  resource("GET", "/object-info", listObjects, "Objects served to the user"),
  resource("GET", "/object-info/:object", readObjectInfo, "Object metadata in the user's language"),
  resource("GET", "/object-info/batch/:objects", readObjectInfos, "Metadata of several objects"),
  resource(
    "GET",
    "/object-info/:object/picklist-values/:recordTypeId",
    readPicklists,
    "Values of every picklist"
  ),
  resource(
    "GET",
    "/object-info/:object/picklist-values/:recordTypeId/:field",
    readPicklist,
    "Values of one picklist"
  ),
  resource("GET", "/layout/:object", readLayout, "Page or compact layout")
];

const lists: readonly Resource[] = [
  resource(
    "GET",
    "/related-list-records/:parentId/:list",
    readRelatedRecords,
    "Records of a related list, sorted and paged"
  ),
  resource(
    "GET",
    "/related-list-count/:parentId/:list",
    countRelatedRecords,
    "Number of records of a related list"
  ),
  resource(
    "GET",
    "/related-list-info/:object",
    readRelatedLists,
    "Related lists of an object's layout"
  ),
  resource(
    "GET",
    "/related-list-info/:object/:list",
    readRelatedListInfo,
    "Columns of a related list"
  ),
  resource("GET", "/list-info/:object", readListViews, "List views of an object"),
  resource("GET", "/list-info/:object/:view", readListInfo, "Columns of a list view"),
  resource(
    "GET",
    "/list-records/:object/:view",
    readListRecords,
    "Records of a list view, sorted and paged"
  ),
  resource("GET", "/list-ui/:object", readListViews, "List views of an object"),
  resource("GET", "/list-ui/:object/:view", readListUi, "A list view with its records")
];

const navigation: readonly Resource[] = [
  resource("GET", "/apps", readApps, "Apps the user may open"),
  resource("GET", "/apps/:app", readApp, "One app"),
  resource("GET", "/nav-items", readNavItems, "Tabs of the user's apps"),
  resource("GET", "/actions/record/:ids", readRecordActions, "Standard actions on records"),
  resource("GET", "/actions/object/:object", readObjectActions, "Standard actions on an object")
];

/** Everything of the User Interface API. */
export const uiApiResources: readonly Resource[] = [
  ...records,
  ...objects,
  ...lists,
  ...navigation
];
