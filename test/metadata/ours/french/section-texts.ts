import {
  changedOf,
  elementAt,
  elementsNamed
} from "../../../../local-org/src/metadata/checks/check.ts";
import type { CheckContext } from "../../../../local-org/src/metadata/checks/check.ts";
import { entry, objectTranslation, textIn } from "./find.ts";
import type { TextPair } from "./text-pair.ts";

/** Headings of sections of layouts. */
export function* sectionTexts(context: CheckContext): Iterable<TextPair> {
  for (const layout of changedOf(context, "Layout")) {
    const [object = "", ...rest] = layout.fullName.split("-");
    const translation = objectTranslation(context.components, object);
    const name = decodeURIComponent(rest.join("-"));
    const own = translation && entry(translation.element, "layouts", "layout", name);
    for (const section of elementsNamed(layout.element, "layoutSections")) {
      if (elementAt(section, "customLabel").text.trim() !== "true") continue;
      const at = elementAt(section, "label");
      const translated = own && entry(own, "sections", "section", at.text.trim());
      const french = translation && textIn(translation, translated, "label");
      yield {
        what: `section ${at.text.trim()} of ${layout.fullName}`,
        component: layout,
        at,
        french
      };
    }
  }
}
