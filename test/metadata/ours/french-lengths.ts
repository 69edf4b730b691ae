import { problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import { allTexts } from "./french/all-texts.ts";
import type { Rule } from "./rule.ts";

/** Longest French by the kind that a text's description begins with: no longer than English may be. */
const longest: readonly (readonly [kind: RegExp, most: number])[] = [
  [/^(label|singular|plural|name field) /, 40],
  [/^inlineHelpText /, 510],
  [/^errorMessage /, 255]
];

/** French fits where English fits. */
export const frenchLengths: Rule = function* (context) {
  for (const { what, component, french } of allTexts(context)) {
    const [, most] = longest.find(([kind]) => kind.test(what)) ?? [];
    const { length } = french?.at.text.trim() ?? "";
    const isShort = component.type === "CustomField" || component.type === "CustomObject";
    if (most === undefined || length <= most || (most === 40 && !isShort)) continue;
    yield problemAt(
      french!.component,
      `The French ${what} has ${length} characters, over ${most}`,
      french!.at
    );
  }
};
