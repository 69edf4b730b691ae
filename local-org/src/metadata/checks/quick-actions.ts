import type { Check } from "./check.ts";
import { changedOf, elementAt, elementsNamed } from "./check.ts";
import { fieldExists, missing } from "./reference.ts";

/** `Account.New_Renewal` stands on Account; a global action has no object in its name. */
export const checkQuickActions: Check = function* (context) {
  const { components, schema } = context;
  for (const action of changedOf(context, "QuickAction")) {
    const { targetObject, lightningWebComponent } = action.definition;
    const at = (name: string) => elementAt(action.element, name);
    if (targetObject && !schema.objectOf(targetObject))
      yield missing(action, at("targetObject"), "targetObject", "CustomObject", targetObject);
    if (lightningWebComponent && !components.get("LightningComponentBundle", lightningWebComponent))
      yield missing(
        action,
        at("lightningWebComponent"),
        "lightningWebComponent",
        "LightningComponentBundle",
        lightningWebComponent
      );
    const fields = [
      ...elementsNamed(action.element, "fieldOverrides"),
      ...elementsNamed(at("quickActionLayout"), "quickActionLayoutColumns").flatMap((column) =>
        elementsNamed(column, "quickActionLayoutItems")
      )
    ].flatMap((entry) => elementsNamed(entry, "field"));
    for (const field of targetObject && schema.objectOf(targetObject) ? fields : [])
      if (!fieldExists(schema, targetObject!, field.text.trim()))
        yield missing(
          action,
          field,
          "field",
          "CustomField",
          `${targetObject}.${field.text.trim()}`
        );
  }
};
