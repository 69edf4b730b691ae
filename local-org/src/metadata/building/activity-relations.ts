import type { Components } from "../component.ts";
import type { Field, SObject } from "../schema.ts";

const activityObjects = new Set(["Task", "Event"]);

/** Lets tasks and events be about custom objects whose activities are enabled. */
export function withActivities(
  objects: readonly SObject[],
  components: Components
): readonly SObject[] {
  const added = components
    .ofType("CustomObject")
    .filter(({ fullName, definition }) => /__c$/i.test(fullName) && definition.enableActivities)
    .map(({ fullName }) => fullName);
  if (added.length === 0) return objects;
  return objects.map((object) => {
    if (!activityObjects.has(object.name)) return object;
    const what = object.fields.get("WhatId")!;
    const extended: Field = { ...what, referenceTo: [...what.referenceTo, ...added] };
    return { ...object, fields: new Map(object.fields).set("WhatId", extended) };
  });
}
