import { SalesforceError } from "../../../errors.ts";
import type { SObject } from "../../../metadata/schema.ts";
import type { FieldValues, SaveResult } from "../../../org.ts";
import { noContent, ok, type Call, type Reply } from "../../../server/resource.ts";
import { layoutFields } from "../layouts/layout-fields.ts";
import { uiObject } from "../viewer.ts";
import { fieldInput } from "./field-input.ts";
import { fieldTree, withNamedParents } from "./field-tree.ts";
import { qualified } from "./fields-asked.ts";
import { addressedRecord, existingRecord } from "./read-record.ts";
import type { RecordRepresentation } from "./representation.ts";
import { saveFailure } from "./save-failure.ts";

const ALONE = { allOrNone: true } as const;

interface RecordInput {
  readonly apiName?: unknown;
  readonly fields?: unknown;
}

/** `POST /ui-api/records` {apiName, fields}: 201 and the record. */
export function createRecord(call: Call): Reply {
  const { apiName, fields } = inputOf(call);
  const object = uiObject(call, typeof apiName === "string" ? apiName : "");
  const values = fieldInput(call, object, fields);
  const result = only(call.org.records.insert(call.session, object.name, [values], ALONE));
  if (!result.success || result.id === null)
    return saveFailure(call, object, "create", result.errors);
  return { status: 201, body: savedRecord(call, object, result.id, values) };
}

/** `PATCH /ui-api/records/:id` {fields}; with `If-Modified-Since`, 412 where the record changed since. */
export function updateRecord(call: Call): Reply {
  const { object, id } = addressedRecord(call, call.params["id"] ?? "");
  const values = fieldInput(call, object, inputOf(call).fields);
  refuseChanged(call, object, id);
  const row = { ...values, Id: id };
  const result = only(call.org.records.update(call.session, object.name, [row], ALONE));
  if (!result.success) return saveFailure(call, object, "update", result.errors);
  return ok(savedRecord(call, object, id, values));
}

/** `DELETE /ui-api/records/:id`: 204. */
export function deleteRecord(call: Call): Reply {
  const { object, id } = addressedRecord(call, call.params["id"] ?? "");
  const result = only(call.org.records.delete(call.session, [id], ALONE));
  return result.success ? noContent : saveFailure(call, object, "delete", result.errors);
}

function inputOf({ body }: Call): RecordInput {
  if (typeof body === "object" && body !== null && !Array.isArray(body)) return body;
  throw new SalesforceError("JSON_PARSER_ERROR", "The body must be a record input with fields");
}

/** The record as saved: the fields given and those of its layout. */
function savedRecord(
  call: Call,
  object: SObject,
  id: string,
  values: FieldValues
): RecordRepresentation {
  const names = ["Id", ...Object.keys(values), ...layoutFields(call, object, "Full")];
  const optional = qualified(object, names);
  const tree = withNamedParents(call, object, fieldTree(call, object, { required: [], optional }));
  return existingRecord(call, object, tree, id);
}

/** @throws SalesforceError CONFLICT (412) where the record is newer than the header's moment */
function refuseChanged(call: Call, object: SObject, id: string): void {
  const header = call.headers["if-modified-since"];
  const since = Date.parse(header ?? "");
  if (header === undefined || Number.isNaN(since)) return;
  const tree = fieldTree(call, object, { required: [], optional: [] });
  const changed = Date.parse(existingRecord(call, object, tree, id).lastModifiedDate ?? "");
  // HTTP dates carry no milliseconds.
  const precision = header.includes(".") ? 1 : 1000;
  if (Math.floor(changed / precision) <= Math.floor(since / precision)) return;
  throw new SalesforceError(
    "CONFLICT",
    "The record was changed since you read it. Refresh it, then make your changes again.",
    { status: 412 }
  );
}

function only(results: readonly SaveResult[]): SaveResult {
  const [result] = results;
  if (!result) throw new Error("The records engine gave no result for a row");
  return result;
}
