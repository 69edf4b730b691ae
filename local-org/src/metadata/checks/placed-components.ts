import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import type { Exposure } from "./component-exposure.ts";
import { exposureOf } from "./component-exposure.ts";

/** Target of component bundles for each type of page. */
const targetOf: Readonly<Record<string, string>> = {
  AppPage: "lightning__AppPage",
  HomePage: "lightning__HomePage",
  RecordPage: "lightning__RecordPage",
  UtilityBar: "lightning__UtilityBar"
};

/**
 * Our components on pages are exposed there, for the page's object, and get the properties that they declare.
 * Utility bars give properties of their own.
 */
export const checkPlacedComponents: Check = function* (context) {
  for (const page of changedOf(context, "FlexiPage"))
    for (const region of elementsNamed(page.element, "flexiPageRegions"))
      for (const item of elementsNamed(region, "itemInstances"))
        for (const instance of elementsNamed(item, "componentInstance"))
          yield* instanceProblems(page, instance, context);
};

function* instanceProblems(
  page: Component<"FlexiPage">,
  instance: XmlElement,
  { components }: CheckContext
): Iterable<Problem> {
  const at = elementAt(instance, "componentName");
  const name = at.text.trim().replace(/^c:/, "");
  const bundle = components.get("LightningComponentBundle", name);
  const target = targetOf[page.definition.type];
  if (!bundle || target === undefined) return;
  const exposure = exposureOf(bundle);
  if (!exposure.exposed || !exposure.targets.includes(target))
    return yield problemAt(page, `The component c:${name} is not exposed to ${target}`, at);
  const object = page.definition.sobjectType;
  const objects = exposure.configs
    .filter(({ targets }) => targets.includes(target))
    .flatMap((config) => config.objects);
  if (object && objects.length > 0 && !objects.includes(object))
    yield problemAt(page, `The component c:${name} is not for pages of ${object}`, at);
  if (target !== targetOf.UtilityBar)
    yield* propertyProblems(page, instance, name, exposure, target);
}

function* propertyProblems(
  page: Component,
  instance: XmlElement,
  name: string,
  exposure: Exposure,
  target: string
): Iterable<Problem> {
  const declared = exposure.configs
    .filter(({ targets }) => targets.includes(target))
    .flatMap(({ properties }) => properties);
  const given = elementsNamed(instance, "componentInstanceProperties").map((each) =>
    elementAt(each, "name")
  );
  for (const at of given)
    if (!declared.some((each) => each.name === at.text.trim()))
      yield problemAt(page, `The component c:${name} has no property ${at.text.trim()} here`, at);
  for (const property of declared)
    if (property.required && !given.some(({ text }) => text.trim() === property.name))
      yield problemAt(
        page,
        `The component c:${name} needs its property ${property.name}`,
        elementAt(instance, "componentName")
      );
}
