import { problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import type { Rule } from "./rule.ts";

const shown = new Set(["description", "errorMessage", "help", "inlineHelpText", "label"]);

/** Texts that the platform would show with their line breaks have none. */
export const oneLineTexts: Rule = function* ({ changed }) {
  for (const component of changed)
    for (const child of component.element.children)
      if (shown.has(child.name) && child.children.length === 0 && child.text.includes("\n"))
        yield problemAt(component, `The ${child.name} is broken over lines`, child);
};
