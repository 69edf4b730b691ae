import { SalesforceError } from "../../errors.ts";
import type { Field, SObject } from "../../metadata/schema.ts";
import type { QueryRecord } from "../../org.ts";
import { ok, type Call, type Reply } from "../../server/resource.ts";
import { literalFor, quoted } from "./soql-literal.ts";
import { notFound, visibleFields, visibleObject } from "./visible-object.ts";

const ID = /^[a-zA-Z0-9]{15}([a-zA-Z0-9]{3})?$/;

/** `GET /sobjects/:object/:id`, all visible fields or those of `?fields=`. */
export function readById(call: Call): Reply {
  const object = visibleObject(call, call.params.object ?? "");
  const id = call.params.id ?? "";
  if (!ID.test(id)) throw notFound();
  const [record] = select(call, object, `Id = ${quoted(id)}`);
  if (record === undefined) throw notFound();
  return conditional(call, record);
}

/** `GET /sobjects/:object/:field/:value` by external id; several matches answer 300 with their addresses. */
export function readByExternalId(call: Call): Reply {
  const object = visibleObject(call, call.params.object ?? "");
  const field = lookupField(call, object, call.params.field ?? "");
  const records = select(call, object, `${field.name} = ${literalFor(field, call.params.value ?? "")}`);
  const [record] = records;
  if (record === undefined) throw notFound();
  if (records.length > 1) return { status: 300, body: records.map((row) => row.attributes.url) };
  return conditional(call, record);
}

/**
 * A field that may name a record in an address.
 * @throws SalesforceError NOT_FOUND
 */
export function lookupField(call: Call, object: SObject, name: string): Field {
  const field = call.org.schema().fieldOf(object.name, name);
  const readable = field !== undefined && call.session.access.field(object.name, field.name).read;
  if (readable && (field.externalId || field.type === "id")) return field;
  throw notFound(`Provided external ID field does not exist or is not accessible: ${name}`);
}

function select(call: Call, object: SObject, condition: string): readonly QueryRecord[] {
  const columns = columnsAsked(call) ?? storedColumns(call, object);
  const soql = `SELECT ${columns.join(", ")} FROM ${object.name} WHERE ${condition} LIMIT 200`;
  return call.org.queries.query(call.session, soql).records;
}

function columnsAsked({ query }: Call): string[] | undefined {
  if (query.fields === undefined) return undefined;
  const names = query.fields.split(",").map((name) => name.trim());
  if (names.every((name) => /^\w+(\.\w+)*$/.test(name))) return withId(names);
  throw new SalesforceError("INVALID_FIELD", `fields: ${query.fields} is not a list of field names`);
}

/** The platform adds `Id` where it was not asked for. */
function withId(names: string[]): string[] {
  return names.some((name) => name.toLowerCase() === "id") ? names : ["Id", ...names];
}

function storedColumns(call: Call, object: SObject): string[] {
  return visibleFields(call, object)
    .filter((field) => field.type !== "address")
    .map((field) => field.name);
}

/** Answers 304 where the record is no newer than `If-Modified-Since`. */
function conditional({ headers }: Call, record: QueryRecord): Reply {
  const modified = Date.parse(String(record.LastModifiedDate ?? ""));
  if (Number.isNaN(modified)) return ok(record);
  const since = Date.parse(headers["if-modified-since"] ?? "");
  if (Math.floor(modified / 1000) * 1000 <= since) return { status: 304 };
  return { status: 200, body: record, headers: { "Last-Modified": new Date(modified).toUTCString() } };
}
