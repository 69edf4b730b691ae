import { SalesforceError } from "../../../errors.ts";
import type { Queries } from "../../../org.ts";
import type { SObject } from "../../../metadata/schema.ts";
import { faultSentence, FlowFault } from "../flow-fault.ts";
import type { RecordFilter } from "../program/flow-program.ts";
import type { Interview } from "../running/interview.ts";
import { newRecord } from "../values/flow-value.ts";
import type { FlowRecord } from "../values/flow-value.ts";
import { lookupQuery } from "./lookup-query.ts";
import type { LookupOrder } from "./lookup-query.ts";

/** The records that filters find, as they stand in the database, in order. Throws FlowFault. */
export function findRecords(
  queries: Queries,
  interview: Interview,
  objectName: string,
  logic: string | undefined,
  filters: readonly RecordFilter[],
  order: LookupOrder = {}
): readonly FlowRecord[] {
  const object = interview.context.schema.objectOf(objectName);
  if (!object) throw new FlowFault(`${objectName} is no object`);
  const soql = lookupQuery(interview, object, logic, filters, order);
  if (soql === undefined) return [];
  return recordsOf(interview, object, idsOf(queries, interview, soql));
}

/** The records with these ids, in this order; those that are gone are left out. */
export function recordsOf(
  { context }: Interview,
  object: SObject,
  ids: readonly string[]
): readonly FlowRecord[] {
  const rows = context.rows.many(object, ids);
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row ? [newRecord(object, { ...row })] : [];
  });
}

function idsOf(queries: Queries, { context }: Interview, soql: string): string[] {
  try {
    return [...queries.stream(context.session, soql, { system: true })].map(({ Id }) => String(Id));
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error;
    const { errorCode: statusCode, message } = error;
    throw new FlowFault(faultSentence("look up records", [{ statusCode, message, fields: [] }]));
  }
}
