import { CachedSource } from "./cached-source.ts";
import { recordsChanged } from "./change.ts";
import { qualifiedName, type FieldId } from "./field-name.ts";
import { request } from "./http.ts";

export interface RecordField {
  readonly value: unknown;
  readonly displayValue: string | null;
}

/** A record of the UI API. */
export interface UiRecord {
  readonly id: string;
  readonly apiName: string;
  readonly lastModifiedDate?: string | null;
  readonly fields: Readonly<Record<string, RecordField>>;
}

export interface RecordQuery {
  readonly recordId?: string;
  readonly fields?: readonly FieldId[] | FieldId;
  readonly optionalFields?: readonly FieldId[] | FieldId;
  readonly layoutTypes?: readonly string[] | string;
  readonly modes?: readonly string[] | string;
}

export type RecordValues = Readonly<Record<string, unknown>>;

const many = <T>(value: readonly T[] | T | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

export function recordParameters(query: Omit<RecordQuery, "recordId">): string {
  const parameters = new URLSearchParams();
  const add = (name: string, values: readonly string[]): void => {
    if (values.length > 0) parameters.set(name, [...new Set(values)].sort().join(","));
  };
  add("fields", many(query.fields).map(qualifiedName));
  add("optionalFields", many(query.optionalFields).map(qualifiedName));
  add("layoutTypes", many(query.layoutTypes));
  add("modes", many(query.modes));
  return parameters.toString();
}

const address = (query: RecordQuery): string =>
  `/ui-api/records/${query.recordId}?${recordParameters(query)}`;

export const recordSource = new CachedSource<RecordQuery, UiRecord>({
  key: (query) => (query.recordId ? address(query) : undefined),
  load: (query) => request("GET", address(query)),
  concerns: (record, change) => change.has(record.id.slice(0, 15))
});

/** Creates a record and tells the page. */
export async function createRecord(input: {
  readonly apiName: string;
  readonly fields: RecordValues;
}): Promise<UiRecord> {
  const record = await request<UiRecord>("POST", "/ui-api/records", input);
  void recordsChanged([record.id]);
  return record;
}

/** Updates the record that `fields.Id` names and tells the page. */
export async function updateRecord(
  input: { readonly fields: RecordValues },
  options?: { readonly ifUnmodifiedSince?: string }
): Promise<UiRecord> {
  const { Id, ...fields } = input.fields;
  const since = options?.ifUnmodifiedSince;
  const headers: Record<string, string> = since === undefined ? {} : { "If-Modified-Since": since };
  const record = await request<UiRecord>("PATCH", `/ui-api/records/${Id}`, { fields }, headers);
  void recordsChanged([String(Id)]);
  return record;
}

export async function deleteRecord(recordId: string): Promise<void> {
  await request("DELETE", `/ui-api/records/${recordId}`);
  void recordsChanged([recordId]);
}
