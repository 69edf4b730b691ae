import { problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import { allTexts } from "./french/all-texts.ts";
import type { Rule } from "./rule.ts";

/** Nothing lacks French. */
export const frenchComplete: Rule = function* (context) {
  for (const { what, component, at, french } of allTexts(context))
    if (!french) yield problemAt(component, `No French for the ${what}`, at);
};
