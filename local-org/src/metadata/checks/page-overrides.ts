import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { missing } from "./reference.ts";

/** Pages that objects and apps put in place of the platform's own: they exist, and are pages of that object. */
export const checkPageOverrides: Check = function* (context) {
  for (const object of changedOf(context, "CustomObject"))
    for (const override of elementsNamed(object.element, "actionOverrides"))
      yield* problems(object, override, object.fullName, context);
  for (const app of changedOf(context, "CustomApplication"))
    for (const override of elementsNamed(app.element, "actionOverrides")) {
      const at = elementAt(override, "pageOrSobjectType");
      const object = at.text.trim();
      const isObject = !object.startsWith("standard-");
      if (isObject && !context.schema.objectOf(object))
        yield missing(app, at, "pageOrSobjectType", "CustomObject", object);
      else yield* problems(app, override, isObject ? object : undefined, context);
    }
};

function* problems(
  component: Component,
  override: XmlElement,
  object: string | undefined,
  { components }: CheckContext
): Iterable<Problem> {
  if (elementAt(override, "type").text.trim().toLowerCase() !== "flexipage") return;
  const content = elementAt(override, "content");
  const page = components.get("FlexiPage", content.text.trim());
  if (!page) yield missing(component, content, "content", "FlexiPage", content.text.trim());
  else if (object !== undefined && page.definition.sobjectType !== object)
    yield problemAt(component, `The page ${page.fullName} is not for ${object}`, content);
}
