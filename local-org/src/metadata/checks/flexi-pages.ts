import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { fieldExists, missing } from "./reference.ts";

type FlexiPage = Component<"FlexiPage">;

export const checkFlexiPages: Check = function* (context) {
  for (const page of changedOf(context, "FlexiPage")) {
    const at = elementAt(page.element, "sobjectType");
    const object = page.definition.sobjectType;
    if (object && !context.schema.objectOf(object)) {
      yield missing(page, at, "sobjectType", "CustomObject", object);
      continue;
    }
    for (const region of elementsNamed(page.element, "flexiPageRegions"))
      for (const item of elementsNamed(region, "itemInstances"))
        yield* itemProblems(page, item, object, context);
    yield* facetProblems(page);
    yield* identifierProblems(page);
  }
};

function* itemProblems(
  page: FlexiPage,
  item: XmlElement,
  object: string | undefined,
  { components, schema }: CheckContext
): Iterable<Problem> {
  for (const field of elementsNamed(item, "fieldInstance")) {
    const at = elementAt(field, "fieldItem");
    const name = at.text.trim().replace(/^Record\./, "");
    if (object && !name.includes(".") && !fieldExists(schema, object, name))
      yield missing(page, at, "fieldItem", "CustomField", `${object}.${name}`);
  }
  for (const instance of elementsNamed(item, "componentInstance")) {
    const at = elementAt(instance, "componentName");
    const name = at.text.trim();
    const bundle = name.startsWith("c:") ? name.slice(2) : name;
    if (!bundle.includes(":") && !components.get("LightningComponentBundle", bundle))
      yield problemAt(
        page,
        `We couldn't retrieve the design time component information for component ${name}.`,
        at
      );
    yield* relatedListProblems(page, instance, object, { schema });
  }
}

/** `relatedListApiName` of a related-list component is a child relationship of the page's object. */
function* relatedListProblems(
  page: FlexiPage,
  instance: XmlElement,
  object: string | undefined,
  { schema }: Pick<CheckContext, "schema">
): Iterable<Problem> {
  for (const property of elementsNamed(instance, "componentInstanceProperties")) {
    const at = elementAt(property, "value");
    const isList = elementAt(property, "name").text.trim() === "relatedListApiName";
    if (!isList || !object || !/__r$/i.test(at.text.trim())) continue;
    const lists = schema.childRelationshipsOf(object).map(({ name }) => name?.toLowerCase());
    if (!lists.includes(at.text.trim().toLowerCase()))
      yield problemAt(page, `The related list ${at.text.trim()} does not exist on ${object}`, at);
  }
}

/** Properties that name a facet need the region of that name. */
function* facetProblems(page: FlexiPage): Iterable<Problem> {
  const regions = elementsNamed(page.element, "flexiPageRegions");
  const names = new Set(regions.map((region) => elementAt(region, "name").text.trim()));
  for (const region of regions)
    for (const item of elementsNamed(region, "itemInstances"))
      for (const instance of elementsNamed(item, "componentInstance"))
        for (const property of elementsNamed(instance, "componentInstanceProperties")) {
          const at = elementAt(property, "value");
          if (/^Facet-/.test(at.text.trim()) && !names.has(at.text.trim()))
            yield problemAt(page, `The region ${at.text.trim()} does not exist on the page`, at);
        }
}

/** Components and fields are told apart by identifiers. */
function* identifierProblems(page: FlexiPage): Iterable<Problem> {
  const seen = new Set<string>();
  for (const region of elementsNamed(page.element, "flexiPageRegions"))
    for (const item of elementsNamed(region, "itemInstances"))
      for (const at of item.children.flatMap((each) => elementsNamed(each, "identifier"))) {
        const name = at.text.trim();
        if (seen.has(name))
          yield problemAt(page, `The identifier ${name} is used more than once on the page`, at);
        seen.add(name);
      }
}
