import type { Schema } from "../metadata/schema.ts";

/** Where sharing rows that open an object's records stand. */
export interface ShareTable {
  readonly name: string;
  /** Field of the sharing row naming the record. */
  readonly recordField: string;
  readonly levelField: string;
  /** Field of the shared object that `recordField` equals. */
  readonly column: string;
}

/** Levels of an `AccountShare` that open objects of the account; a contract has the account's own. */
const ACCOUNT_LEVELS: Readonly<Record<string, string>> = {
  Contract: "AccountAccessLevel",
  Opportunity: "OpportunityAccessLevel"
};

/** `AccountShare` for Account and what it opens of the account, `X__Share` for X__c. */
export function shareTablesOf(schema: Schema, object: string): readonly ShareTable[] {
  const tables = [ownTable(object)];
  const levelField = ACCOUNT_LEVELS[object];
  if (levelField)
    tables.push({
      name: "AccountShare",
      recordField: "AccountId",
      levelField,
      column: "AccountId"
    });
  return tables.filter(({ name }) => schema.objectOf(name));
}

function ownTable(object: string): ShareTable {
  const column = "Id";
  if (!object.endsWith("__c"))
    return {
      name: `${object}Share`,
      recordField: `${object}Id`,
      levelField: `${object}AccessLevel`,
      column
    };
  const name = `${object.slice(0, -"__c".length)}__Share`;
  return { name, recordField: "ParentId", levelField: "AccessLevel", column };
}
