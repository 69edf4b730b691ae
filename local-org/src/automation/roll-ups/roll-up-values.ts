import type { Field } from "../../metadata/schema.ts";
import type { FormulaValue } from "../../formula/index.ts";
import { quoted } from "../../storage/columns.ts";
import { statement } from "../../storage/statements.ts";
import { ownValue } from "../formulas/record-values.ts";
import { selectRows } from "../row-store.ts";
import type { SaveContext } from "../save-context.ts";
import type { Stored, StoredRow } from "../stored-row.ts";
import { aggregateInSql, childCondition, isAggregate } from "./roll-up-aggregates.ts";
import { meetsFilter } from "./roll-up-filter.ts";
import type { RollUpGroup } from "./roll-up-plan.ts";

/** The group's roll-ups for each parent, computed from the children as they stand. */
export function rollUpValues(
  context: SaveContext,
  group: RollUpGroup,
  parentIds: readonly string[]
): Map<string, StoredRow> {
  const values = new Map(parentIds.map((id): [string, StoredRow] => [id, {}]));
  const inSql = group.fields.filter((field) => isAggregate(context, group, field));
  const byRow = group.fields.filter((field) => !inSql.includes(field));
  if (inSql.length > 0) aggregateInSql(context, group, inSql, values);
  if (byRow.length > 0) addUpRows(context, group, byRow, values);
  return values;
}

function addUpRows(
  context: SaveContext,
  group: RollUpGroup,
  fields: readonly Field[],
  values: ReadonlyMap<string, StoredRow>
): void {
  const sql = `${selectChildren(group)} WHERE ${childCondition(group)}`;
  const totals = new Map([...values.keys()].map((id) => [id, fields.map(startTotal)]));
  const children = statement(context.database, sql).iterate(JSON.stringify([...values.keys()]));
  for (const child of children as IterableIterator<StoredRow>) {
    for (const total of totals.get(String(child[group.masterField.name])) ?? [])
      addChild(context, group, total, child);
  }
  for (const [id, each] of totals)
    for (const total of each)
      Object.assign(values.get(id) ?? {}, { [total.field.name]: totalValue(total) });
}

function selectChildren(group: RollUpGroup): string {
  if (!group.columns) return selectRows(group.child);
  return `SELECT ${group.columns.map(quoted).join(", ")} FROM ${quoted(group.child.name)}`;
}

interface Total {
  readonly field: Field;
  count: number;
  /** In the smallest unit of the field's scale: never a sum of doubles. */
  units: bigint;
  extreme: Exclude<FormulaValue, boolean>;
}

function startTotal(field: Field): Total {
  return { field, count: 0, units: 0n, extreme: null };
}

function addChild(context: SaveContext, group: RollUpGroup, total: Total, child: StoredRow): void {
  const { rollUp } = total.field;
  if (!rollUp || !isCounted(context, group, total.field, child)) return;
  total.count += 1;
  if (rollUp.summarizedField === undefined || rollUp.operation === "count") return;
  const value = ownValue(context, group.child, child, rollUp.summarizedField);
  if (value === null || typeof value === "boolean") return;
  if (rollUp.operation === "sum") total.units += unitsOf(value, total.field);
  else if (total.extreme === null) total.extreme = value;
  else if (rollUp.operation === "min" ? value < total.extreme : value > total.extreme)
    total.extreme = value;
}

/** A roll-up has the scale of what it sums. */
function unitsOf(value: string | number, field: Field): bigint {
  return BigInt(Math.round(Number(value) * 10 ** field.scale));
}

function isCounted(
  context: SaveContext,
  group: RollUpGroup,
  field: Field,
  child: StoredRow
): boolean {
  return (field.rollUp?.filters ?? []).every((filter) => {
    const filtered = context.schema.fieldOf(group.child.name, filter.field);
    return (
      filtered !== undefined &&
      meetsFilter(filtered, filter, ownValue(context, group.child, child, filtered.name))
    );
  });
}

function totalValue(total: Total): Stored {
  switch (total.field.rollUp?.operation) {
    case "count":
      return total.count;
    case "sum":
      return Number(total.units) / 10 ** total.field.scale;
    default:
      return total.extreme;
  }
}
