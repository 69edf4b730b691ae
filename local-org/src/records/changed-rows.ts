import type { Field, SObject } from "../metadata/schema.ts";
import type { RecordError } from "../org.ts";
import { normaliseId } from "../ids.ts";
import {
  badId,
  duplicateId,
  idMissing,
  notEditable,
  notUpdatable,
  notWritable,
  unknownReference
} from "../automation/record-errors.ts";
import type { SaveContext, SaveRow } from "../automation/save-context.ts";
import type { Stored, StoredRow } from "../automation/stored-row.ts";
import type { GivenRow } from "./given-row.ts";
import { readRowAccess } from "./row-access.ts";
import type { RowAccess } from "./row-access.ts";

export interface ChangeOptions {
  /** Create-only fields may be given with the value they have (upserts of details name their master). */
  readonly acceptsUnchanged: boolean;
}

/** Caller's rows as changes of existing records: permissions and sharing checked. */
export function changedRows(
  context: SaveContext,
  object: SObject,
  given: readonly GivenRow[],
  options: ChangeOptions
): SaveRow[] {
  const ids = given.map((row) => normaliseId(row.id)).filter((id) => id !== undefined);
  const befores = context.rows.many(object, ids);
  const accessOf = readRowAccess(context, object, ids);
  const seen = new Set<string>();
  return given.map((row) => {
    const id = normaliseId(row.id);
    const before = (id === undefined ? undefined : befores.get(id)) ?? {};
    const after: StoredRow = { ...before };
    for (const [field, value] of row.values) after[field.name] = value;
    const errors = id !== undefined && seen.has(id) ? [duplicateId(id)] : [...row.errors];
    if (id !== undefined) seen.add(id);
    if (errors.length === 0)
      errors.push(...changeErrors(context, object, row, before, id, accessOf, options));
    const names = new Set([...row.values.keys()].map((field) => field.name));
    return { index: row.index, object, before, after, given: names, errors };
  });
}

function changeErrors(
  context: SaveContext,
  object: SObject,
  row: GivenRow,
  before: StoredRow,
  id: string | undefined,
  accessOf: (id: string) => RowAccess,
  options: ChangeOptions
): RecordError[] {
  const { access } = context.session;
  if (row.id === undefined) return [idMissing()];
  if (id === undefined) return [badId(row.id)];
  if (!id.startsWith(object.keyPrefix)) return [unknownReference()];
  if (!object.updateable) return [notUpdatable(object.name)];
  const { error, own } = accessOf(id);
  if (error) return [error];
  if (!access.object(object.name).edit) return [notEditable()];
  const refused = [...row.values].filter(([field, value]) => {
    if (access.field(object.name, field.name).edit && !isCreateOnly(field)) return false;
    return !(options.acceptsUnchanged && isUnchanged(field, value, before));
  });
  if (refused.length > 0) return [notWritable(refused.map(([field]) => field.name))];
  const owner = row.values.get(object.fields.get("OwnerId") as Field);
  return owner !== undefined && owner !== before.OwnerId && !own ? [notEditable()] : [];
}

function isCreateOnly(field: Field): boolean {
  return field.createOnly || (field.masterDetail && !field.reparentable);
}

function isUnchanged(field: Field, value: Stored, before: StoredRow): boolean {
  return isCreateOnly(field) && before[field.name] === value;
}
