import { SalesforceError } from "../../errors.ts";
import { ok, type Call, type Reply } from "../../server/resource.ts";
import { isRecordBody } from "../data/record-body.ts";
import { quoted } from "../data/soql-literal.ts";
import { visibleObject } from "../data/visible-object.ts";

const MOST_RECORDS = 2_000;
const ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;

/** `GET /composite/sobjects/:object?ids=&fields=` */
export function readCollection(call: Call): Reply {
  return read(call, listOf(call.query.ids), listOf(call.query.fields));
}

/** `POST /composite/sobjects/:object` with `{ids, fields}`, for lists too long for an address. */
export function readCollectionByBody(call: Call): Reply {
  const { body } = call;
  if (!isRecordBody(body) || !isTextList(body.ids) || !isTextList(body.fields)) {
    throw new SalesforceError(
      "JSON_PARSER_ERROR",
      "The body needs ids and fields, two lists of text"
    );
  }
  return read(call, body.ids, body.fields);
}

/** Records in the order of the ids; null for those that are absent or hidden. */
function read(call: Call, ids: readonly string[], fields: readonly string[]): Reply {
  const object = visibleObject(call, call.params.object ?? "");
  if (ids.length > MOST_RECORDS) {
    const message = `At most ${MOST_RECORDS} ids can be read at once: ${ids.length} were sent`;
    throw new SalesforceError("EXCEEDED_MAX_SIZE_REQUEST", message);
  }
  const columns = checked([...new Set(["Id", ...fields])]);
  const wanted = ids.filter((id) => ID.test(id));
  const condition = wanted.length === 0 ? "'000000000000000'" : wanted.map(quoted).join(", ");
  const soql = `SELECT ${columns.join(", ")} FROM ${object.name} WHERE Id IN (${condition})`;
  const { records } = call.org.queries.query(call.session, soql);
  const found = new Map(records.map((record) => [String(record.Id).slice(0, 15), record]));
  return ok(ids.map((id) => found.get(id.slice(0, 15)) ?? null));
}

function checked(columns: string[]): string[] {
  const wrong = columns.find((name) => !/^\w+(\.\w+)*$/.test(name));
  if (wrong === undefined) return columns;
  throw new SalesforceError("INVALID_FIELD", `fields: ${wrong} is not a field name`);
}

function listOf(text: string | undefined): string[] {
  return (text ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
