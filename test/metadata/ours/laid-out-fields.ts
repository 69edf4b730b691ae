import {
  changedOf,
  elementsNamed,
  problemAt
} from "../../../local-org/src/metadata/checks/check.ts";
import type { XmlElement } from "../../../local-org/src/metadata/xml/xml-element.ts";
import type { Rule } from "./rule.ts";

/** A layout of one of our objects shows every field that we gave it. */
export const laidOutFields: Rule = function* (context) {
  const fields = changedOf(context, "CustomField").map(({ fullName }) => fullName.split("."));
  for (const layout of changedOf(context, "Layout")) {
    const object = layout.fullName.split("-")[0]!;
    const shown = new Set(fieldsOf(layout.element));
    for (const [owner, name = ""] of fields)
      if (owner === object && object.endsWith("__c") && !shown.has(name))
        yield problemAt(layout, `The layout does not show ${object}.${name}`);
  }
};

const fieldsOf = (layout: XmlElement): readonly string[] =>
  elementsNamed(layout, "layoutSections")
    .flatMap((section) => elementsNamed(section, "layoutColumns"))
    .flatMap((column) => elementsNamed(column, "layoutItems"))
    .flatMap((item) => elementsNamed(item, "field"))
    .map(({ text }) => text.trim());
