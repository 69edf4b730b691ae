import { elementsNamed } from "../../../../local-org/src/metadata/checks/check.ts";
import type { Component, Components } from "../../../../local-org/src/metadata/component.ts";
import type { XmlElement } from "../../../../local-org/src/metadata/xml/xml-element.ts";
import type { Place } from "./text-pair.ts";

export const objectTranslation = (components: Components, object: string): Component | undefined =>
  components.get("CustomObjectTranslation", `${object}-fr`);

/** The element `text` of the entry in `list` whose `key` has that value. */
export function entryText(
  component: Component | undefined,
  list: string,
  key: string,
  value: string,
  text: string
): Place | undefined {
  return component && textIn(component, entry(component.element, list, key, value), text);
}

export const entry = (
  element: XmlElement,
  list: string,
  key: string,
  value: string
): XmlElement | undefined =>
  elementsNamed(element, list).find((each) =>
    elementsNamed(each, key).some(({ text }) => text.trim() === value)
  );

export function textIn(
  component: Component,
  element: XmlElement | undefined,
  name: string
): Place | undefined {
  const at = element && elementsNamed(element, name)[0];
  return at && at.text.trim() !== "" ? { component, at } : undefined;
}
