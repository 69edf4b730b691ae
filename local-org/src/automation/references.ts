import type { Field, SObject } from "../metadata/schema.ts";
import type { Access, RecordError, SqlFragment } from "../org.ts";
import { quoted, storedFieldsOf } from "../storage/columns.ts";
import { statement } from "../storage/statements.ts";
import {
  deletedEntity,
  fieldLabel,
  inactiveOwner,
  referenceNotAccessible,
  unknownReference,
  wrongReferenceType
} from "./record-errors.ts";
import type { SaveContext, SaveRow } from "./save-context.ts";
import { sound } from "./save-context.ts";

/** What stands against pointing at a record; open: nothing does. */
type Standing = "open" | "unknown" | "deleted" | "hidden" | "inactive";

/**
 * Checks the references that rows set anew: right object, existing, not deleted, and visible to the user
 * (a master: editable, or readable where the field says so). One statement per field and target.
 */
export function checkReferences(context: SaveContext, rows: readonly SaveRow[]): void {
  const object = rows[0]?.object;
  if (!object) return;
  for (const field of storedFieldsOf(object)) {
    if (field.type !== "reference" || field.readOnly) continue;
    const changed = sound(rows).filter((row) => isNewReference(row, field));
    if (changed.length > 0) checkField(context, object, field, changed);
  }
}

function isNewReference(row: SaveRow, field: Field): boolean {
  const id = row.after[field.name];
  return id !== null && id !== undefined && id !== row.before?.[field.name];
}

function checkField(
  context: SaveContext,
  object: SObject,
  field: Field,
  rows: readonly SaveRow[]
): void {
  const byTarget = new Map<SObject, Set<string>>();
  for (const row of rows) {
    const id = String(row.after[field.name]);
    const target = context.schema.objectOfKeyPrefix(id.slice(0, 3));
    if (!target || !field.referenceTo.includes(target.name)) {
      const label = fieldLabel(context.schema, context.session.language, object, field);
      row.errors.push(wrongReferenceType(label, id, field.name));
      continue;
    }
    const ids = byTarget.get(target) ?? new Set();
    byTarget.set(target, ids.add(id));
  }
  for (const [target, ids] of byTarget) {
    const standings = standingsOf(context, field, target, ids);
    const missing = seesEveryRow(context, field, target) ? "unknown" : "hidden";
    for (const row of rows) {
      const id = String(row.after[field.name]);
      if (!ids.has(id)) continue;
      const problem = problemOf(standings.get(id) ?? missing, id, field, object);
      if (problem) row.errors.push(problem);
    }
  }
}

/** Who does not is told the same of a record that is not there as of one that is hidden. */
function seesEveryRow(
  { session: { access } }: SaveContext,
  field: Field,
  target: SObject
): boolean {
  return access.object(target.name).read && sharingOf(access, field, target) === undefined;
}

function problemOf(
  standing: Standing,
  id: string,
  field: Field,
  object: SObject
): RecordError | undefined {
  switch (standing) {
    case "open":
      return undefined;
    case "unknown":
      return unknownReference([field.name]);
    case "deleted":
      return deletedEntity([field.name]);
    case "inactive":
      return inactiveOwner(id.slice(0, 15), object.name);
    case "hidden":
      return referenceNotAccessible(id.slice(0, 15), [field.name]);
  }
}

function sharingOf(access: Access, field: Field, target: SObject): SqlFragment | undefined {
  return field.masterDetail && !field.writeNeedsMasterRead
    ? access.editableRows(target.name, "target")
    : access.visibleRows(target.name, "target");
}

function standingsOf(
  context: SaveContext,
  field: Field,
  target: SObject,
  ids: ReadonlySet<string>
): Map<string, Standing> {
  const { access } = context.session;
  const sharing = sharingOf(access, field, target);
  const open = access.object(target.name).read ? (sharing?.sql ?? "1") : "0";
  const deleted = target.fields.has("IsDeleted") ? `"IsDeleted"` : "0";
  const active = field.name === "OwnerId" && target.name === "User" ? `"IsActive"` : "1";
  const sql =
    `SELECT "Id", ${deleted}, ${active}, ${open} FROM ${quoted(target.name)} target ` +
    `WHERE "Id" IN (SELECT value FROM json_each(?))`;
  const params = open === sharing?.sql ? sharing.params : [];
  const found = statement(context.database, sql)
    .raw()
    .all(...params, JSON.stringify([...ids])) as [string, number, number, number][];
  return new Map(
    found.map(([id, isDeleted, isActive, isOpen]) => [
      id,
      !isOpen ? "hidden" : isDeleted ? "deleted" : isActive ? "open" : "inactive"
    ])
  );
}
