import type { Field, Schema, SObject, ValidationRule } from "../../metadata/schema.ts";
import { compileFormula, formulaTypeOf, schemaScope } from "../../formula/index.ts";
import type { CompiledFormula } from "../../formula/index.ts";

export interface CompiledRule {
  readonly rule: ValidationRule;
  readonly condition: CompiledFormula;
}

/** The schema's formulas, each compiled when first needed. Throws FormulaError, which deployments rule out. */
export interface CompiledFormulas {
  field(object: SObject, field: Field): CompiledFormula;
  /** The active validation rules. */
  rules(object: SObject): readonly CompiledRule[];
  defaultValue(object: SObject, field: Field): CompiledFormula;
}

const compiled = new WeakMap<Schema, CompiledFormulas>();

export function compiledFormulas(schema: Schema): CompiledFormulas {
  let formulas = compiled.get(schema);
  if (!formulas) compiled.set(schema, (formulas = create(schema)));
  return formulas;
}

function create(schema: Schema): CompiledFormulas {
  const fields = new Map<Field, CompiledFormula>();
  const defaults = new Map<Field, CompiledFormula>();
  const rules = new Map<SObject, readonly CompiledRule[]>();
  return {
    field: (object, field) =>
      remembered(fields, field, () => {
        const { blankAsZero } = field;
        const result = { type: formulaTypeOf(field), scale: field.scale };
        const scope = schemaScope(schema, object.name, { kind: "field", blankAsZero, result });
        return compileFormula(field.formula ?? "", scope);
      }),
    rules: (object) =>
      remembered(rules, object, () => {
        const scope = schemaScope(schema, object.name, {
          kind: "rule",
          result: { type: "boolean" }
        });
        return object.validationRules
          .filter((rule) => rule.active)
          .map((rule) => ({ rule, condition: compileFormula(rule.condition, scope) }));
      }),
    defaultValue: (object, field) =>
      remembered(defaults, field, () => {
        const type = formulaTypeOf(field);
        const numeric = type === "number" || type === "percent";
        const scope = schemaScope(schema, object.name, {
          kind: "default",
          ...(numeric ? { result: { type, scale: field.scale } } : {})
        });
        return compileFormula(field.defaultFormula ?? "", scope);
      })
  };
}

function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}
