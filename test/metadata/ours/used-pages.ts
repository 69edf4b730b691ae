import {
  changedOf,
  elementAt,
  elementsNamed,
  problemAt
} from "../../../local-org/src/metadata/checks/check.ts";
import type { Rule } from "./rule.ts";

/** Every record page is assigned: by its object, or for a standard object by the app, from the app's folder. */
export const usedPages: Rule = function* (context) {
  const assigned = new Set(
    [...changedOf(context, "CustomApplication"), ...changedOf(context, "CustomObject")]
      .flatMap(({ element }) => elementsNamed(element, "actionOverrides"))
      .map((override) => elementAt(override, "content").text.trim())
  );
  for (const page of changedOf(context, "FlexiPage"))
    if (page.definition.type === "RecordPage" && !assigned.has(page.fullName))
      yield problemAt(page, `Nothing assigns the page ${page.fullName}`);
};
