import type { FieldValues, Queries, RecordError } from "../../../org.ts";
import { FlowFault, faultSentence } from "../flow-fault.ts";
import type { DataChange, DataOutcome } from "../data/data-change.ts";
import { findRecords } from "../data/find-records.ts";
import type {
  FieldAssignment,
  FlowNode,
  RecordCreate,
  RecordDelete,
  RecordUpdate
} from "../program/flow-program.ts";
import type { Interview } from "../running/interview.ts";
import { isRecord, members, newRecord, scalar } from "../values/flow-value.ts";
import type { FlowRecord } from "../values/flow-value.ts";
import { readReference } from "../values/read-reference.ts";
import { matchingRecords } from "../data/matching-records.ts";
import { resolveValue } from "../values/resolve-value.ts";
import { changedFields, setField, writeReference } from "../values/write-reference.ts";

/** The change that a create, update or delete element asks for, and what it does with the outcome. */
export interface PendingChange {
  readonly change: DataChange;
  settle(outcome: DataOutcome): void;
}

const TRIED = { insert: "create records", update: "update records", delete: "delete records" };

export type DataNode = Extract<FlowNode, { kind: "create" | "update" | "delete" }>;

/** Throws FlowFault. */
export function pendingChange(
  queries: Queries,
  interview: Interview,
  node: DataNode
): PendingChange {
  if (node.kind === "create") return pendingCreate(interview, node.name, node.element);
  if (node.kind === "update") return pendingUpdate(queries, interview, node.name, node.element);
  return pendingDelete(queries, interview, node.name, node.element);
}

function pendingCreate(interview: Interview, name: string, element: RecordCreate): PendingChange {
  const records = element.inputReference
    ? recordsAt(interview, element.inputReference)
    : [newRecordOf(interview, element.object ?? "", element.inputAssignments)];
  return {
    change: {
      element: name,
      operation: "insert",
      object: records[0]?.object.name ?? "",
      rows: records.map(withoutId)
    },
    settle: (outcome) => {
      refuseFailure("insert", outcome);
      records.forEach((record, index) => {
        record.row.Id = outcome.ids[index] ?? null;
      });
      const id = outcome.ids[0] ?? null;
      if (!element.inputReference) interview.values.set(name, id);
      if (element.assignRecordIdToReference)
        writeReference(interview, element.assignRecordIdToReference, id);
    }
  };
}

function withoutId(record: FlowRecord): FieldValues {
  return Object.fromEntries(
    Object.entries(changedFields(record)).filter(([name]) => name !== "Id")
  );
}

function newRecordOf(
  interview: Interview,
  objectName: string,
  assignments: readonly FieldAssignment[]
): FlowRecord {
  const object = interview.context.schema.objectOf(objectName);
  if (!object) throw new FlowFault(`${objectName} is no object`);
  const record = newRecord(object);
  assignFields(interview, record, assignments);
  return record;
}

export function assignFields(
  interview: Interview,
  record: FlowRecord,
  assignments: readonly FieldAssignment[]
): void {
  for (const { field = "", value } of assignments)
    setField(interview.context, record, field, scalar(resolveValue(interview, value)));
}

function pendingUpdate(
  queries: Queries,
  interview: Interview,
  name: string,
  element: RecordUpdate
): PendingChange {
  const records = targets(queries, interview, element);
  for (const record of records) assignFields(interview, record, element.inputAssignments);
  return {
    change: {
      element: name,
      operation: "update",
      object: records[0]?.object.name ?? "",
      rows: records.map((record) => ({ ...changedFields(record), Id: idOf(record) }))
    },
    settle: (outcome) => {
      refuseFailure("update", outcome);
      for (const record of records) record.changed.clear();
    }
  };
}

function pendingDelete(
  queries: Queries,
  interview: Interview,
  name: string,
  element: RecordDelete
): PendingChange {
  const records = targets(queries, interview, element);
  return {
    change: {
      element: name,
      operation: "delete",
      object: records[0]?.object.name ?? "",
      rows: records.map((record) => ({ Id: idOf(record) }))
    },
    settle: (outcome) => refuseFailure("delete", outcome)
  };
}

/** The records of a variable (or `$Record`, its parent, its children), or those that filters find. */
function targets(
  queries: Queries,
  interview: Interview,
  element: RecordUpdate | RecordDelete
): readonly FlowRecord[] {
  const { inputReference, object = "", filterLogic, filters } = element;
  if (!inputReference) return findRecords(queries, interview, object, filterLogic, filters);
  const records = recordsAt(interview, inputReference);
  return filters.length === 0 ? records : matchingRecords(interview, records, filterLogic, filters);
}

function recordsAt(interview: Interview, reference: string): readonly FlowRecord[] {
  return members(readReference(interview, reference)).filter(isRecord);
}

function idOf({ row }: FlowRecord): string | null {
  return typeof row.Id === "string" ? row.Id : null;
}

function refuseFailure(operation: DataChange["operation"], { errors }: DataOutcome): void {
  if (errors.length > 0) throw failure(operation, errors);
}

const failure = (operation: DataChange["operation"], errors: readonly RecordError[]): FlowFault =>
  new FlowFault(faultSentence(TRIED[operation], errors), errors);
