import type { Component } from "../component.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import { elementAt, elementsNamed } from "./check.ts";

/** Where a component bundle may be placed, as its `js-meta.xml` says. */
export interface Exposure {
  readonly exposed: boolean;
  readonly targets: readonly string[];
  /** Settings of the targets, in the file's order. */
  readonly configs: readonly TargetConfig[];
}

export interface TargetConfig {
  readonly targets: readonly string[];
  /** Objects whose record pages take it; none: all. */
  readonly objects: readonly string[];
  readonly properties: readonly ExposedProperty[];
  readonly element: XmlElement;
}

export interface ExposedProperty {
  readonly name: string;
  readonly required: boolean;
}

export function exposureOf({ element }: Component): Exposure {
  return {
    exposed: elementAt(element, "isExposed").text.trim() === "true",
    targets: elementsNamed(elementAt(element, "targets"), "target").map(({ text }) => text.trim()),
    configs: elementsNamed(elementAt(element, "targetConfigs"), "targetConfig").map(configOf)
  };
}

function configOf(element: XmlElement): TargetConfig {
  const objects = elementsNamed(element, "objects").flatMap((list) =>
    elementsNamed(list, "object")
  );
  return {
    element,
    targets: (element.attributes.targets ?? "").split(",").map((each) => each.trim()),
    objects: objects.map(({ text }) => text.trim()),
    properties: elementsNamed(element, "property").map(({ attributes }) => ({
      name: attributes.name ?? "",
      required: attributes.required === "true" && attributes.default === undefined
    }))
  };
}
