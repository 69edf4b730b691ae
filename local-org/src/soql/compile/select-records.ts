import type { FieldFunctionExpression, FieldType, Query } from "@jetstreamapp/soql-parser-js";
import type { Field } from "../../metadata/schema.ts";
import { writtenAlias, writtenPath } from "../clauses/select-item.ts";
import { malformed } from "../query-error.ts";
import { mayReadField } from "../resolve/compilation.ts";
import { fieldAt, pathOf, placeOf } from "../resolve/field-path.ts";
import { operandOf } from "../resolve/operand-of.ts";
import type { QueryContext } from "../resolve/query-context.ts";
import { column } from "../sql/expression.ts";
import { selectTypedParent } from "./typed-parent.ts";
import { relationshipName, Selection, type PlacedStep } from "./selection.ts";

export type CompileSubquery = (item: Extract<FieldType, { type: "FieldSubquery" }>) => {
  readonly name: string;
  readonly subquery: number;
};

/** Compiles the field list of a query that returns records. */
export function selectRecords(
  context: QueryContext,
  query: Pick<Query, "fields" | "limit">,
  compileSubquery: CompileSubquery
): Selection {
  const { object, alias } = context.scope.root;
  const selection = new Selection({ type: object.name, id: column(alias, "Id") });
  for (const item of query.fields ?? []) {
    if (item.type === "FieldSubquery") {
      const { name, subquery } = compileSubquery(item);
      selection.addChildren(name, subquery);
    } else if (item.type === "FieldTypeof") selectTypedParent(context, selection, item);
    else if (item.type === "FieldFunctionExpression") addFunction(context, selection, item, query);
    else addField(context, selection, item);
  }
  return selection;
}

function addField(context: QueryContext, selection: Selection, item: FieldType): void {
  if (writtenAlias(item) !== undefined)
    throw malformed("only aggregate expressions use field aliasing");
  const { compilation, scope } = context;
  const text = writtenPath(item) ?? "";
  const path = pathOf(scope, text, context.alias);
  const steps: PlacedStep[] = [];
  path.slice(0, -1).forEach((step, index) => {
    const from = steps.at(-1)?.place ?? scope.place;
    const place = placeOf(compilation, scope, path.slice(0, index + 1), text);
    steps.push({ name: relationshipName(compilation, from, step), place });
  });
  const place = steps.at(-1)?.place ?? scope.place;
  const operand = fieldAt(compilation, scope, place, path.at(-1) ?? "", text);
  selection.add(operand, operand.name, steps);
}

function addFunction(
  context: QueryContext,
  selection: Selection,
  item: FieldFunctionExpression,
  query: Pick<Query, "limit">
): void {
  if (item.functionName.toUpperCase() === "FIELDS") {
    const { compilation, scope } = context;
    for (const field of fieldsOf(context, item, query))
      selection.add(fieldAt(compilation, scope, scope.place, field.name, field.name), field.name);
    return;
  }
  const operand = operandOf(context, item);
  selection.add(operand, item.alias ?? operand.name);
}

const FIELDS_LIMIT = 200;

/** `FIELDS(ALL)`, `FIELDS(STANDARD)`, `FIELDS(CUSTOM)`: what the user may read of them. */
function fieldsOf(
  { compilation, scope }: QueryContext,
  item: FieldFunctionExpression,
  { limit }: Pick<Query, "limit">
): Field[] {
  const kind = String(item.parameters[0]).toUpperCase();
  if (kind !== "STANDARD" && (limit === undefined || limit > FIELDS_LIMIT))
    throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${FIELDS_LIMIT}`);
  const { object } = scope.root;
  return [...object.fields.values()].filter(
    (field) =>
      mayReadField(compilation, object, field) &&
      (kind === "ALL" || field.custom === (kind === "CUSTOM"))
  );
}
