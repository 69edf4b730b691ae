import type { SObject, ValidationRule } from "../metadata/schema.ts";
import { compiledFormulas } from "./formulas/compiled-formulas.ts";
import { formulaContext } from "./formulas/record-values.ts";
import { ruleViolated } from "./record-errors.ts";
import type { SaveContext, SaveRow } from "./save-context.ts";

/** Runs the object's active validation rules on each row; every rule that holds refuses it. */
export function checkRules(context: SaveContext, rows: readonly SaveRow[]): void {
  for (const { object, after, before, errors } of rows) {
    const rules = compiledFormulas(context.schema).rules(object);
    if (rules.length === 0) continue;
    const values = formulaContext(context, object, after, before);
    for (const { rule, condition } of rules)
      if (condition.evaluate(values) === true)
        errors.push(ruleViolated(ruleMessage(context, object, rule), rule.displayField));
  }
}

function ruleMessage(context: SaveContext, object: SObject, rule: ValidationRule): string {
  const key = `ValidationRule:${object.name}.${rule.name}`;
  return context.schema.translate(context.session.language, key, rule.message);
}
