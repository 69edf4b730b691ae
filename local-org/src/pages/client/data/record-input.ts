import type { ObjectInfo } from "./object-info.ts";
import type { RecordField, UiRecord } from "./records.ts";

export interface RecordInput {
  readonly apiName?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

function input(record: UiRecord, allowed: (field: string) => boolean): RecordInput {
  const fields = Object.entries(record.fields)
    .filter(([name]) => allowed(name))
    .map(([name, { value }]: [string, RecordField]) => [name, value]);
  return { apiName: record.apiName, fields: Object.fromEntries(fields) };
}

/** What `createRecord` takes to make another record like this one. */
export function generateRecordInputForCreate(record: UiRecord, info?: ObjectInfo): RecordInput {
  return input(record, (name) => info === undefined || info.fields[name]?.createable === true);
}

/** What `updateRecord` takes to write this record's fields back. */
export function generateRecordInputForUpdate(record: UiRecord, info?: ObjectInfo): RecordInput {
  const { fields } = input(
    record,
    (name) => info === undefined || info.fields[name]?.updateable === true
  );
  return { fields: { Id: record.id, ...fields } };
}

/** The same input without fields that still have the original's value. */
export function createRecordInputFilteredByEditedFields(
  recordInput: RecordInput,
  original: UiRecord
): RecordInput {
  const edited = Object.entries(recordInput.fields).filter(
    ([name, value]) => name === "Id" || original.fields[name]?.value !== value
  );
  return { ...recordInput, fields: Object.fromEntries(edited) };
}
