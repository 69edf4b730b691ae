import type { SObject } from "../../../metadata/schema.ts";
import type { FieldValue, QueryRecord } from "../../../org.ts";
import { eTagOf } from "../etag.ts";
import { MASTER_RECORD_TYPE, nameFieldOf, type Viewer } from "../viewer.ts";
import { displayValue } from "./display-value.ts";
import type { FieldTree, ParentTree } from "./field-tree.ts";

export interface FieldValueRepresentation {
  readonly displayValue: string | null;
  readonly value: FieldValue | RecordRepresentation;
}

/** A record as the User Interface API shows it. */
export interface RecordRepresentation {
  readonly apiName: string;
  readonly childRelationships: Readonly<Record<string, never>>;
  readonly eTag: string;
  readonly fields: Readonly<Record<string, FieldValueRepresentation>>;
  readonly id: string;
  readonly lastModifiedById: string | null;
  /** ISO 8601 in UTC. */
  readonly lastModifiedDate: string | null;
  readonly recordTypeId: string | null;
  readonly recordTypeInfo: null;
  readonly systemModstamp: string | null;
  /** Milliseconds of the last change. */
  readonly weakEtag: number;
}

/** Shapes a queried record; fields come in alphabetical order, as on the platform. */
export function representation(
  viewer: Viewer,
  object: SObject,
  tree: FieldTree,
  record: QueryRecord
): RecordRepresentation {
  const values = new Map<string, FieldValueRepresentation>();
  for (const field of tree.fields.values()) {
    const value = plainValue(field.type, record[field.name] as FieldValue);
    values.set(field.name, {
      displayValue: displayValue(viewer, object.name, field, value),
      value
    });
  }
  for (const [name, parent] of tree.parents)
    values.set(name, parentValue(viewer, parent, record[name] as QueryRecord | null));
  const fields = Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
  const modified = moment(record["SystemModstamp"]);
  return {
    apiName: object.name,
    childRelationships: {},
    eTag: eTagOf(fields),
    fields,
    id: String(record["Id"]),
    lastModifiedById: (record["LastModifiedById"] as string | undefined) ?? null,
    lastModifiedDate: moment(record["LastModifiedDate"]),
    recordTypeId: object.uiApi ? MASTER_RECORD_TYPE : null,
    recordTypeInfo: null,
    systemModstamp: modified,
    weakEtag: modified === null ? 0 : Date.parse(modified)
  };
}

function parentValue(
  viewer: Viewer,
  { object, tree, relationship }: ParentTree,
  record: QueryRecord | null | undefined
): FieldValueRepresentation {
  if (!record) return { displayValue: null, value: null };
  const type = record["Type"];
  const isOther = relationship.referenceTo.length > 1 && typeof type === "string";
  const actual = (isOther ? viewer.org.schema().objectOf(type) : undefined) ?? object;
  const name = nameFieldOf(actual);
  const shown = name === undefined ? null : record[name];
  return {
    displayValue: typeof shown === "string" ? shown : null,
    value: representation(viewer, actual, tree, record)
  };
}

function plainValue(type: string, value: FieldValue | undefined): FieldValue {
  return type === "datetime" ? moment(value) : (value ?? null);
}

/** `2026-01-01T00:00:00.000+0000` as this API writes it. */
function moment(value: unknown): string | null {
  return typeof value === "string" ? value.replace("+0000", "Z") : null;
}
