import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { missing } from "./reference.ts";

/** What an object's own file names: its compact layout, columns of search results and the web page of its help. */
export const checkObjectReferences: Check = function* (context) {
  for (const object of changedOf(context, "CustomObject")) {
    yield* compactLayoutProblems(object, context);
    yield* searchProblems(object, context);
    yield* historyProblems(object, context);
  }
};

function* compactLayoutProblems(
  object: Component<"CustomObject">,
  { components }: CheckContext
): Iterable<Problem> {
  const name = object.definition.compactLayoutAssignment;
  if (!name || name === "SYSTEM" || components.get("CompactLayout", `${object.fullName}.${name}`))
    return;
  const at = elementAt(object.element, "compactLayoutAssignment");
  yield missing(object, at, "compactLayoutAssignment", "CompactLayout", name);
}

/** Standard columns have names of their own (`NAME`, `OWNER.ALIAS`), custom ones their API names. */
function* searchProblems(
  object: Component<"CustomObject">,
  { schema }: CheckContext
): Iterable<Problem> {
  for (const layouts of elementsNamed(object.element, "searchLayouts"))
    for (const at of layouts.children) {
      const name = at.text.trim();
      if (!/Fields$/.test(at.name) && !/AdditionalFields$/.test(at.name)) continue;
      if (/__c$/i.test(name) && !name.includes(".") && !schema.fieldOf(object.fullName, name))
        yield missing(object, at, at.name, "CustomField", `${object.fullName}.${name}`);
    }
}

/** Fields whose history is kept need an object whose history is kept. */
function* historyProblems(
  object: Component<"CustomObject">,
  { components }: CheckContext
): Iterable<Problem> {
  if (object.definition.enableHistory || !object.fullName.endsWith("__c")) return;
  const prefix = `${object.fullName}.`;
  for (const field of components.ofType("CustomField"))
    if (field.fullName.startsWith(prefix) && field.definition.trackHistory)
      yield problemAt(
        field,
        `Can not track the history of ${field.fullName}: ${object.fullName} keeps no history`,
        elementAt(field.element, "trackHistory")
      );
}
