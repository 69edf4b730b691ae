import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed } from "./check.ts";
import { missing } from "./reference.ts";

export const checkApps: Check = function* (context) {
  for (const app of changedOf(context, "CustomApplication")) {
    for (const at of elementsNamed(app.element, "tabs")) {
      const name = at.text.trim();
      if (!/^standard-/.test(name) && !context.components.get("CustomTab", name))
        yield missing(app, at, "tab", "CustomTab", name);
    }
    yield* pageProblems(app, context);
  }
};

function* pageProblems(
  app: Component<"CustomApplication">,
  { components, schema }: CheckContext
): Iterable<Problem> {
  const { utilityBar } = app.definition;
  if (utilityBar && !components.get("FlexiPage", utilityBar))
    yield missing(app, elementAt(app.element, "utilityBar"), "utilityBar", "FlexiPage", utilityBar);
  for (const override of elementsNamed(app.element, "actionOverrides")) {
    const content = elementAt(override, "content");
    const isPage = elementAt(override, "type").text.trim().toLowerCase() === "flexipage";
    if (isPage && !components.get("FlexiPage", content.text.trim()))
      yield missing(app, content, "content", "FlexiPage", content.text.trim());
    const object = elementAt(override, "pageOrSobjectType");
    const name = object.text.trim();
    if (name !== "" && !name.startsWith("standard-") && !schema.objectOf(name))
      yield missing(app, object, "pageOrSobjectType", "CustomObject", name);
  }
}
