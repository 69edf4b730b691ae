import type { Field } from "../../metadata/schema.ts";
import { isStored, quoted } from "../../storage/columns.ts";
import { statement } from "../../storage/statements.ts";
import type { SaveContext } from "../save-context.ts";
import type { Stored, StoredRow } from "../stored-row.ts";
import type { RollUpGroup } from "./roll-up-plan.ts";

/** The children that count, by their masters' ids as a JSON array. */
export function childCondition(group: RollUpGroup): string {
  const master = quoted(group.masterField.name);
  return `${master} IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0`;
}

/** Whether SQLite can compute a roll-up itself: no filter, and no formula summed. */
export function isAggregate(context: SaveContext, group: RollUpGroup, field: Field): boolean {
  const { summarizedField, filters = [] } = field.rollUp ?? {};
  if (filters.length > 0) return false;
  if (summarizedField === undefined) return true;
  const source = context.schema.fieldOf(group.child.name, summarizedField);
  return source !== undefined && isStored(source);
}

/** Adds the fields' values to each parent's; a parent without children gets 0 or nothing. */
export function aggregateInSql(
  context: SaveContext,
  group: RollUpGroup,
  fields: readonly Field[],
  values: ReadonlyMap<string, StoredRow>
): void {
  const master = quoted(group.masterField.name);
  const columns = fields.map((field) => `${aggregate(field)} AS ${quoted(field.name)}`);
  const sql =
    `SELECT ${master}, ${columns.join(", ")} FROM ${quoted(group.child.name)} ` +
    `WHERE ${childCondition(group)} GROUP BY ${master}`;
  for (const row of values.values()) Object.assign(row, emptyTotals(fields));
  const found = statement(context.database, sql)
    .raw()
    .all(JSON.stringify([...values.keys()]));
  for (const [id, ...totals] of found as [string, ...Stored[]][]) {
    const row = values.get(id) ?? {};
    fields.forEach((field, place) => {
      const total = totals[place] ?? null;
      const isSum = field.rollUp?.operation === "sum";
      row[field.name] = isSum ? Number(total) / 10 ** field.scale : total;
    });
  }
}

/** Sums are of whole smallest units, never of doubles. */
function aggregate(field: Field): string {
  const { operation, summarizedField } = field.rollUp ?? {};
  if (operation === "count" || summarizedField === undefined) return "COUNT(*)";
  const column = quoted(summarizedField);
  if (operation === "sum") return `SUM(CAST(ROUND(${column} * 1e${field.scale}) AS INTEGER))`;
  return operation === "min" ? `MIN(${column})` : `MAX(${column})`;
}

function emptyTotals(fields: readonly Field[]): StoredRow {
  return Object.fromEntries(
    fields.map(({ name, rollUp }) => [
      name,
      rollUp?.operation === "count" || rollUp?.operation === "sum" ? 0 : null
    ])
  );
}
