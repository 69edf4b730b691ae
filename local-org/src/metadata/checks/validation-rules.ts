import { schemaScope } from "../../formula/index.ts";
import type { Check } from "./check.ts";
import { changedOf, elementAt, problemAt } from "./check.ts";
import { formulaProblem } from "./formula-problem.ts";
import { fieldExists, missing } from "./reference.ts";

export const checkValidationRules: Check = function* (context) {
  const { components, schema } = context;
  for (const rule of components.ofType("ValidationRule")) {
    const object = rule.fullName.split(".")[0]!;
    if (!schema.objectOf(object)) continue;
    const scope = schemaScope(schema, object, { kind: "rule", result: { type: "boolean" } });
    const condition = rule.definition.errorConditionFormula;
    const problem = formulaProblem(rule, "errorConditionFormula", condition, scope);
    if (problem) yield problem;
  }
  for (const rule of changedOf(context, "ValidationRule")) {
    const { errorMessage, errorDisplayField } = rule.definition;
    const object = rule.fullName.split(".")[0]!;
    const message = elementAt(rule.element, "errorMessage");
    if (errorMessage === "") yield problemAt(rule, "Must specify an error message", message);
    const at = elementAt(rule.element, "errorDisplayField");
    if (errorDisplayField && !fieldExists(schema, object, errorDisplayField))
      yield missing(rule, at, "errorDisplayField", "CustomField", `${object}.${errorDisplayField}`);
  }
};
