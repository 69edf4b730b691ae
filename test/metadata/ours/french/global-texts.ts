import { elementsNamed } from "../../../../local-org/src/metadata/checks/check.ts";
import type { CheckContext } from "../../../../local-org/src/metadata/checks/check.ts";
import { entryText } from "./find.ts";
import type { TextPair } from "./text-pair.ts";

/** What stands in the file of a language: type, English element, list. Tabs of objects are named by their object. */
const parts: readonly (readonly [type: string, english: string, list: string])[] = [
  ["CustomApplication", "label", "customApplications"],
  ["CustomLabel", "value", "customLabels"],
  ["CustomTab", "label", "customTabs"],
  ["ReportType", "label", "reportTypes"]
];

/** Labels, and names of apps, tabs and report types. */
export function* globalTexts({ changed, components }: CheckContext): Iterable<TextPair> {
  const translation = components.get("Translations", "fr");
  for (const [type, english, list] of parts)
    for (const component of changed.filter((each) => each.type === type))
      for (const at of elementsNamed(component.element, english))
        yield {
          what: `${english} of ${type} ${component.fullName}`,
          component,
          at,
          french: entryText(translation, list, "name", component.fullName, "label")
        };
}
