import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed } from "./check.ts";
import { missing } from "./reference.ts";

/** Columns and sort of related lists on pages: custom fields of the related object. */
export const checkRelatedListColumns: Check = function* (context) {
  for (const page of changedOf(context, "FlexiPage"))
    for (const region of elementsNamed(page.element, "flexiPageRegions"))
      for (const item of elementsNamed(region, "itemInstances"))
        for (const instance of elementsNamed(item, "componentInstance"))
          yield* problems(page, instance, context);
};

function* problems(
  page: Component<"FlexiPage">,
  instance: XmlElement,
  { schema }: CheckContext
): Iterable<Problem> {
  const object = page.definition.sobjectType ?? "";
  const property = (name: string): XmlElement | undefined =>
    elementsNamed(instance, "componentInstanceProperties").find(
      (each) => elementAt(each, "name").text.trim() === name
    );
  const list = property("relatedListApiName");
  if (!list) return;
  const name = elementAt(list, "value").text.trim().toLowerCase();
  const child = schema
    .childRelationshipsOf(object)
    .find((each) => each.name?.toLowerCase() === name)?.childObject;
  const aliases = property("relatedListFieldAliases");
  const sort = property("sortFieldAlias");
  const values = aliases ? elementsNamed(elementAt(aliases, "valueList"), "valueListItems") : [];
  for (const at of [...values, ...(sort ? [sort] : [])].map((each) => elementAt(each, "value"))) {
    const field = at.text.trim();
    if (child && /^\w+__c$/i.test(field) && !schema.fieldOf(child, field))
      yield missing(page, at, "relatedListFieldAliases", "CustomField", `${child}.${field}`);
  }
}
