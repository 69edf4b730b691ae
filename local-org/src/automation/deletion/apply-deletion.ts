import type { SObject } from "../../metadata/schema.ts";
import { quoted } from "../../storage/columns.ts";
import { statement } from "../../storage/statements.ts";
import type { ChildChange } from "../roll-ups/recompute-roll-ups.ts";
import { rollUpsFedBy } from "../roll-ups/roll-up-plan.ts";
import type { SaveContext } from "../save-context.ts";
import type { DeletionPlan } from "./deletion-plan.ts";

/**
 * Moves the doomed records to the recycle bin (`IsDeleted`; objects without one lose the row) and empties
 * the lookups at them. Gives back the changes that roll-ups have to follow.
 */
export function applyDeletion(context: SaveContext, plan: DeletionPlan): ChildChange[] {
  const changes = childChanges(context, plan);
  const byObject = Map.groupBy(plan.doomed, ([, { object }]) => object);
  for (const [object, entries] of byObject) {
    const ids = JSON.stringify(entries.map(([id]) => id));
    removeRows(context, object, ids);
  }
  for (const [{ object, field }, pointers] of groupedPointers(plan)) {
    const sql =
      `UPDATE ${quoted(object.name)} SET ${quoted(field.name)} = NULL${stampSql(object)} ` +
      `WHERE "Id" IN (SELECT value FROM json_each(?))`;
    const ids = JSON.stringify(pointers.map(({ id }) => id));
    statement(context.database, sql).run(...stampValues(context, object), ids);
  }
  context.rows.forget();
  return changes;
}

function childChanges(context: SaveContext, plan: DeletionPlan): ChildChange[] {
  const changes: ChildChange[] = [];
  const byObject = Map.groupBy(plan.doomed, ([, { object }]) => object);
  for (const [object, entries] of byObject) {
    if (rollUpsFedBy(context.schema, object).length === 0) continue;
    const rows = context.rows.many(
      object,
      entries.map(([id]) => id)
    );
    for (const [id, { causes }] of entries) {
      const before = rows.get(id);
      if (before) changes.push({ object, before, causes });
    }
  }
  return changes;
}

function removeRows(context: SaveContext, object: SObject, ids: string): void {
  const table = quoted(object.name);
  const where = `WHERE "Id" IN (SELECT value FROM json_each(?))`;
  if (!object.fields.has("IsDeleted")) {
    statement(context.database, `DELETE FROM ${table} ${where}`).run(ids);
    return;
  }
  const sql = `UPDATE ${table} SET "IsDeleted" = 1${stampSql(object)} ${where}`;
  statement(context.database, sql).run(...stampValues(context, object), ids);
}

function groupedPointers(plan: DeletionPlan) {
  const groups = Map.groupBy(plan.cleared, ({ field }) => field);
  return [...groups.values()].flatMap((pointers) =>
    pointers[0] ? [[pointers[0], pointers] as const] : []
  );
}

const STAMPS = ["LastModifiedDate", "LastModifiedById", "SystemModstamp"];

function stampSql(object: SObject): string {
  return STAMPS.filter((name) => object.fields.has(name))
    .map((name) => `, ${quoted(name)} = ?`)
    .join("");
}

function stampValues(context: SaveContext, object: SObject): string[] {
  const now = context.clock.now().toISOString();
  return STAMPS.filter((name) => object.fields.has(name)).map((name) =>
    name === "LastModifiedById" ? context.session.userId : now
  );
}
