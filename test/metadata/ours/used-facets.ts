import {
  changedOf,
  elementAt,
  elementsNamed,
  problemAt
} from "../../../local-org/src/metadata/checks/check.ts";
import type { XmlElement } from "../../../local-org/src/metadata/xml/xml-element.ts";
import type { Rule } from "./rule.ts";

/** Properties that name the facet which fills a part of a component. */
const parts = new Set(["body", "columns", "tabs"]);

/** Every facet of a page fills one part of one component. */
export const usedFacets: Rule = function* (context) {
  for (const page of changedOf(context, "FlexiPage")) {
    const regions = elementsNamed(page.element, "flexiPageRegions");
    const used = regions.flatMap(facetsIn);
    for (const region of regions) {
      const name = elementAt(region, "name");
      const count = used.filter((each) => each === name.text.trim()).length;
      if (elementAt(region, "type").text.trim() === "Facet" && count !== 1)
        yield problemAt(page, `The facet ${name.text.trim()} is used ${count} times`, name);
    }
  }
};

const facetsIn = (region: XmlElement): readonly string[] =>
  elementsNamed(region, "itemInstances")
    .flatMap((item) => elementsNamed(item, "componentInstance"))
    .flatMap((instance) => elementsNamed(instance, "componentInstanceProperties"))
    .filter((property) => parts.has(elementAt(property, "name").text.trim()))
    .map((property) => elementAt(property, "value").text.trim());
