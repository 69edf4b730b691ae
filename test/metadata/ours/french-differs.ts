import { problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import { allTexts } from "./french/all-texts.ts";
import { sameInFrench } from "./french/same-in-french.ts";
import type { Rule } from "./rule.ts";

/** Nothing is left in English: French that equals English is listed. */
export const frenchDiffers: Rule = function* (context) {
  for (const { what, at, french } of allTexts(context)) {
    const text = french?.at.text.trim() ?? "";
    const isCode = /^(gender|first letter) /.test(what);
    if (isCode || text !== at.text.trim() || sameInFrench.has(text) || !/[A-Za-z]{2}/.test(text))
      continue;
    yield problemAt(french!.component, `The ${what} is English in French: ${text}`, french!.at);
  }
};
