import { CachedSource } from "../../data/cached-source.ts";
import { recordsChanged } from "../../data/change.ts";
import { fieldPath, type FieldId } from "../../data/field-name.ts";
import { request } from "../../data/http.ts";
import {
  recordParameters,
  recordSource,
  type RecordField,
  type RecordQuery,
  type UiRecord
} from "../../data/records.ts";
import { wireAdapter } from "../../data/wire-adapter.ts";

export { createRecord, updateRecord, deleteRecord } from "../../data/records.ts";
export {
  generateRecordInputForCreate,
  generateRecordInputForUpdate,
  createRecordInputFilteredByEditedFields
} from "../../data/record-input.ts";

export const getRecord = wireAdapter(recordSource);

interface RecordsQuery {
  readonly records?: readonly (Omit<RecordQuery, "recordId"> & {
    readonly recordIds: readonly string[];
  })[];
}

interface BatchResult {
  readonly results: readonly { readonly statusCode: number; readonly result: UiRecord }[];
}

const batches = (query: RecordsQuery): string[] =>
  (query.records ?? []).map(
    (one) => `/ui-api/records/batch/${one.recordIds.join(",")}?${recordParameters(one)}`
  );

const recordsSource = new CachedSource<RecordsQuery, BatchResult>({
  key: (query) => batches(query).join("\n") || undefined,
  async load(query) {
    const answers = await Promise.all(
      batches(query).map((path) => request<BatchResult>("GET", path))
    );
    return { results: answers.flatMap(({ results }) => results) };
  },
  concerns: ({ results }, change) =>
    results.some(({ result }) => change.has(result.id?.slice(0, 15)))
});

export const getRecords = wireAdapter(recordsSource);

interface DefaultsQuery {
  readonly objectApiName?: string | { readonly objectApiName: string };
}

const defaultsSource = new CachedSource<DefaultsQuery, unknown>({
  key: ({ objectApiName }) =>
    typeof objectApiName === "string" ? objectApiName : objectApiName?.objectApiName,
  load: ({ objectApiName = "" }) => {
    const name = typeof objectApiName === "string" ? objectApiName : objectApiName.objectApiName;
    return request("GET", `/ui-api/record-defaults/create/${name}`);
  },
  concerns: () => false
});

export const getRecordCreateDefaults = wireAdapter(defaultsSource);

/** The field at `Object.Relationship.Field` of a record, following related records. */
function fieldOf(record: UiRecord | undefined, field: FieldId): RecordField | undefined {
  const steps = fieldPath(field).split(".");
  let found: RecordField | undefined;
  let current = record;
  for (const step of steps) {
    found = current?.fields[step];
    current = found?.value as UiRecord | undefined;
  }
  return found;
}

export function getFieldValue(record: UiRecord | undefined, field: FieldId): unknown {
  return fieldOf(record, field)?.value;
}

export function getFieldDisplayValue(record: UiRecord | undefined, field: FieldId): unknown {
  return fieldOf(record, field)?.displayValue;
}

/** Reloads what the page shows of these records. */
export function notifyRecordUpdateAvailable(
  records: readonly { readonly recordId: string }[]
): Promise<void> {
  return recordsChanged(records.map(({ recordId }) => recordId));
}

export const getRecordNotifyChange = notifyRecordUpdateAvailable;
