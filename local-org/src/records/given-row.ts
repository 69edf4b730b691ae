import type { Field, SObject } from "../metadata/schema.ts";
import type { FieldValues, RecordError } from "../org.ts";
import { fieldLabel, foreignKeyNotFound } from "../automation/record-errors.ts";
import type { SaveContext } from "../automation/save-context.ts";
import type { Stored } from "../automation/stored-row.ts";
import { convertValue } from "../automation/values/convert-value.ts";
import { quoted } from "../storage/columns.ts";
import { statement } from "../storage/statements.ts";
import type { GivenColumn } from "./given-columns.ts";

/** A caller's row read against the schema: known fields, converted values. */
export interface GivenRow {
  readonly index: number;
  /** As given, unchecked. */
  readonly id?: string;
  readonly values: Map<Field, Stored>;
  readonly errors: RecordError[];
}

type ReferenceColumn = Extract<GivenColumn, { kind: "reference" }>;

interface PendingReference {
  readonly column: ReferenceColumn;
  readonly row: GivenRow;
  readonly value: string;
}

/** Reads rows: names, conversions, and references by external id (one statement per such column). */
export function readGivenRows(
  context: SaveContext,
  object: SObject,
  rows: readonly { readonly index: number; readonly values: FieldValues }[],
  columnOf: (key: string) => GivenColumn,
  format: "json" | "csv"
): GivenRow[] {
  const pending: PendingReference[] = [];
  const { language } = context.session;
  const given = rows.map(({ index, values }) => {
    let id: string | undefined;
    const row: Omit<GivenRow, "id"> = { index, values: new Map(), errors: [] };
    for (const [key, raw] of Object.entries(values)) {
      const value = format === "csv" && raw === "#N/A" ? null : raw;
      if (format === "csv" && value === "") continue;
      const column = columnOf(key);
      if (column.kind === "id" && value !== null) id = String(value);
      else if (column.kind === "unknown") row.errors.push(column.error);
      else if (column.kind === "reference")
        if (value === null) row.values.set(column.field, null);
        else pending.push({ column, row, value: String(value) });
      else if (column.kind === "field") {
        const label = fieldLabel(context.schema, language, object, column.field);
        const converted = convertValue(column.field, value, { format, label });
        if ("error" in converted) row.errors.push(converted.error);
        else row.values.set(column.field, converted.value);
      }
    }
    return id === undefined ? row : Object.assign(row, { id });
  });
  resolveReferences(context, pending);
  return given;
}

function resolveReferences(context: SaveContext, pending: readonly PendingReference[]): void {
  for (const [column, references] of Map.groupBy(pending, (each) => each.column)) {
    const ids = idsByKey(
      context,
      column.target,
      column.key,
      references.map(({ value }) => value)
    );
    for (const { row, value } of references) {
      const found = ids.get(value.toLowerCase());
      const { target, key, field } = column;
      if (found?.[0]) row.values.set(field, found[0]);
      else row.errors.push(foreignKeyNotFound(value, key.name, target.name));
    }
  }
}

/** Ids of the visible records that have these values in a key field, by value in lower case. */
export function idsByKey(
  context: SaveContext,
  object: SObject,
  key: Field,
  values: readonly string[]
): Map<string, string[]> {
  const sharing = context.session.access.visibleRows(object.name, "target");
  const live = object.fields.has("IsDeleted") ? ` AND "IsDeleted" = 0` : "";
  const column = quoted(key.name);
  const sql =
    `SELECT "Id", ${column} FROM ${quoted(object.name)} target WHERE ${column} COLLATE NOCASE IN ` +
    `(SELECT value FROM json_each(?))${live} AND ${sharing?.sql ?? "1"} ORDER BY "Id"`;
  const rows = statement(context.database, sql)
    .raw()
    .all(JSON.stringify(values), ...(sharing?.params ?? [])) as [string, string | number][];
  const ids = new Map<string, string[]>();
  for (const [id, value] of rows) {
    const name = String(value).toLowerCase();
    ids.set(name, [...(ids.get(name) ?? []), id]);
  }
  return ids;
}
