import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { fieldExists, missing } from "./reference.ts";

/** Record types offer values of picklists of their object. */
export const checkRecordTypes: Check = function* (context) {
  for (const type of changedOf(context, "RecordType")) yield* problems(type, context);
};

function* problems(
  type: Component<"RecordType">,
  { components, schema }: CheckContext
): Iterable<Problem> {
  const object = type.fullName.split(".")[0]!;
  const layout = type.definition.compactLayoutAssignment;
  if (layout && layout !== "SYSTEM" && !components.get("CompactLayout", `${object}.${layout}`))
    yield missing(
      type,
      elementAt(type.element, "compactLayoutAssignment"),
      "compactLayoutAssignment",
      "CompactLayout",
      layout
    );
  for (const offer of elementsNamed(type.element, "picklistValues")) {
    const at = elementAt(offer, "picklist");
    const name = at.text.trim();
    const field = schema.fieldOf(object, name);
    if (!fieldExists(schema, object, name))
      yield missing(type, at, "picklist", "CustomField", `${object}.${name}`);
    if (!field?.custom || !field.picklist) continue;
    const known = new Set(field.picklist.values.map(({ value }) => value));
    for (const entry of elementsNamed(offer, "values")) {
      const value = elementAt(entry, "fullName");
      const decoded = decodeURIComponent(value.text.trim());
      if (!known.has(decoded))
        yield problemAt(type, `Picklist value: ${decoded} in picklist: ${name} not found`, value);
    }
  }
}
