import { assignAutoNumbers } from "../automation/auto-numbers.ts";
import { applyNameFallback } from "../automation/default-values.ts";
import { checkReferences } from "../automation/references.ts";
import { checkRequired } from "../automation/required-fields.ts";
import { recomputeRollUps } from "../automation/roll-ups/recompute-roll-ups.ts";
import type { RollUpProblem } from "../automation/roll-ups/recompute-roll-ups.ts";
import { sound } from "../automation/save-context.ts";
import type { SaveContext, SaveRow } from "../automation/save-context.ts";
import type { StoredRow } from "../automation/stored-row.ts";
import { dropManualShares } from "../automation/sharing/drop-manual-shares.ts";
import { replaceShares } from "../automation/sharing/replace-shares.ts";
import { checkUnique } from "../automation/unique-values.ts";
import { checkRules } from "../automation/validation-rules.ts";
import { writeRows } from "../automation/write-rows.ts";
import { nextIds } from "../ids.ts";
import { attempt } from "./rollback.ts";

/**
 * Takes up to 200 rows of one object through the platform's order of execution: before-save automation,
 * system checks and validation rules, the save, after-save automation, roll-ups of the masters.
 * Rows that fail get errors; when a failure comes after the save, the save is undone and the other rows
 * are tried again, as the platform does for partial success. Values, defaults and permissions stand already.
 */
export function saveInOrder(context: SaveContext, rows: readonly SaveRow[]): void {
  context.automation.beforeSave(context, sound(rows));
  checkRequired(sound(rows));
  checkReferences(context, sound(rows));
  stamp(context, sound(rows));
  checkRules(context, sound(rows));
  const planned = rows.map(({ after }) => ({ ...after }));
  while (sound(rows).length > 0) {
    if (attempt(context.database, () => saveSound(context, rows))) return;
    context.rows.forget();
    rows.forEach(({ after }, index) => restore(after, planned[index] ?? {}));
  }
}

/** Takes back what automation after the save did to the row. */
function restore(row: StoredRow, planned: StoredRow): void {
  for (const name of Object.keys(row)) if (!(name in planned)) delete row[name];
  Object.assign(row, planned);
}

/** Whether everything that was written may stay. */
function saveSound(context: SaveContext, rows: readonly SaveRow[]): boolean {
  checkUnique(context, sound(rows));
  const saved = sound(rows);
  numberRows(context, saved);
  writeRows(context.database, saved);
  dropManualShares(context, saved);
  replaceShares(context, saved);
  context.rows.forget();
  context.automation.afterSave(context, saved);
  blame(rows, recomputeRollUps(context, saved.map(childChange)));
  return sound(saved).length === saved.length;
}

function childChange(row: SaveRow) {
  return { ...row, causes: new Set([row.index]) };
}

function blame(rows: readonly SaveRow[], problems: readonly RollUpProblem[]): void {
  for (const row of rows)
    for (const problem of problems)
      if (problem.causes.has(row.index)) row.errors.push(...problem.errors);
}

/** Ids for new rows, and who touched every row when. */
function stamp(context: SaveContext, rows: readonly SaveRow[]): void {
  const now = context.clock.now().toISOString();
  const user = context.session.userId;
  const fresh = rows.filter((row) => !row.before);
  const object = rows[0]?.object;
  const ids = object ? nextIds(context.database, object.keyPrefix, fresh.length) : [];
  fresh.forEach((row, index) => {
    const id = ids[index] as string;
    Object.assign(row.after, { Id: id, CreatedDate: now, CreatedById: user });
    applyNameFallback(row.object, row, id);
  });
  for (const { after } of rows)
    Object.assign(after, { LastModifiedDate: now, LastModifiedById: user, SystemModstamp: now });
}

function numberRows(context: SaveContext, rows: readonly SaveRow[]): void {
  const fresh = rows.filter((row) => !row.before);
  const object = fresh[0]?.object;
  if (!object) return;
  const stored = fresh.map(({ after }) => after);
  assignAutoNumbers(context.database, object, stored, context.clock.now());
}
