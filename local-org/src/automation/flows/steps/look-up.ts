import { fieldValue } from "../../stored-row.ts";
import type { Queries } from "../../../org.ts";
import { findRecords } from "../data/find-records.ts";
import type { RecordLookup } from "../program/flow-program.ts";
import type { Interview } from "../running/interview.ts";
import { scalar } from "../values/flow-value.ts";
import type { FlowRecord } from "../values/flow-value.ts";
import { resolveValue } from "../values/resolve-value.ts";
import { writeReference } from "../values/write-reference.ts";

/** Gets records: the first one or all, kept under the element's name, in a variable, or field by field. */
export function lookUp(
  queries: Queries,
  interview: Interview,
  name: string,
  lookup: RecordLookup
): void {
  const single = lookup.getFirstRecordOnly ?? lookup.outputAssignments.length > 0;
  const found = findRecords(
    queries,
    interview,
    lookup.object ?? "",
    lookup.filterLogic,
    lookup.filters,
    orderOf(interview, lookup, single)
  );
  const result = single ? (found[0] ?? null) : found;
  interview.values.set(name, result);
  const isKept = found.length > 0 || Boolean(lookup.assignNullValuesIfNoRecordsFound);
  if (!isKept) return;
  if (lookup.outputReference) writeReference(interview, lookup.outputReference, result);
  for (const { assignToReference, field } of lookup.outputAssignments)
    writeReference(interview, assignToReference, fieldOf(found[0], field));
}

function orderOf(interview: Interview, lookup: RecordLookup, single: boolean) {
  const { sortField, sortOrder } = lookup;
  const limit = single ? 1 : scalar(resolveValue(interview, lookup.limit));
  return {
    ...(sortField ? { sortField } : {}),
    ...(sortOrder ? { sortOrder } : {}),
    ...(typeof limit === "number" ? { limit } : {})
  };
}

function fieldOf(record: FlowRecord | undefined, name: string) {
  const field = record?.object.fields.get(name);
  return record && field ? fieldValue(field, record.row[field.name]) : null;
}
