import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, problemAt } from "./check.ts";

export const checkObjects: Check = function* (context) {
  for (const object of changedOf(context, "CustomObject")) {
    if (/__(c|mdt)$/i.test(object.fullName)) yield* customObjectProblems(object, context);
    else yield* otherObjectProblems(object, context);
  }
};

function* customObjectProblems(
  object: Component<"CustomObject">,
  { schema }: CheckContext
): Iterable<Problem> {
  const { fullName, definition, element } = object;
  if (!definition.label)
    yield problemAt(object, "Must specify a non-empty label for the CustomObject");
  if (definition.customSettingsType)
    return yield problemAt(object, "Custom settings are not supported by the local org");
  if (/__mdt$/i.test(fullName)) return;
  if (!definition.nameField) yield problemAt(object, "Must specify a nameField for a CustomObject");
  else if (definition.nameField.type === "AutoNumber" && !definition.nameField.displayFormat)
    yield problemAt(
      object,
      "Must specify 'displayFormat' for a CustomField of type AutoNumber",
      elementAt(element, "nameField")
    );
  const isDetail = [...(schema.objectOf(fullName)?.fields.values() ?? [])].some(
    (f) => f.masterDetail
  );
  const model = definition.sharingModel;
  if (isDetail && model !== undefined && model !== "ControlledByParent")
    yield problemAt(
      object,
      `Cannot set sharingModel to ${model} on a CustomObject with a MasterDetail relationship field`,
      elementAt(element, "sharingModel")
    );
}

function* otherObjectProblems(
  object: Component<"CustomObject">,
  { schema }: CheckContext
): Iterable<Problem> {
  const { fullName } = object;
  if (/__[a-z]+$/i.test(fullName))
    yield problemAt(object, `Objects like ${fullName} are not supported by the local org`);
  else if (!schema.objectOf(fullName))
    yield problemAt(object, `The standard object ${fullName} is not supported by the local org`);
}
