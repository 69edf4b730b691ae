import { CachedSource } from "../../data/cached-source.ts";
import { qualifiedName, type FieldId } from "../../data/field-name.ts";
import { request } from "../../data/http.ts";
import { wireAdapter } from "../../data/wire-adapter.ts";

interface ListQuery {
  readonly parentRecordId?: string;
  readonly relatedListId?: string;
  readonly fields?: readonly FieldId[];
  readonly optionalFields?: readonly FieldId[];
  readonly pageSize?: number;
  readonly pageToken?: string;
  readonly sortBy?: readonly string[];
  readonly where?: string;
}

function parameters(query: ListQuery): string {
  const { fields = [], optionalFields = [], sortBy = [] } = query;
  const found = new URLSearchParams();
  if (fields.length > 0) found.set("fields", fields.map(qualifiedName).join(","));
  if (optionalFields.length > 0) {
    found.set("optionalFields", optionalFields.map(qualifiedName).join(","));
  }
  if (sortBy.length > 0) found.set("sortBy", sortBy.join(","));
  if (query.pageSize !== undefined) found.set("pageSize", String(query.pageSize));
  if (query.pageToken !== undefined) found.set("pageToken", query.pageToken);
  if (query.where !== undefined) found.set("where", query.where);
  return found.toString();
}

function related(kind: string): CachedSource<ListQuery, object> {
  const address = (query: ListQuery): string =>
    `/ui-api/${kind}/${query.parentRecordId}/${query.relatedListId}?${parameters(query)}`;
  return new CachedSource<ListQuery, object>({
    key: (query) => (query.parentRecordId && query.relatedListId ? address(query) : undefined),
    load: (query) => request("GET", address(query)),
    concerns: () => true
  });
}

export const getRelatedListRecords = wireAdapter(related("related-list-records"));
export const getRelatedListCount = wireAdapter(related("related-list-count"));
