import type { Database } from "better-sqlite3";
import type { Field, SObject } from "../metadata/schema.ts";
import { storedFieldsOf } from "../storage/columns.ts";
import { statement } from "../storage/statements.ts";
import type { StoredRow } from "./stored-row.ts";

/** Gives new rows the next numbers of the object's auto-number fields, in their order. */
export function assignAutoNumbers(
  database: Database,
  object: SObject,
  rows: readonly StoredRow[],
  now: Date
): void {
  for (const field of storedFieldsOf(object)) {
    if (field.autoNumberFormat === undefined || rows.length === 0) continue;
    let next = takeNumbers(database, object, field, rows.length);
    for (const row of rows) row[field.name] = formatAutoNumber(field.autoNumberFormat, next++, now);
  }
}

function takeNumbers(database: Database, object: SObject, field: Field, count: number): number {
  const sql = `INSERT INTO "_auto_number" VALUES (?, ?, ?)
    ON CONFLICT ("object", "field") DO UPDATE SET "last" = "last" + excluded."last" RETURNING "last"`;
  const last = statement(database, sql).pluck().get(object.name, field.name, count) as number;
  return last - count + 1;
}

/** `NL-{000000}` gives `NL-000042`; `{YYYY}`, `{YY}`, `{MM}` and `{DD}` are the day of creation. */
export function formatAutoNumber(format: string, number: number, now: Date): string {
  const day = now.toISOString();
  return format
    .replaceAll("{YYYY}", day.slice(0, 4))
    .replaceAll("{YY}", day.slice(2, 4))
    .replaceAll("{MM}", day.slice(5, 7))
    .replaceAll("{DD}", day.slice(8, 10))
    .replace(/\{(0+)\}/, (_, zeros: string) => String(number).padStart(zeros.length, "0"));
}
