import type { SObject } from "../../../metadata/schema.ts";
import type { FieldValue } from "../../../org.ts";
import type { StoredRow } from "../../stored-row.ts";

/** A record in a flow. `changed` names the fields that the flow set. */
export interface FlowRecord {
  readonly object: SObject;
  readonly row: StoredRow;
  readonly changed: Set<string>;
}

export type FlowCollection = readonly (FlowRecord | FieldValue)[];

/** What a resource holds: dates as `YYYY-MM-DD`, datetimes in ISO 8601. */
export type FlowValue = FieldValue | FlowRecord | FlowCollection;

export const newRecord = (object: SObject, row: StoredRow = {}): FlowRecord => ({
  object,
  row,
  changed: new Set()
});

export const isCollection = (value: FlowValue | undefined): value is FlowCollection =>
  Array.isArray(value);

export const isRecord = (value: FlowValue | undefined): value is FlowRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value as a field could hold it; records and collections count as blank. */
export const scalar = (value: FlowValue | undefined): FieldValue =>
  value === undefined || typeof value === "object" ? null : value;

/** A value as the members of a collection. */
export const members = (value: FlowValue): FlowCollection =>
  isCollection(value) ? value : value === null ? [] : [value];
