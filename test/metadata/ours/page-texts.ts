import {
  changedOf,
  elementAt,
  elementsNamed,
  problemAt
} from "../../../local-org/src/metadata/checks/check.ts";
import type { Rule } from "./rule.ts";

/** Properties of page components whose text people read. */
const texts = new Set(["label", "relatedListLabel", "title"]);
const translated = /^(\{!\$Label\.\w+\}|Standard\.Tab\.\w+)$/;

/** Pages take their texts from labels, so that every language has them. */
export const pageTexts: Rule = function* (context) {
  for (const page of changedOf(context, "FlexiPage"))
    for (const region of elementsNamed(page.element, "flexiPageRegions"))
      for (const item of elementsNamed(region, "itemInstances"))
        for (const instance of elementsNamed(item, "componentInstance"))
          for (const property of elementsNamed(instance, "componentInstanceProperties")) {
            const value = elementAt(property, "value");
            const isText = texts.has(elementAt(property, "name").text.trim());
            if (isText && value.name === "value" && !translated.test(value.text.trim()))
              yield problemAt(page, `"${value.text.trim()}" is no label`, value);
          }
};
