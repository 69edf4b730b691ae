import type { SObject } from "../../metadata/schema.ts";
import type { FieldValues, SaveResult } from "../../org.ts";
import { noContent, ok, type Call, type Reply } from "../../server/resource.ts";
import { lookupField } from "./read-record.ts";
import { fieldValues, refuseField } from "./record-body.ts";
import { refusal, saveResult } from "./save-reply.ts";
import { literalFor, valueFor } from "./soql-literal.ts";
import { notFound, visibleObject } from "./visible-object.ts";

/** From this version on an upsert that updates answers with a body. */
const UPSERT_BODY_VERSION = 46;
const ALONE = { allOrNone: true } as const;

/** `POST /sobjects/:object` */
export function createRecord(call: Call): Reply {
  const object = visibleObject(call, call.params.object ?? "");
  const values = fieldValues(call.body);
  refuseField(values, "Id");
  const result = only(call.org.records.insert(call.session, object.name, [values], ALONE));
  if (!result.success) return refusal(result.errors);
  const location = `/services/data/v${call.session.apiVersion}/sobjects/${object.name}/${result.id}`;
  return { status: 201, body: saveResult(result), headers: { Location: location } };
}

/** `PATCH /sobjects/:object/:id` */
export function updateRecord(call: Call): Reply {
  const object = visibleObject(call, call.params.object ?? "");
  const values = fieldValues(call.body);
  refuseField(values, "Id");
  const row = { ...values, Id: recordId(call, object) };
  const result = only(call.org.records.update(call.session, object.name, [row], ALONE));
  return result.success ? noContent : refusal(result.errors);
}

/** `DELETE /sobjects/:object/:id` */
export function deleteRecord(call: Call): Reply {
  const object = visibleObject(call, call.params.object ?? "");
  const result = only(call.org.records.delete(call.session, [recordId(call, object)], ALONE));
  return result.success ? noContent : refusal(result.errors);
}

/**
 * `PATCH /sobjects/:object/:field/:value`: 201 created, 200 updated (204 before version 46), 300 for
 * several matches;
 * `?updateOnly=true` answers 404 instead of creating.
 */
export function upsertRecord(call: Call): Reply {
  const { object, field, value } = addressed(call);
  const values = fieldValues(call.body);
  refuseField(values, field.name);
  const matches = matchesOf(call);
  if (matches.length > 1) return { status: 300, body: matches.map(({ url }) => url) };
  if (matches.length === 0 && (call.query.updateOnly === "true" || field.type === "id")) {
    throw notFound();
  }
  const row: FieldValues = { ...values, [field.name]: valueFor(field, value) };
  const result = only(
    field.type === "id"
      ? call.org.records.update(call.session, object.name, [row], ALONE)
      : call.org.records.upsert(call.session, object.name, field.name, [row], ALONE)
  );
  if (!result.success) return refusal(result.errors);
  const body = { ...saveResult(result), created: result.created };
  if (!result.created && Number(call.session.apiVersion) < UPSERT_BODY_VERSION) return noContent;
  return result.created ? { status: 201, body } : ok(body);
}

/** `DELETE /sobjects/:object/:field/:value` */
export function deleteByExternalId(call: Call): Reply {
  const matches = matchesOf(call);
  const [match] = matches;
  if (match === undefined) throw notFound();
  if (matches.length > 1) return { status: 300, body: matches.map(({ url }) => url) };
  const result = only(call.org.records.delete(call.session, [match.id], ALONE));
  return result.success ? noContent : refusal(result.errors);
}

function addressed(call: Call) {
  const object = visibleObject(call, call.params.object ?? "");
  const field = lookupField(call, object, call.params.field ?? "");
  return { object, field, value: call.params.value ?? "" };
}

function matchesOf(call: Call): { id: string; url: string | undefined }[] {
  const { object, field, value } = addressed(call);
  const soql = `SELECT Id FROM ${object.name} WHERE ${field.name} = ${literalFor(field, value)} LIMIT 200`;
  const { records } = call.org.queries.query(call.session, soql);
  return records.map((record) => ({ id: String(record.Id), url: record.attributes.url }));
}

/** The id of the address, where it belongs to the object. */
function recordId({ params }: Call, object: SObject): string {
  const id = params.id ?? "";
  if (!/^[a-zA-Z0-9]{15,18}$/.test(id) || !id.startsWith(object.keyPrefix)) throw notFound();
  return id;
}

function only(results: readonly SaveResult[]): SaveResult {
  const [result] = results;
  if (result === undefined) throw new Error("The records engine gave no result for a row");
  return result;
}
