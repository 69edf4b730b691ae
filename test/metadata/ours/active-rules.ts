import { changedOf, elementAt, problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import type { Rule } from "./rule.ts";

/** Rules that are shipped are in force. */
export const activeRules: Rule = function* (context) {
  for (const rule of changedOf(context, "ValidationRule"))
    if (!rule.definition.active)
      yield problemAt(rule, `${rule.fullName} is not active`, elementAt(rule.element, "active"));
};
