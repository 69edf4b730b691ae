import { compileFormula, FormulaError, schemaScope } from "../../formula/index.ts";
import type { Field, Schema } from "../schema.ts";
import type { Check } from "./check.ts";
import { elementAt, problemAt } from "./check.ts";

/** A formula may not come to need itself, over other formulas and parents. */
export const checkFormulaCircles: Check = function* ({ components, schema }) {
  const references = formulaReferences(schema);
  for (const component of components.ofType("CustomField")) {
    if (!references.has(component.fullName)) continue;
    if (!reaches(component.fullName, component.fullName, references, new Set())) continue;
    const at = elementAt(component.element, "formula");
    yield problemAt(component, `The formula refers to itself: ${component.fullName}`, at);
  }
};

type References = ReadonlyMap<string, readonly string[]>;

/** Formula fields of custom making to the formula fields that they read, as `Object.Field`. */
function formulaReferences(schema: Schema): References {
  const references = new Map<string, readonly string[]>();
  for (const object of schema.objects.values())
    for (const field of object.fields.values())
      if (field.custom && field.formula !== undefined)
        references.set(`${object.name}.${field.name}`, readsOf(schema, object.name, field));
  return references;
}

function readsOf(schema: Schema, object: string, field: Field): readonly string[] {
  try {
    const { blankAsZero, formula = "" } = field;
    const scope = schemaScope(schema, object, { kind: "field", blankAsZero });
    const paths = compileFormula(formula, scope).references;
    return paths.flatMap((path) => fieldOnPath(schema, object, path) ?? []);
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

function fieldOnPath(
  schema: Schema,
  object: string,
  [step = "", ...rest]: readonly string[]
): string | undefined {
  if (rest.length === 0) return `${object}.${step}`;
  const parent = schema.relationshipOf(object, step)?.referenceTo[0];
  return parent === undefined ? undefined : fieldOnPath(schema, parent, rest);
}

function reaches(goal: string, from: string, references: References, seen: Set<string>): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return (references.get(from) ?? []).some(
    (next) => next === goal || reaches(goal, next, references, seen)
  );
}
