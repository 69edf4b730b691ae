import { ok, type Call, type Resource } from "../../server/resource.ts";
import { describeObject, describeSummary } from "./describe-object.ts";
import { readByExternalId, readById } from "./read-record.ts";
import { runQuery, runQueryAll, runQueryMore } from "./run-query.ts";
import { listResources } from "./versions.ts";
import { visibleObject } from "./visible-object.ts";
import {
  createRecord,
  deleteByExternalId,
  deleteRecord,
  updateRecord,
  upsertRecord
} from "./write-record.ts";

const objectOfPath = (call: Call) => visibleObject(call, call.params.object ?? "");

function globalDescribe(call: Call) {
  const { org, session } = call;
  const objects = [...org.schema().objects.values()];
  const visible = objects.filter((object) => session.access.object(object.name).read);
  const sobjects = visible.map((object) => describeSummary(call, object));
  return ok({ encoding: "UTF-8", maxBatchSize: 200, sobjects });
}

function objectInformation(call: Call) {
  return ok({ objectDescribe: describeSummary(call, objectOfPath(call)), recentItems: [] });
}

/** Everything of the plain data API. Composite requests run these too. */
export const dataResources: readonly Resource[] = [
  {
    method: "GET",
    path: "",
    description: "Resources of an API version, with the caller's identity address",
    handle: listResources
  },
  {
    method: "GET",
    path: "/sobjects",
    description: "Global describe: objects the user may read",
    handle: globalDescribe
  },
  {
    method: "GET",
    path: "/sobjects/:object",
    description: "Basic information of an object",
    handle: objectInformation
  },
  {
    method: "GET",
    path: "/sobjects/:object/describe",
    description: "Full describe: fields, child relationships, picklists, as the user may see them",
    handle: (call) => ok(describeObject(call, objectOfPath(call)))
  },
  {
    method: "POST",
    path: "/sobjects/:object",
    description: "Create a record",
    handle: createRecord
  },
  {
    method: "GET",
    path: "/sobjects/:object/:id",
    description: "Read a record, `?fields=`, `If-Modified-Since`",
    handle: readById
  },
  {
    method: "PATCH",
    path: "/sobjects/:object/:id",
    description: "Update a record",
    handle: updateRecord
  },
  {
    method: "DELETE",
    path: "/sobjects/:object/:id",
    description: "Delete a record",
    handle: deleteRecord
  },
  {
    method: "GET",
    path: "/sobjects/:object/:field/:value",
    description: "Read a record by external id",
    handle: readByExternalId
  },
  {
    method: "PATCH",
    path: "/sobjects/:object/:field/:value",
    description: "Upsert a record by external id, `?updateOnly=true`",
    handle: upsertRecord
  },
  {
    method: "DELETE",
    path: "/sobjects/:object/:field/:value",
    description: "Delete a record by external id",
    handle: deleteByExternalId
  },
  {
    method: "GET",
    path: "/query",
    description: "SOQL query, `Sforce-Query-Options: batchSize`, `?columns=true`",
    handle: runQuery
  },
  {
    method: "GET",
    path: "/query/:locator",
    description: "Next page of a query",
    handle: runQueryMore
  },
  {
    method: "GET",
    path: "/queryAll",
    description: "SOQL query over deleted rows too",
    handle: runQueryAll
  },
  {
    method: "GET",
    path: "/queryAll/:locator",
    description: "Next page of a query over deleted rows too",
    handle: runQueryMore
  }
];
