import type { Schema } from "../metadata/schema.ts";

/** Where an object's sharing rows stand. */
export interface ShareTable {
  readonly name: string;
  /** Field naming the shared record. */
  readonly recordField: string;
  readonly levelField: string;
}

/** `AccountShare` for Account, `X__Share` for X__c, where the schema has one. */
export function shareTableOf(schema: Schema, object: string): ShareTable | undefined {
  const custom = object.endsWith("__c");
  const name = custom ? `${object.slice(0, -"__c".length)}__Share` : `${object}Share`;
  if (!schema.objectOf(name)) return undefined;
  return custom
    ? { name, recordField: "ParentId", levelField: "AccessLevel" }
    : { name, recordField: `${object}Id`, levelField: `${object}AccessLevel` };
}
