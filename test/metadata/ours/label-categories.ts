import { changedOf, problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import type { Rule } from "./rule.ts";

/** Labels are found by category: one at least. */
export const labelCategories: Rule = function* (context) {
  for (const label of changedOf(context, "CustomLabel"))
    if (!label.definition.categories?.trim())
      yield problemAt(label, `The label ${label.fullName} has no category`);
};
