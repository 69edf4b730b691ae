import type { Field, SObject } from "../../metadata/schema.ts";
import { isStored, quoted } from "../../storage/columns.ts";
import { statement } from "../../storage/statements.ts";
import type { SaveContext } from "../save-context.ts";

/** A record that goes, and the caller's rows that make it go. */
export interface DoomedRecord {
  readonly object: SObject;
  readonly causes: ReadonlySet<number>;
}

/** A record that points at a doomed one. */
export interface Pointer {
  readonly object: SObject;
  readonly field: Field;
  readonly id: string;
  readonly target: string;
}

export interface DeletionPlan {
  /** By record id; the roots and everything that cascades from them. */
  readonly doomed: ReadonlyMap<string, DoomedRecord>;
  /** Lookups to be emptied. */
  readonly cleared: readonly Pointer[];
  /** Lookups that forbid the deletion. */
  readonly blocking: readonly Pointer[];
}

/** What deleting `roots` (record id to place in the caller's list) does along the relationships. */
export function planDeletion(
  context: SaveContext,
  object: SObject,
  roots: ReadonlyMap<string, number>
): DeletionPlan {
  const doomed = new Map<string, DoomedRecord>();
  for (const [id, index] of roots) doomed.set(id, { object, causes: new Set([index]) });
  const cleared: Pointer[] = [];
  const blocking: Pointer[] = [];
  let level = new Map([[object, [...roots.keys()]]]);
  while (level.size > 0) {
    const next = new Map<SObject, string[]>();
    for (const [parent, ids] of level) {
      for (const pointer of pointersAt(context, parent, ids)) {
        const way = wayOf(pointer.field);
        if (way === "clear") cleared.push(pointer);
        else if (way === "block") blocking.push(pointer);
        else if (doom(doomed, pointer)) {
          const list = next.get(pointer.object);
          if (list) list.push(pointer.id);
          else next.set(pointer.object, [pointer.id]);
        }
      }
    }
    level = next;
  }
  const stays = (pointer: Pointer): boolean => !doomed.has(pointer.id);
  return { doomed, cleared: cleared.filter(stays), blocking: blocking.filter(stays) };
}

function wayOf(field: Field): "cascade" | "clear" | "block" {
  if (field.masterDetail || field.onDelete === "cascade") return "cascade";
  return field.onDelete === "restrict" || field.required ? "block" : "clear";
}

/** Dooms the record that points; whether it was not doomed before. */
function doom(doomed: Map<string, DoomedRecord>, pointer: Pointer): boolean {
  const known = doomed.get(pointer.id);
  const causes = doomed.get(pointer.target)?.causes ?? new Set<number>();
  const union = known ? new Set([...known.causes, ...causes]) : causes;
  doomed.set(pointer.id, { object: pointer.object, causes: union });
  return known === undefined;
}

function pointersAt(context: SaveContext, parent: SObject, ids: readonly string[]): Pointer[] {
  const list = JSON.stringify(ids);
  return context.schema.childRelationshipsOf(parent.name).flatMap((relationship) => {
    const object = context.schema.objectOf(relationship.childObject);
    const field = object && context.schema.fieldOf(object.name, relationship.field);
    if (!object || !field || !isStored(field)) return [];
    const column = quoted(field.name);
    const live = object.fields.has("IsDeleted") ? ` AND "IsDeleted" = 0` : "";
    const sql =
      `SELECT "Id", ${column} FROM ${quoted(object.name)} ` +
      `WHERE ${column} IN (SELECT value FROM json_each(?))${live}`;
    const found = statement(context.database, sql).raw().all(list) as [string, string][];
    return found.map(([id, target]) => ({ object, field, id, target }));
  });
}
