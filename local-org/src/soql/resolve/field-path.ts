import type { Field, SObject } from "../../metadata/schema.ts";
import { call, column, isNotNull, NULL, value, type Expression } from "../sql/expression.ts";
import { unknownField, unknownRelationship } from "../query-error.ts";
import { mayReadField, type Compilation } from "./compilation.ts";
import { fieldExpression } from "./field-expression.ts";
import type { Operand } from "./operand.ts";
import type { Place, Row, Scope } from "./scope.ts";

/** Fields that a relationship to several objects offers, as the platform's Name object. */
const NAME_FIELDS = new Set(
  "alias email firstname id isactive lastname name phone title username".split(" ")
);

const MAX_STEPS = 5;

/** The names of a path as the query writes it, without the alias or name of the object queried. */
export function pathOf(scope: Scope, text: string, alias: string | undefined): string[] {
  const path = text.split(".");
  const first = path[0]?.toLowerCase();
  const isRoot = first === alias?.toLowerCase() || first === scope.root.object.name.toLowerCase();
  return path.length > 1 && isRoot ? path.slice(1) : path;
}

/**
 * Follows the relationship names of a path.
 * @throws SalesforceError INVALID_FIELD for a relationship the user does not know
 */
export function placeOf(
  compilation: Compilation,
  scope: Scope,
  steps: readonly string[],
  text: string
): Place {
  if (steps.length > MAX_STEPS) throw unknownRelationship(compilation.soql, text, steps.join("."));
  return steps.reduce((place, step) => {
    const next = scope.follow(compilation, place, step);
    if (!next) throw unknownRelationship(compilation.soql, text, step);
    return next;
  }, scope.place);
}

/**
 * The field at the end of a path.
 * @throws SalesforceError INVALID_FIELD where it does not exist or the user may not read it
 */
export function fieldAt(
  compilation: Compilation,
  scope: Scope,
  place: Place,
  name: string,
  text: string
): Operand {
  const isName = place.polymorphic && name.toLowerCase() === "type";
  if (isName) return typeOf(place, text);
  const found = readableFields(compilation, place, name);
  const [first] = found;
  if (!first) {
    const entity = place.polymorphic ? "Name" : (place.rows[0]?.object.name ?? "");
    throw unknownField(compilation.soql, text, name, entity);
  }
  const expressions = found.map(({ row, field }) =>
    fieldExpression(compilation, scope, row, field)
  );
  return {
    expression: coalesced(expressions),
    type: first.field.type,
    name: first.field.name,
    label: text,
    object: first.row.object,
    field: first.field,
    scale: first.field.scale
  };
}

export function coalesced(expressions: readonly Expression[]): Expression {
  const [first] = expressions;
  return expressions.length > 1 ? call("coalesce", expressions) : (first ?? NULL);
}

interface Found {
  readonly row: Row;
  readonly field: Field;
}

function readableFields(compilation: Compilation, place: Place, name: string): Found[] {
  if (place.polymorphic && !NAME_FIELDS.has(name.toLowerCase())) return [];
  return place.rows.flatMap((row) => {
    const field = compilation.schema.fieldOf(row.object.name, name);
    return field && mayReadField(compilation, row.object, field) ? [{ row, field }] : [];
  });
}

/** The API name of the object that a relationship to several objects has reached. */
export function typeName(rows: readonly { object: SObject; alias: string }[]): Expression {
  return {
    kind: "case",
    branches: rows.map(({ object, alias }) => ({
      when: isNotNull(column(alias, "Id")),
      then: value(object.name)
    })),
    otherwise: NULL
  };
}

function typeOf(place: Place, text: string): Operand {
  return { expression: typeName(place.rows), type: "string", name: "Type", label: text };
}
