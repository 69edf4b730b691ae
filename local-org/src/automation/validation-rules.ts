import type { SObject, ValidationRule } from "../metadata/schema.ts";
import type { RecordError } from "../org.ts";
import { compiledFormulas } from "./formulas/compiled-formulas.ts";
import { formulaContext } from "./formulas/record-values.ts";
import { ruleViolated } from "./record-errors.ts";
import type { SaveContext, SaveRow } from "./save-context.ts";
import type { StoredRow } from "./stored-row.ts";

/** Runs the object's active validation rules on each row; every rule that holds refuses it. */
export function checkRules(context: SaveContext, rows: readonly SaveRow[]): void {
  for (const row of rows)
    row.errors.push(...brokenRules(context, row.object, row.after, row.before));
}

export function brokenRules(
  context: SaveContext,
  object: SObject,
  after: StoredRow,
  before?: StoredRow
): RecordError[] {
  const rules = compiledFormulas(context.schema).rules(object);
  if (rules.length === 0) return [];
  const values = formulaContext(context, object, after, before);
  return rules
    .filter(({ condition }) => condition.evaluate(values) === true)
    .map(({ rule }) => ruleViolated(ruleMessage(context, object, rule), rule.displayField));
}

function ruleMessage(context: SaveContext, object: SObject, rule: ValidationRule): string {
  const key = `ValidationRule:${object.name}.${rule.name}`;
  return context.schema.translate(context.session.language, key, rule.message);
}
