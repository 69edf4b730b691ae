import { changedOf, problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import type { Rule } from "./rule.ts";

/** Fields that a person or a load fills have help text. */
export const helpTexts: Rule = function* (context) {
  for (const field of changedOf(context, "CustomField")) {
    const { formula, inlineHelpText, type = "" } = field.definition;
    const isComputed = Boolean(formula) || ["AutoNumber", "Summary"].includes(type);
    if (!isComputed && !inlineHelpText?.trim())
      yield problemAt(field, `${field.fullName} is filled without help text`);
  }
};
