import { SalesforceError } from "../../errors.ts";
import type { FieldValues, SaveResult } from "../../org.ts";
import { ok, type Call, type Reply } from "../../server/resource.ts";
import { fieldValues, isRecordBody, type RecordBody } from "../data/record-body.ts";
import { lookupField } from "../data/read-record.ts";
import { saveResult } from "../data/save-reply.ts";
import { visibleObject } from "../data/visible-object.ts";
import { transactionUnless } from "./rollback.ts";

const MOST_RECORDS = 200;
const MOST_RUNS = 10;
const ROLLED_BACK = {
  statusCode: "ALL_OR_NONE_OPERATION_ROLLED_BACK",
  message:
    "Record rolled back because not all records were valid and the request was using AllOrNone header",
  fields: []
};

type Save = (object: string, rows: readonly FieldValues[]) => SaveResult[];

interface Row {
  readonly object: string;
  readonly values: FieldValues;
}

/** `POST /composite/sobjects` */
export function createCollection(call: Call): Reply {
  const { rows, allOrNone } = read(call);
  const { records } = call.org;
  return save(call, rows, allOrNone, (object, values) =>
    records.insert(call.session, object, values, { allOrNone })
  );
}

/** `PATCH /composite/sobjects` */
export function updateCollection(call: Call): Reply {
  const { rows, allOrNone } = read(call);
  const { records } = call.org;
  return save(call, rows, allOrNone, (object, values) =>
    records.update(call.session, object, values, { allOrNone })
  );
}

/** `PATCH /composite/sobjects/:object/:field`: upsert by external id; results say `created`. */
export function upsertCollection(call: Call): Reply {
  const { rows, allOrNone } = read(call);
  const { org, params, session } = call;
  const object = visibleObject(call, params.object ?? "");
  const field = lookupField(call, object, params.field ?? "");
  if (rows.some((row) => row.object !== object.name)) {
    const message = `Every record must be of type ${object.name}, as the address says`;
    throw new SalesforceError("INVALID_INPUT", message);
  }
  const upsert: Save = (name, values) =>
    org.records.upsert(session, name, field.name, values, { allOrNone });
  return save(call, rows, allOrNone, upsert, (result) => ({
    ...saveResult(result),
    created: result.created
  }));
}

/** `DELETE /composite/sobjects?ids=` */
export function deleteCollection(call: Call): Reply {
  const ids = (call.query.ids ?? "").split(",").filter((id) => id !== "");
  checkCount(ids.length);
  const allOrNone = call.query.allOrNone === "true";
  return ok(call.org.records.delete(call.session, ids, { allOrNone }).map(saveResult));
}

function read(call: Call): { rows: Row[]; allOrNone: boolean } {
  const { body } = call;
  const records = isRecordBody(body) ? body.records : undefined;
  if (!isRecordBody(body) || !Array.isArray(records) || !records.every(isRecordBody)) {
    throw new SalesforceError("JSON_PARSER_ERROR", "records must be a list of records");
  }
  checkCount(records.length);
  const rows = records.map((record) => ({
    object: visibleObject(call, typeOf(record)).name,
    values: fieldValues(record)
  }));
  return { rows, allOrNone: body.allOrNone === true };
}

function checkCount(count: number): void {
  if (count <= MOST_RECORDS) return;
  const message = `The request can't have more than ${MOST_RECORDS} records: it has ${count}`;
  throw new SalesforceError("EXCEEDED_MAX_SIZE_REQUEST", message);
}

function typeOf(record: RecordBody): string {
  const type = isRecordBody(record.attributes) ? record.attributes.type : undefined;
  if (typeof type === "string") return type;
  throw new SalesforceError("INVALID_INPUT", "Each record must say its type: attributes.type");
}

function save(
  call: Call,
  rows: readonly Row[],
  allOrNone: boolean,
  operation: Save,
  show: (result: SaveResult) => object = saveResult
): Reply {
  const runs = runsOfOneType(rows);
  if (runs.length > MOST_RUNS) {
    const message = `Records of different types change more than ${MOST_RUNS} times: group them by type`;
    throw new SalesforceError("LIMIT_EXCEEDED", message);
  }
  const work = () => runs.flatMap(({ object, values }) => operation(object, values));
  if (!allOrNone) return ok(work().map(show));
  const results = transactionUnless(call.org, anyFailed, work);
  return ok((anyFailed(results) ? results.map(rolledBack) : results).map(show));
}

/** Neighbours of the same type are saved together; order is kept. */
function runsOfOneType(rows: readonly Row[]): { object: string; values: FieldValues[] }[] {
  const runs: { object: string; values: FieldValues[] }[] = [];
  for (const { object, values } of rows) {
    const last = runs.at(-1);
    if (last?.object === object) last.values.push(values);
    else runs.push({ object, values: [values] });
  }
  return runs;
}

function anyFailed(results: readonly SaveResult[]): boolean {
  return results.some(({ success }) => !success);
}

function rolledBack(result: SaveResult): SaveResult {
  if (!result.success) return result;
  return { id: null, success: false, created: false, errors: [ROLLED_BACK] };
}
