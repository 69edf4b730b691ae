import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed } from "./check.ts";
import { missing } from "./reference.ts";

/** Objects with actions of the platform's own that look like ours: `Task.EditStatus`. */
const withOwnActions = new Set(["Event", "Task"]);

/** Actions that layouts and pages show. Global actions, which have no object in their name, may be the platform's. */
export const checkActions: Check = function* (context) {
  for (const layout of changedOf(context, "Layout")) {
    const quick = elementsNamed(
      elementAt(layout.element, "quickActionList"),
      "quickActionListItems"
    );
    const platform = elementsNamed(
      elementAt(layout.element, "platformActionList"),
      "platformActionListItems"
    ).filter((item) => elementAt(item, "actionType").text.trim() === "QuickAction");
    const names = [
      ...quick.map((item) => elementAt(item, "quickActionName")),
      ...platform.map((item) => elementAt(item, "actionName"))
    ];
    for (const at of names) yield* actionProblems(layout, at, context);
  }
  for (const page of changedOf(context, "FlexiPage"))
    for (const at of highlightedActions(page.element)) yield* actionProblems(page, at, context);
};

function* actionProblems(
  component: Component,
  at: XmlElement,
  { components, schema }: CheckContext
): Iterable<Problem> {
  const name = at.text.trim();
  const [object = "", action] = name.split(".");
  const isOurs = action !== undefined && schema.objectOf(object) && !withOwnActions.has(object);
  if (isOurs && !components.get("QuickAction", name))
    yield missing(component, at, at.name, "QuickAction", name);
}

/** The values of properties named `actionNames`. */
const highlightedActions = (page: XmlElement): readonly XmlElement[] =>
  elementsNamed(page, "flexiPageRegions")
    .flatMap((region) => elementsNamed(region, "itemInstances"))
    .flatMap((item) => elementsNamed(item, "componentInstance"))
    .flatMap((instance) => elementsNamed(instance, "componentInstanceProperties"))
    .filter((property) => elementAt(property, "name").text.trim() === "actionNames")
    .flatMap((property) => elementsNamed(elementAt(property, "valueList"), "valueListItems"))
    .map((item) => elementAt(item, "value"));
