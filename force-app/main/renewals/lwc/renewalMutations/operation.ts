import type { RecordChange, RecordCreation, RecordRemoval } from "c/recordChanges";

/** One write of a mutation. */
export type Operation = RecordChange | RecordCreation | RecordRemoval;
export type Fields = Readonly<Record<string, unknown>>;
export type Errors = readonly unknown[];

/**
 * The most writes in one request. Salesforce publishes no limit for mutations; this is the size of its other
 * collections. Whatever changes more is saved in steps, each all or none.
 */
export const OPERATIONS_PER_REQUEST = 200;

export function create(object: string, alias: string, fields: Fields): RecordCreation {
  return { alias, object, fields };
}

export function update(object: string, alias: string, id: string, fields: Fields): RecordChange {
  return { alias, object, id, fields };
}

export function remove(object: string, alias: string, id: string): RecordRemoval {
  return { alias, object, id };
}
