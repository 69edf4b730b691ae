import type { FieldType } from "../../metadata/schema.ts";
import type { QueryRecord } from "../../org.ts";
import type { RawValue, ReadValue } from "./read-value.ts";

/** One column of a result row. */
export interface ValueEntry {
  readonly kind: "value";
  readonly name: string;
  readonly column: number;
  readonly read: ReadValue;
  readonly type: FieldType;
  readonly displayName: string;
  readonly aggregate: boolean;
}

export interface ParentEntry {
  readonly kind: "parent";
  readonly name: string;
  readonly shape: RecordShape;
}

/** Rows of a child subquery: read by parent id. */
export interface ChildrenEntry {
  readonly kind: "children";
  readonly name: string;
  /** Place among the query's subqueries. */
  readonly subquery: number;
}

/** A parent of one of several objects, each with fields of its own (TYPEOF). */
export interface TypedParentEntry {
  readonly kind: "typedParent";
  readonly name: string;
  readonly shapes: readonly RecordShape[];
}

export type Entry = TypedParentEntry | ValueEntry | ParentEntry | ChildrenEntry;

/** How one record of the JSON is made of a row's columns. */
export interface RecordShape {
  readonly type: string;
  /** Column of the record's id; undefined for aggregates, which have none. */
  readonly idColumn?: number;
  /** Column of the object's API name, for a relationship to several objects. */
  readonly typeColumn?: number;
  readonly entries: readonly Entry[];
}

export type RawRow = readonly RawValue[];
export type Children = (subquery: number, parentId: string) => unknown;

/** Builds the record of a row; null for a parent that is not there or not visible. */
export function recordOf(
  shape: RecordShape,
  row: RawRow,
  version: string,
  children: Children
): QueryRecord | null {
  const id = shape.idColumn === undefined ? undefined : (row[shape.idColumn] as string | null);
  if (id === null) return null;
  const record: Record<string, unknown> = { attributes: attributesOf(shape, row, id, version) };
  for (const entry of shape.entries) {
    switch (entry.kind) {
      case "value":
        record[entry.name] = entry.read(row[entry.column] ?? null);
        break;
      case "parent":
        record[entry.name] = recordOf(entry.shape, row, version, children);
        break;
      case "typedParent":
        record[entry.name] = firstRecord(entry, row, version, children);
        break;
      case "children":
        record[entry.name] = children(entry.subquery, id ?? "");
    }
  }
  return record as QueryRecord;
}

function firstRecord(
  { shapes }: TypedParentEntry,
  row: RawRow,
  version: string,
  children: Children
): QueryRecord | null {
  for (const shape of shapes) {
    const record = recordOf(shape, row, version, children);
    if (record) return record;
  }
  return null;
}

function attributesOf(
  { type, typeColumn }: RecordShape,
  row: RawRow,
  id: string | undefined,
  version: string
): QueryRecord["attributes"] {
  if (id === undefined) return { type };
  const object = typeColumn === undefined ? type : String(row[typeColumn]);
  return { type, url: `/services/data/v${version}/sobjects/${object}/${id}` };
}
