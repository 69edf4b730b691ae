import { SalesforceError } from "../../../errors.ts";
import { normaliseId } from "../../../ids.ts";
import type { SObject } from "../../../metadata/schema.ts";
import { ok, type Call, type Reply } from "../../../server/resource.ts";
import { listParameter, noAccess, uiObject, type Viewer } from "../viewer.ts";
import type { FieldTree } from "./field-tree.ts";
import { treeAsked } from "./fields-asked.ts";
import { recordsById } from "./record-query.ts";
import { representation, type RecordRepresentation } from "./representation.ts";

/** `GET /ui-api/records/:id` */
export function readRecord(call: Call): Reply {
  const { object, id } = addressedRecord(call, call.params["id"] ?? "");
  return ok(existingRecord(call, object, treeAsked(call, object, call.query), id));
}

/** `GET /ui-api/records/batch/:ids`: each record with a status of its own. */
export function readRecords(call: Call): Reply {
  const results = listParameter(call.params["ids"]).map((text) => resultOf(call, text));
  return ok({ hasErrors: results.some(({ statusCode }) => statusCode !== 200), results });
}

function resultOf(call: Call, text: string): { statusCode: number; result: unknown } {
  try {
    const { object, id } = addressedRecord(call, text);
    const tree = treeAsked(call, object, forObject(call.query, object));
    return { statusCode: 200, result: existingRecord(call, object, tree, id) };
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error;
    const { errorCode, message, status } = error;
    return { statusCode: status, result: [{ errorCode, message }] };
  }
}

/** A batch may mix objects: each record is asked for its own object's fields. */
function forObject(query: Call["query"], { name }: SObject): Call["query"] {
  const own = (value: string | undefined): string | undefined =>
    value &&
    listParameter(value)
      .filter((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}.`))
      .join(",");
  return { ...query, fields: own(query["fields"]), optionalFields: own(query["optionalFields"]) };
}

export interface AddressedRecord {
  readonly object: SObject;
  /** 18 characters. */
  readonly id: string;
}

/**
 * The object that an id in an address belongs to.
 * @throws SalesforceError NOT_FOUND, INVALID_TYPE, INSUFFICIENT_ACCESS
 */
export function addressedRecord(viewer: Viewer, text: string): AddressedRecord {
  const id = normaliseId(text);
  const object = id && viewer.org.schema().objectOfKeyPrefix(id.slice(0, 3));
  if (!id || !object) throw notFound();
  return { object: uiObject(viewer, object.name), id };
}

/**
 * A record as the user sees it.
 * @throws SalesforceError NOT_FOUND (404) where there is none, INSUFFICIENT_ACCESS (403) where it is hidden
 */
export function existingRecord(
  viewer: Viewer,
  object: SObject,
  tree: FieldTree,
  id: string
): RecordRepresentation {
  const record = recordsById(viewer, object, tree, [id]).get(id);
  if (!record) throw missing(viewer, object, id);
  return representation(viewer, object, tree, record);
}

export function notFound(): SalesforceError {
  return new SalesforceError("NOT_FOUND", "The requested resource does not exist", { status: 404 });
}

function missing({ org, session }: Viewer, object: SObject, id: string): SalesforceError {
  const soql = `SELECT COUNT() FROM ${object.name} WHERE Id = '${id}'`;
  const exists = org.queries.query(session, soql, { system: true }).totalSize > 0;
  return exists ? noAccess() : notFound();
}
