import type { Database } from "better-sqlite3";
import type { Schema } from "../../metadata/schema.ts";
import type { StoredRow } from "../../automation/stored-row.ts";
import { formatId, nextId } from "../../ids.ts";
import { insertRow } from "../../automation/write-rows.ts";

/** The administrator's id in every org: the first of its key prefix. */
export const ADMINISTRATOR_ID = formatId("005", 1);

/** Writes a row as the platform does, without rules; gives back its id. */
export type AddRow = (object: string, values: StoredRow) => string;

export function rowAdder(database: Database, schema: Schema, now: Date): AddRow {
  const moment = now.toISOString();
  return (name, values) => {
    const object = schema.objectOf(name);
    if (!object) throw new Error(`${name} is no object of a fresh org`);
    const id = nextId(database, object.keyPrefix);
    insertRow(database, object, {
      Id: id,
      CreatedDate: moment,
      CreatedById: ADMINISTRATOR_ID,
      LastModifiedDate: moment,
      LastModifiedById: ADMINISTRATOR_ID,
      SystemModstamp: moment,
      ...values
    });
    return id;
  };
}
