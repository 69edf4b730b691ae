import type { Database } from "better-sqlite3";
import type { SObject } from "../schema.ts";

export type CellValue = string | number | boolean | null | undefined;
export type SetupRow = Readonly<Record<string, CellValue>>;

/** Where rows of setup objects go and who is said to have written them. Instants are ISO 8601 in UTC. */
export interface RowTarget {
  readonly database: Database;
  readonly instant: string;
  readonly userId: string | null;
  readonly nextId: (keyPrefix: string) => string;
}

export interface RowScope {
  readonly object: SObject;
  /** Columns that tell rows apart; a row that stays keeps its Id. */
  readonly key: readonly string[];
  /** SQL condition on the rows concerned; without it all rows of the table. */
  readonly where?: string;
}

/** Makes the rows in scope equal to `rows`: new ones inserted, changed ones updated, others deleted. */
export function syncRows(target: RowTarget, scope: RowScope, rows: readonly SetupRow[]): void {
  const { database } = target;
  const { object, key } = scope;
  const where = scope.where === undefined ? "" : ` WHERE ${scope.where}`;
  const table = quoted(object.name);
  const present = new Map(
    (database.prepare(`SELECT * FROM ${table}${where}`).all() as Record<string, CellValue>[]).map(
      (row) => [keyOf(row, key), row] as const
    )
  );
  for (const row of rows) {
    const existing = present.get(keyOf(row, key));
    present.delete(keyOf(row, key));
    if (!existing) insertRow(target, object, row);
    else if (differs(row, existing)) updateRow(target, object, row, existing.Id as string);
  }
  const remove = database.prepare(`DELETE FROM ${table} WHERE "Id" = ?`);
  for (const row of present.values()) remove.run(row.Id);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const keyOf = (row: SetupRow, key: readonly string[]): string =>
  JSON.stringify(key.map((column) => String(row[column] ?? "").toLowerCase()));

const cell = (value: CellValue): string | number | null =>
  typeof value === "boolean" ? Number(value) : (value ?? null);

const differs = (row: SetupRow, existing: SetupRow): boolean =>
  Object.entries(row).some(([column, value]) => cell(value) !== (existing[column] ?? null));

function insertRow(target: RowTarget, object: SObject, row: SetupRow): void {
  const { instant, userId } = target;
  const stamps: SetupRow = {
    Id: target.nextId(object.keyPrefix),
    IsDeleted: false,
    CreatedDate: instant,
    CreatedById: userId,
    LastModifiedDate: instant,
    LastModifiedById: userId,
    SystemModstamp: instant
  };
  const all = Object.entries({ ...stamps, ...row }).filter(([name]) => isStored(object, name));
  const columns = all.map(([name]) => quoted(name)).join(", ");
  const marks = all.map(() => "?").join(", ");
  target.database
    .prepare(`INSERT INTO ${quoted(object.name)} (${columns}) VALUES (${marks})`)
    .run(...all.map(([, value]) => cell(value)));
}

function updateRow(target: RowTarget, object: SObject, row: SetupRow, id: string): void {
  const { instant, userId } = target;
  const stamps: SetupRow = {
    LastModifiedDate: instant,
    LastModifiedById: userId,
    SystemModstamp: instant
  };
  const all = Object.entries({ ...stamps, ...row }).filter(
    ([name]) => name !== "Id" && isStored(object, name)
  );
  const settings = all.map(([name]) => `${quoted(name)} = ?`).join(", ");
  target.database
    .prepare(`UPDATE ${quoted(object.name)} SET ${settings} WHERE "Id" = ?`)
    .run(...all.map(([, value]) => cell(value)), id);
}

/** Formula fields have no column. */
function isStored(object: SObject, name: string): boolean {
  const field = object.fields.get(name);
  return field !== undefined && field.formula === undefined;
}
