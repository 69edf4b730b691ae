import { CachedSource } from "../../data/cached-source.ts";
import { objectName } from "../../data/field-name.ts";
import { request } from "../../data/http.ts";
import { wireAdapter } from "../../data/wire-adapter.ts";

interface ListQuery {
  readonly objectApiName?: string | { readonly objectApiName: string };
  readonly listViewApiName?: string;
  readonly pageSize?: number;
  readonly pageToken?: string;
}

function lists(kind: string): CachedSource<ListQuery, object> {
  const address = ({
    objectApiName = "",
    listViewApiName,
    pageSize,
    pageToken
  }: ListQuery): string => {
    const given = { pageSize: pageSize?.toString(), pageToken };
    const parameters = Object.entries(given).filter(
      (entry): entry is [string, string] => entry[1] !== undefined
    );
    return `/ui-api/${kind}/${objectName(objectApiName)}/${listViewApiName}?${new URLSearchParams(parameters)}`;
  };
  return new CachedSource<ListQuery, object>({
    key: (query) => (query.objectApiName && query.listViewApiName ? address(query) : undefined),
    load: (query) => request("GET", address(query)),
    concerns: () => true
  });
}

export const getListRecordsByName = wireAdapter(lists("list-records"));
export const getListInfoByName = wireAdapter(lists("list-info"));
