import type { FieldTypeOf } from "@jetstreamapp/soql-parser-js";
import { malformed, unknownObject } from "../query-error.ts";
import { fieldAt, placeOf } from "../resolve/field-path.ts";
import type { QueryContext } from "../resolve/query-context.ts";
import type { Row } from "../resolve/scope.ts";
import { relationshipName, type Selection, type TypedVariant } from "./selection.ts";

/** Compiles `TYPEOF What WHEN Account THEN Phone ELSE Name END`. */
export function selectTypedParent(
  { compilation, scope }: QueryContext,
  selection: Selection,
  item: FieldTypeOf
): void {
  const place = placeOf(compilation, scope, [item.field], item.field);
  if (!place.polymorphic)
    throw malformed(`TYPEOF needs a relationship to several objects: ${item.field}`);
  for (const { objectType } of item.conditions)
    if (objectType !== undefined && !place.rows.some((row) => isOf(row, objectType)))
      throw unknownObject(compilation.soql, objectType);
  const variants = place.rows.map((row): TypedVariant => {
    const only = { rows: [row], polymorphic: false };
    const names = fieldsFor(item, row).filter(
      ({ optional, name }) => !optional || compilation.schema.fieldOf(row.object.name, name)
    );
    const operands = names.map(({ name }) => fieldAt(compilation, scope, only, name, name));
    return { row, operands };
  });
  selection.addTypedParent(relationshipName(compilation, scope.place, item.field), variants);
}

interface AskedField {
  readonly name: string;
  /** Asked by ELSE, of objects that may not have it. */
  readonly optional: boolean;
}

function fieldsFor({ conditions }: FieldTypeOf, row: Row): AskedField[] {
  const own = conditions.find(
    ({ objectType }) => objectType !== undefined && isOf(row, objectType)
  );
  const condition = own ?? conditions.find(({ type }) => type === "ELSE");
  return (condition?.fieldList ?? []).map((name) => ({ name, optional: !own }));
}

function isOf({ object }: Row, name: string): boolean {
  return object.name.toLowerCase() === name.toLowerCase();
}
