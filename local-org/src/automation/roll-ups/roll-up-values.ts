import { Decimal } from "decimal.js";
import type { Field } from "../../metadata/schema.ts";
import type { FormulaValue } from "../../formula/index.ts";
import { quoted } from "../../storage/columns.ts";
import { statement } from "../../storage/statements.ts";
import { ownValue } from "../formulas/record-values.ts";
import { selectRows } from "../row-store.ts";
import type { SaveContext } from "../save-context.ts";
import type { Stored, StoredRow } from "../stored-row.ts";
import { roundTo } from "../values/convert-number.ts";
import { meetsFilter } from "./roll-up-filter.ts";
import type { RollUpGroup } from "./roll-up-plan.ts";

/** Sums keep every digit that money in any currency needs. */
const Exact = Decimal.clone({ precision: 40 });

/** The group's roll-ups for each parent, computed from the children as they stand. */
export function rollUpValues(
  context: SaveContext,
  group: RollUpGroup,
  parentIds: readonly string[]
): Map<string, StoredRow> {
  const sql =
    `${selectChildren(group)} WHERE ${quoted(group.masterField.name)} IN ` +
    `(SELECT value FROM json_each(?)) AND "IsDeleted" = 0`;
  const totals = new Map(parentIds.map((id) => [id, group.fields.map(startTotal)]));
  const children = statement(context.database, sql).iterate(JSON.stringify(parentIds));
  for (const child of children as IterableIterator<StoredRow>) {
    for (const total of totals.get(String(child[group.masterField.name])) ?? [])
      addChild(context, group, total, child);
  }
  return new Map(
    [...totals].map(([id, each]) => [
      id,
      Object.fromEntries(each.map((total) => [total.field.name, totalValue(total)]))
    ])
  );
}

function selectChildren(group: RollUpGroup): string {
  if (!group.columns) return selectRows(group.child);
  return `SELECT ${group.columns.map(quoted).join(", ")} FROM ${quoted(group.child.name)}`;
}

interface Total {
  readonly field: Field;
  count: number;
  sum: Decimal;
  extreme: Exclude<FormulaValue, boolean>;
}

function startTotal(field: Field): Total {
  return { field, count: 0, sum: new Exact(0), extreme: null };
}

function addChild(context: SaveContext, group: RollUpGroup, total: Total, child: StoredRow): void {
  const { rollUp } = total.field;
  if (!rollUp || !isCounted(context, group, total.field, child)) return;
  total.count += 1;
  if (rollUp.summarizedField === undefined || rollUp.operation === "count") return;
  const value = ownValue(context, group.child, child, rollUp.summarizedField);
  if (value === null || typeof value === "boolean") return;
  if (rollUp.operation === "sum") total.sum = total.sum.plus(value);
  else if (total.extreme === null) total.extreme = value;
  else if (rollUp.operation === "min" ? value < total.extreme : value > total.extreme)
    total.extreme = value;
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
      return roundTo(total.sum.toNumber(), total.field.scale);
    default:
      return total.extreme;
  }
}
