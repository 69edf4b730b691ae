import type { Component } from "../component.ts";
import type { ValidationRule } from "../schema.ts";

export function validationRule({
  fullName,
  definition
}: Component<"ValidationRule">): ValidationRule {
  const { active, errorConditionFormula, errorMessage, errorDisplayField } = definition;
  return {
    name: fullName.slice(fullName.indexOf(".") + 1),
    active,
    condition: errorConditionFormula,
    message: errorMessage,
    ...(errorDisplayField ? { displayField: errorDisplayField } : {})
  };
}
