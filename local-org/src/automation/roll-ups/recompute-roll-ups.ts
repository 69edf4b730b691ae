import type { SObject } from "../../metadata/schema.ts";
import type { RecordError } from "../../org.ts";
import { quoted } from "../../storage/columns.ts";
import { statement } from "../../storage/statements.ts";
import type { StaleField } from "../../storage/sync-tables.ts";
import { sound } from "../save-context.ts";
import type { SaveContext, SaveRow } from "../save-context.ts";
import type { StoredRow } from "../stored-row.ts";
import { checkRules } from "../validation-rules.ts";
import { writeRows } from "../write-rows.ts";
import { rollUpsFedBy } from "./roll-up-plan.ts";
import type { RollUpGroup } from "./roll-up-plan.ts";
import { rollUpValues } from "./roll-up-values.ts";

/** A child that was inserted, changed or deleted, and the caller's rows that caused it. */
export interface ChildChange {
  readonly object: SObject;
  readonly before?: StoredRow;
  readonly after?: StoredRow;
  /** Places in the caller's list. */
  readonly causes: ReadonlySet<number>;
}

/** Why a parent could not take its new totals, and whose fault it is. */
export interface RollUpProblem {
  readonly causes: ReadonlySet<number>;
  readonly errors: readonly RecordError[];
}

/**
 * Brings the stored roll-ups of the children's masters up to date, and on up the chain. A parent whose
 * totals change goes through its own automation and validation rules, as on the platform; parents in `deleted` are left.
 */
export function recomputeRollUps(
  context: SaveContext,
  changes: readonly ChildChange[],
  deleted: ReadonlySet<string> = new Set()
): RollUpProblem[] {
  const problems: RollUpProblem[] = [];
  let level = changes;
  while (level.length > 0 && problems.length === 0) {
    const parents: ChildChange[] = [];
    for (const [group, causes] of touchedParents(context, level, deleted)) {
      for (const change of updateParents(context, group, causes)) {
        if ("errors" in change) problems.push(change);
        else parents.push(change);
      }
    }
    level = parents;
  }
  return problems;
}

/** Parents to recompute, by group of roll-ups: parent id to the causes. */
function touchedParents(
  context: SaveContext,
  changes: readonly ChildChange[],
  deleted: ReadonlySet<string>
): Map<RollUpGroup, Map<string, Set<number>>> {
  const touched = new Map<RollUpGroup, Map<string, Set<number>>>();
  for (const change of changes) {
    for (const group of rollUpsFedBy(context.schema, change.object)) {
      if (!mattersTo(group, change)) continue;
      const column = group.masterField.name;
      for (const id of new Set([change.before?.[column], change.after?.[column]])) {
        if (typeof id !== "string" || deleted.has(id)) continue;
        const parents = touched.get(group) ?? new Map<string, Set<number>>();
        touched.set(group, parents.set(id, (parents.get(id) ?? new Set()).union(change.causes)));
      }
    }
  }
  return touched;
}

/** Whether a change can move the group's totals. */
function mattersTo(group: RollUpGroup, { before, after }: ChildChange): boolean {
  if (!before || !after || !group.columns) return true;
  return group.columns.some((column) => before[column] !== after[column]);
}

/** Takes the parents whose totals change through their own save. */
function updateParents(
  context: SaveContext,
  group: RollUpGroup,
  causes: ReadonlyMap<string, ReadonlySet<number>>
): (ChildChange | RollUpProblem)[] {
  const values = rollUpValues(context, group, [...causes.keys()]);
  context.rows.forget();
  const parents = context.rows.many(group.parent, causes.keys());
  const rows = [...parents].flatMap(([id, before], index): SaveRow[] => {
    const totals = values.get(id) ?? {};
    if (before.IsDeleted === 1 || isUnchanged(before, totals)) return [];
    const after = { ...before, ...totals, ...stamps(context) };
    const given = new Set(Object.keys(totals));
    return [{ index, object: group.parent, before, after, given, errors: [] }];
  });
  saveParents(context, rows);
  return rows.map(({ object, before, after, errors }) => {
    const rowCauses = causes.get(String(after.Id)) ?? new Set<number>();
    return errors.length === 0
      ? { object, ...(before ? { before } : {}), after, causes: rowCauses }
      : { causes: rowCauses, errors: errors.map(withoutFields) };
  });
}

function saveParents(context: SaveContext, rows: readonly SaveRow[]): void {
  context.automation.beforeSave(context, rows);
  checkRules(context, sound(rows));
  const accepted = sound(rows);
  writeRows(context.database, accepted);
  context.rows.forget();
  context.automation.afterSave(context, accepted);
}

/** The field that a parent's rule stands at is no field of the child. */
function withoutFields(error: RecordError): RecordError {
  return { ...error, fields: [] };
}

function isUnchanged(before: StoredRow, totals: StoredRow): boolean {
  return Object.entries(totals).every(([column, value]) => before[column] === value);
}

function stamps(context: SaveContext): StoredRow {
  const now = context.clock.now().toISOString();
  return {
    LastModifiedDate: now,
    LastModifiedById: context.session.userId,
    SystemModstamp: now
  };
}

function writeTotals(context: SaveContext, parent: SObject, values: StoredRow): void {
  const columns = Object.keys(values).filter((column) => column !== "Id");
  const settings = columns.map((column) => `${quoted(column)} = ?`).join(", ");
  const sql = `UPDATE ${quoted(parent.name)} SET ${settings} WHERE "Id" = ?`;
  statement(context.database, sql).run(...columns.map((column) => values[column]), values.Id);
}

/** Computes roll-ups that a deployment brought or changed, for every parent; no rule runs. */
export function fillRollUps(context: SaveContext, stale: readonly StaleField[]): void {
  const deepestFirst = [...stale].sort(
    (a, b) => masterDepth(context, b.object) - masterDepth(context, a.object)
  );
  for (const { object, field } of deepestFirst) {
    const child = context.schema.objectOf(field.rollUp?.childObject ?? "");
    const group =
      child &&
      rollUpsFedBy(context.schema, child).find(
        (each) => each.parent === object && each.fields.includes(field)
      );
    if (!group) continue;
    const ids = statement(context.database, `SELECT "Id" FROM ${quoted(object.name)}`)
      .pluck()
      .all();
    for (const [id, totals] of rollUpValues(context, group, ids as string[]))
      writeTotals(context, object, { Id: id, [field.name]: totals[field.name] ?? null });
  }
}

/** How many masters stand above an object. */
function masterDepth(context: SaveContext, object: SObject): number {
  const master = [...object.fields.values()].find((field) => field.masterDetail);
  const parent = master && context.schema.objectOf(master.referenceTo[0] ?? "");
  return parent ? 1 + masterDepth(context, parent) : 0;
}
