import type { Field, SObject } from "../metadata/schema.ts";
import { storedFieldsOf } from "../storage/columns.ts";
import { compiledFormulas } from "./formulas/compiled-formulas.ts";
import { formulaContext } from "./formulas/record-values.ts";
import type { SaveContext, SaveRow } from "./save-context.ts";
import { storedValue } from "./stored-row.ts";
import type { Stored } from "./stored-row.ts";

/** Fills the fields of a new record that the caller left out. */
export function applyDefaults(context: SaveContext, row: SaveRow): void {
  for (const field of storedFieldsOf(row.object)) {
    if (!row.given.has(field.name)) row.after[field.name] = defaultFor(context, row, field);
  }
}

function defaultFor(context: SaveContext, row: SaveRow, field: Field): Stored {
  if (field.name === "OwnerId") return context.session.userId;
  if (field.defaultFormula !== undefined) return computedDefault(context, row, field);
  const chosen = field.picklist?.values.find((value) => value.isDefault && value.active);
  if (chosen) return chosen.value;
  return emptyValue(field);
}

/** A new record's roll-ups start without children: counts and sums at 0. */
function emptyValue(field: Field): Stored {
  if (field.type === "boolean") return 0;
  const operation = field.rollUp?.operation;
  return operation === "count" || operation === "sum" ? 0 : null;
}

const constants: ReadonlyMap<string, Stored> = new Map([
  ["false", 0],
  ["true", 1]
]);

function computedDefault(context: SaveContext, row: SaveRow, field: Field): Stored {
  const constant = constants.get(field.defaultFormula ?? "");
  if (constant !== undefined && field.type === "boolean") return constant;
  const formula = compiledFormulas(context.schema).defaultValue(row.object, field);
  return storedValue(formula.evaluate(formulaContext(context, row.object, row.after)));
}

/** A custom object's text name is never empty: left blank it becomes the record's id. */
export function applyNameFallback(object: SObject, row: SaveRow, id: string): void {
  if (!object.custom || row.after.Name !== null) return;
  const name = object.fields.get("Name");
  if (name?.nameField && name.autoNumberFormat === undefined) row.after.Name = id;
}
