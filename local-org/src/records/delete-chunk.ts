import type { SObject } from "../metadata/schema.ts";
import type { RecordError } from "../org.ts";
import { applyDeletion } from "../automation/deletion/apply-deletion.ts";
import { planDeletion } from "../automation/deletion/deletion-plan.ts";
import type { DeletionPlan } from "../automation/deletion/deletion-plan.ts";
import { ownValue } from "../automation/formulas/record-values.ts";
import {
  deleteBlocked,
  duplicateId,
  notDeletable,
  notEditable
} from "../automation/record-errors.ts";
import { recomputeRollUps } from "../automation/roll-ups/recompute-roll-ups.ts";
import { sound } from "../automation/save-context.ts";
import type { SaveContext, SaveRow } from "../automation/save-context.ts";
import { attempt } from "./rollback.ts";
import { readRowAccess } from "./row-access.ts";

/** A record to delete. */
export interface DeleteRow {
  readonly index: number;
  readonly id: string;
  readonly errors: RecordError[];
}

/** Deletes records of one object with what cascades; rows that cannot go get errors and the rest goes. */
export function deleteChunk(
  context: SaveContext,
  object: SObject,
  rows: readonly DeleteRow[]
): void {
  checkAccess(context, object, rows);
  while (sound(rows).length > 0) {
    if (attempt(context.database, () => deleteSound(context, object, rows))) return;
    context.rows.forget();
  }
}

/** Whether everything that was deleted may stay so. */
function deleteSound(context: SaveContext, object: SObject, rows: readonly DeleteRow[]): boolean {
  const doomed = sound(rows);
  runAutomation(context, object, doomed);
  if (sound(doomed).length < doomed.length) return false;
  const plan = planDeletion(context, object, new Map(doomed.map((row) => [row.id, row.index])));
  return !blockRows(context, object, rows, plan) && removeDoomed(context, rows, plan);
}

function runAutomation(context: SaveContext, object: SObject, rows: readonly DeleteRow[]): void {
  const stored = context.rows.many(
    object,
    rows.map(({ id }) => id)
  );
  const saveRows = rows.map(({ index, id, errors }): SaveRow => {
    const row = stored.get(id) ?? {};
    return { index, object, before: row, after: { ...row }, given: new Set(), errors };
  });
  context.automation.beforeDelete?.(context, saveRows);
  context.rows.forget();
}

function checkAccess(context: SaveContext, object: SObject, rows: readonly DeleteRow[]): void {
  const access = context.session.access.object(object.name);
  const accessOf = readRowAccess(
    context,
    object,
    rows.map(({ id }) => id)
  );
  const seen = new Set<string>();
  for (const row of rows) {
    const { error, own } = accessOf(row.id);
    if (!object.deletable || !access.read) row.errors.push(notDeletable(object.name));
    else if (seen.has(row.id)) row.errors.push(duplicateId(row.id));
    else if (error) row.errors.push(error);
    else if (!access.delete || !own) row.errors.push(notEditable());
    seen.add(row.id);
  }
}

/** Whether lookups that forbid a deletion stopped any row. */
function blockRows(
  context: SaveContext,
  object: SObject,
  rows: readonly DeleteRow[],
  plan: DeletionPlan
): boolean {
  for (const row of sound(rows)) {
    const pointers = plan.blocking.filter(({ target }) =>
      plan.doomed.get(target)?.causes.has(row.index)
    );
    const first = pointers[0];
    if (!first) continue;
    const plural = context.schema.translate(
      context.session.language,
      `ObjectPlural:${first.object.name}`,
      first.object.pluralLabel
    );
    const names = pointers
      .filter((pointer) => pointer.object === first.object && isVisible(context, pointer))
      .map((pointer) => nameOf(context, pointer.object, pointer.id));
    row.errors.push(
      deleteBlocked(nameOf(context, object, row.id), plural, [...new Set(names)].join(", "))
    );
  }
  return plan.blocking.length > 0;
}

function isVisible(context: SaveContext, { object, id }: { object: SObject; id: string }): boolean {
  const { error, editable } = readRowAccess(context, object, [id])(id);
  const read = context.session.access.object(object.name).read;
  return read && (editable || error?.statusCode === "INSUFFICIENT_ACCESS_OR_READONLY");
}

function nameOf(context: SaveContext, object: SObject, id: string): string {
  const row = context.rows.get(object, id);
  const field = [...object.fields.values()].find((each) => each.nameField);
  const name = row && field ? ownValue(context, object, row, field.name) : null;
  return String(name ?? id);
}

/** Whether the masters that stay accept the deletion. */
function removeDoomed(
  context: SaveContext,
  rows: readonly DeleteRow[],
  plan: DeletionPlan
): boolean {
  const changes = applyDeletion(context, plan);
  const problems = recomputeRollUps(context, changes, new Set(plan.doomed.keys()));
  for (const row of rows)
    for (const { causes, errors } of problems)
      if (causes.has(row.index)) row.errors.push(...errors);
  return problems.length === 0;
}
