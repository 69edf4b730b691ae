import { CachedSource } from "./cached-source.ts";
import { objectName } from "./field-name.ts";
import { request } from "./http.ts";

/** A field as the UI API describes it. */
export interface FieldInfo {
  readonly apiName: string;
  readonly label: string;
  readonly dataType: string;
  readonly required: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly calculated?: boolean;
  readonly length: number;
  readonly precision: number;
  readonly scale: number;
  readonly inlineHelpText: string | null;
  readonly relationshipName: string | null;
  readonly reference?: boolean;
  readonly referenceToInfos: readonly {
    readonly apiName: string;
    readonly nameFields: readonly string[];
  }[];
}

export interface ObjectInfo {
  readonly apiName: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly nameFields: readonly string[];
  readonly defaultRecordTypeId: string | null;
  readonly fields: Readonly<Record<string, FieldInfo>>;
}

export interface PicklistValues {
  readonly defaultValue: { readonly value: string } | null;
  readonly values: readonly { readonly label: string; readonly value: string }[];
}

export interface PicklistsByField {
  readonly picklistFieldValues: Readonly<Record<string, PicklistValues>>;
}

interface ObjectQuery {
  readonly objectApiName?: string | { readonly objectApiName: string };
}

/** Record type of objects without record types. */
export const MASTER_RECORD_TYPE = "012000000000000AAA";

const infos = new Map<string, Promise<ObjectInfo>>();
const picklists = new Map<string, Promise<PicklistsByField>>();

function kept<T>(map: Map<string, Promise<T>>, path: string): Promise<T> {
  const known = map.get(path);
  if (known !== undefined) return known;
  const loading = request<T>("GET", path);
  map.set(path, loading);
  loading.catch(() => map.delete(path));
  return loading;
}

/** Metadata does not change while a page stands: loaded once. */
export function objectInfo(object: string): Promise<ObjectInfo> {
  return kept(infos, `/ui-api/object-info/${object}`);
}

export function picklistValues(
  object: string,
  recordTypeId = MASTER_RECORD_TYPE
): Promise<PicklistsByField> {
  return kept(picklists, `/ui-api/object-info/${object}/picklist-values/${recordTypeId}`);
}

export const objectInfoSource = new CachedSource<ObjectQuery, ObjectInfo>({
  key: ({ objectApiName }) => objectApiName && objectName(objectApiName),
  load: ({ objectApiName = "" }) => objectInfo(objectName(objectApiName)),
  concerns: () => false
});
