import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { fieldExists, missing } from "./reference.ts";

const mostFields = 5;

/** A path stands on a picklist of an object; each step is one of its values and shows a few fields. */
export const checkPaths: Check = function* (context) {
  for (const path of changedOf(context, "PathAssistant")) yield* problems(path, context);
};

function* problems(path: Component<"PathAssistant">, { schema }: CheckContext): Iterable<Problem> {
  const { entityName, fieldName } = path.definition;
  if (!schema.objectOf(entityName))
    return yield missing(
      path,
      elementAt(path.element, "entityName"),
      "entityName",
      "CustomObject",
      entityName
    );
  const field = schema.fieldOf(entityName, fieldName);
  const at = elementAt(path.element, "fieldName");
  if (!field) yield missing(path, at, "fieldName", "CustomField", `${entityName}.${fieldName}`);
  else if (!field.picklist)
    yield problemAt(path, `A path needs a picklist field: ${fieldName}`, at);
  const values = new Set(field?.picklist?.values.map(({ value }) => value));
  for (const step of elementsNamed(path.element, "pathAssistantSteps")) {
    const value = elementAt(step, "picklistValueName");
    if (field?.picklist && !values.has(value.text.trim()))
      yield problemAt(
        path,
        `Picklist value: ${value.text.trim()} in picklist: ${fieldName} not found`,
        value
      );
    const shown = elementsNamed(step, "fieldNames");
    for (const name of shown)
      if (!fieldExists(schema, entityName, name.text.trim()))
        yield missing(path, name, "fieldNames", "CustomField", `${entityName}.${name.text.trim()}`);
    if (shown.length > mostFields)
      yield problemAt(
        path,
        `A step of a path shows at most ${mostFields} fields`,
        shown[mostFields]
      );
  }
}
