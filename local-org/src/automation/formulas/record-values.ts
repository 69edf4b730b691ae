import type { SObject } from "../../metadata/schema.ts";
import type { FormulaContext, FormulaValue } from "../../formula/index.ts";
import type { SaveContext } from "../save-context.ts";
import { fieldValue } from "../stored-row.ts";
import type { StoredRow } from "../stored-row.ts";
import { compiledFormulas } from "./compiled-formulas.ts";
import { globalValue } from "./global-values.ts";

/**
 * A formula's view of one record: its fields, its parents' fields and the globals, before and after.
 * On a new record PRIORVALUE gives the value itself, as documented.
 */
export function formulaContext(
  context: SaveContext,
  object: SObject,
  after: StoredRow,
  before?: StoredRow
): FormulaContext {
  return {
    value: (path) => valueAt(context, object, after, path),
    prior: (path) => valueAt(context, object, before ?? after, path),
    isNew: before === undefined,
    now: () => context.clock.now(),
    timeZone: context.session.timeZone
  };
}

/** The value at a path from a record; null where a parent on the way is missing. */
export function valueAt(
  context: SaveContext,
  object: SObject,
  row: StoredRow,
  path: readonly string[]
): FormulaValue {
  const [step = "", ...rest] = path;
  if (step.startsWith("$")) return globalValue(context, path);
  if (rest.length === 0) return ownValue(context, object, row, step);
  const reference = context.schema.relationshipOf(object.name, step);
  const id = reference && row[reference.name];
  if (typeof id !== "string") return null;
  const parent = context.schema.objectOfKeyPrefix(id.slice(0, 3));
  const parentRow = parent && context.rows.get(parent, id);
  return parent && parentRow ? valueAt(context, parent, parentRow, rest) : null;
}

/** A field of the record itself; a formula is computed from the same row. */
export function ownValue(
  context: SaveContext,
  object: SObject,
  row: StoredRow,
  name: string
): FormulaValue {
  const field = object.fields.get(name) ?? context.schema.fieldOf(object.name, name);
  if (!field) return null;
  if (field.formula === undefined) return fieldValue(field, row[field.name]);
  const formula = compiledFormulas(context.schema).field(object, field);
  return formula.evaluate(formulaContext(context, object, row));
}
